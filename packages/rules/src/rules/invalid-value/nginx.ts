import type { Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { entriesIn, isTemplated, nginxContexts } from '../../shared/nginx-context.ts';
import { walkDirectives } from '../../shared/walk-directives.ts';
import { isNginxInteger, isNginxOffset, isNginxSize, isNginxTime } from './nginx-values.ts';

/** Values of the kinds that many directives share (nginx: src/core/ngx_conf_file.c, ngx_conf_set_*_slot). */
export function checkNginx({ gateway, report }: RuleContext, { directives }: NginxKnowledge): void {
  const contextsOf = nginxContexts(gateway.tree);
  for (const directive of walkDirectives(gateway.tree.roots)) {
    const contexts = contextsOf(directive.parent);
    if (contexts.length === 0) continue;
    const name = directive.statement.name.value;
    const entries = entriesIn(directives.get(name), contexts);
    if (entries.length === 0 || directive.statement.block || isTemplated(directive)) continue;
    const wrong = entries.map((entry) => wrongValue(entry, directive));
    const [first] = wrong;
    if (!first || wrong.includes(null)) continue;
    const { word, wanted } = first;
    report({
      message: 'value',
      data: { name, value: word.raw, wanted },
      at: { source: directive.source, start: word.start, end: word.end },
      notes: ['nginx refuses to start: `invalid value`'],
      help: `write ${wanted}`,
    });
  }
}

/** The first argument that the directive cannot read, with what it wants; `null` when all fit or nothing is known. */
function wrongValue(entry: NginxDirective, { statement }: Directive): { word: Word; wanted: string } | null {
  const words = statement.args.filter((value) => value.kind === 'word');
  const [first] = words;
  if (!first || !accepted(entry, words.length)) return null;
  const only = (test: (text: string) => boolean, wanted: string) =>
    words.length === 1 && !test(first.value) ? { word: first, wanted } : null;
  switch (entry.valueType) {
    case 'flag':
      return only((text) => /^(?:on|off)$/i.test(text), 'on or off');
    case 'integer':
      return only(isNginxInteger, 'a whole number');
    case 'size':
      return only(isNginxSize, 'a size such as 512, 8k or 1m (no g)');
    case 'offset':
      return only(isNginxOffset, 'a size such as 512, 8k, 1m or 2g');
    case 'time-ms':
      return only((text) => isNginxTime(text, true), 'a time such as 500ms, 30s, 5m or 1h 30m');
    case 'time-s':
      return only((text) => isNginxTime(text, false), 'a time such as 30s, 5m, 1d or 1M');
    case 'count size': {
      const [count, size] = words;
      if (words.length !== 2 || !count || !size) return null;
      if (!isNginxInteger(count.value) || Number(count.value) === 0)
        return { word: count, wanted: 'a number above zero' };
      return isNginxSize(size.value) && !/^0+[km]?$/i.test(size.value)
        ? null
        : { word: size, wanted: 'a size above zero' };
    }
    case 'enum':
      return only((text) => isOneOf(entry.values, text), `one of ${entry.values.join(', ')}`);
    case 'enum-list': {
      if (entry.values.length === 0) return null;
      const word = words.find(({ value }) => !isOneOf(entry.values, value));
      return word ? { word, wanted: `any of ${entry.values.join(', ')}` } : null;
    }
    default:
      return null;
  }
}

function accepted({ counts }: NginxDirective, count: number): boolean {
  return counts !== null && ('exact' in counts ? counts.exact.includes(count) : count >= counts.minimum);
}

/** Enums ignore case; without known values everything fits. */
function isOneOf(values: readonly string[], text: string): boolean {
  return values.length === 0 || values.some((value) => value.toLowerCase() === text.toLowerCase());
}
