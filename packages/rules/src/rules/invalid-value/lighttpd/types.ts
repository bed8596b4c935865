import type { LighttpdType } from '@fcgilint/gateway/knowledge';
import { booleanOf, type LighttpdValue, type ListItem, shortOf } from '@fcgilint/gateway/lighttpd';

/** Why a value is not of the type that the server wants, in words that follow a colon. */
export interface TypeFault {
  /** The part that is wrong: the value itself or an element of the list. */
  readonly value: LighttpdValue;
  readonly wanted: string;
  /** What was meant, where that is plain. */
  readonly meant: string | null;
}

/** Words that other servers take for a truth value. */
const meant: Readonly<Record<string, string>> = { on: 'enable', yes: 'enable', off: 'disable', no: 'disable' };

/**
 * What the server says against a value of a key or of an option of a back end; `null` when it takes it or when it is
 * not known. lighttpd: src/configfile-glue.c, config_plugin_value_to..., config_plugin_values_init_block
 */
export function typeFault(type: LighttpdType, value: LighttpdValue): TypeFault | null {
  if (value.kind === 'unknown') return null;
  const fault = (wanted: string): TypeFault => ({ value, wanted, meant: null });
  switch (type) {
    case 'string':
      return value.kind === 'string' ? null : fault('it must be a string in double quotes');
    case 'bool': {
      if (booleanOf(value) !== null) return null;
      const word = value.kind === 'string' ? value.text.toLowerCase() : '';
      const wanted = 'it must be "enable" or "disable"';
      return { value, wanted, meant: Object.hasOwn(meant, word) ? meant[word]! : null };
    }
    case 'short':
      if (value.kind === 'integer' && (value.value < 0 || value.value > 65_535)) {
        return fault(`it must be a number from 0 to 65535; lighttpd 1.4.69 takes ${value.value & 0xffff}`);
      }
      return shortOf(value) === null ? fault('it must be a number from 0 to 65535') : null;
    case 'int':
      if (value.kind === 'integer') return null;
      return value.kind === 'string' && /^\s*[+-]?\d+$/.test(value.text) ? null : fault('it must be a number');
    case 'list-of-strings':
      return listFault(
        value,
        'it must be a list of strings',
        ({ key, value: element }) => key === null && element.kind === 'string',
      );
    case 'map-of-strings':
      return listFault(
        value,
        'it must be a list of "key" => "string"',
        ({ key, value: element }) => key !== null && element.kind === 'string',
      );
    case 'map-of-arrays':
      return listFault(
        value,
        'it must be a list of "key" => ( ... )',
        ({ key, value: element }) => key !== null && element.kind === 'list',
      );
    case 'map':
      return listFault(value, 'it must be a list of "key" => value', ({ key }) => key !== null);
    case 'array':
      return value.kind === 'list' ? null : fault('it must be a list');
    default:
      return null;
  }
}

function listFault(value: LighttpdValue, wanted: string, fits: (item: ListItem) => boolean): TypeFault | null {
  if (value.kind !== 'list') return { value, wanted, meant: null };
  const wrong = value.items.find((item) => item.value.kind !== 'unknown' && !fits(item));
  if (!wrong) return null;
  return { value: wrong.value, wanted, meant: null };
}
