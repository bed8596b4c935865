import type { NginxDirective } from '@fcgilint/gateway/knowledge';
import { badValue, type Checker } from './fault.ts';
import { isNginxInteger, isNginxOffset, isNginxSize, isNginxTime, nginxInteger, nginxSize } from './notation.ts';

/** The checker of a kind of value that many directives share (nginx: ngx_conf_set_*_slot), or `null`. */
export function kindChecker(entry: NginxDirective): Checker | null {
  switch (entry.valueType) {
    case 'flag':
      return only((text) => text.length <= 3 && /^(?:on|off)$/i.test(text), 'on or off', 'it must be "on" or "off"');
    case 'integer':
      return only(isNginxInteger, 'a whole number', 'invalid number');
    case 'size':
      return only(isNginxSize, 'a size such as 512, 8k or 1m (no g)');
    case 'offset':
      return only(isNginxOffset, 'a size such as 512, 8k, 1m or 2g');
    case 'size-or-variables':
      return only((text) => text.includes('$') || isNginxSize(text), 'a size such as 512k, or a variable');
    case 'time-ms':
      return only((text) => isNginxTime(text, true), 'a time such as 500ms, 30s, 5m or 1h 30m');
    case 'time-s':
      return only((text) => isNginxTime(text, false), 'a time such as 30s, 5m, 1d or 1M');
    case 'count size':
      return checkBuffers;
    case 'enum':
      return oneOf(entry);
    case 'enum-list':
      return anyOf(entry);
    case 'access-mode-list':
      return checkAccessModes;
    default:
      return null;
  }
}

function only(test: (text: string) => boolean, wanted: string, says?: string): Checker {
  return (subject) => {
    const { words } = subject;
    const first = words[0];
    return words.length === 1 && first && !test(first.value) ? badValue(subject, first, wanted, says) : null;
  };
}

const checkBuffers: Checker = (subject) => {
  const [count, size] = subject.words;
  if (!count || !size) return null;
  if ((nginxInteger(count.value) ?? 0) <= 0) return badValue(subject, count, 'a number above zero');
  return (nginxSize(size.value) ?? 0) > 0 ? null : badValue(subject, size, 'a size above zero');
};

/** Enums ignore case; those whose words are not known take anything. */
function oneOf({ values }: NginxDirective): Checker | null {
  if (values.length === 0) return null;
  const known = new Set(values.map((value) => value.toLowerCase()));
  return only((text) => known.has(text.toLowerCase()), `one of ${values.join(', ')}`);
}

function anyOf({ values }: NginxDirective): Checker | null {
  if (values.length === 0) return null;
  const known = new Set(values.map((value) => value.toLowerCase()));
  return (subject) => {
    const wrong = subject.words.find(({ value }) => !known.has(value.toLowerCase()));
    return wrong ? badValue(subject, wrong, `any of ${values.join(', ')}`) : null;
  };
}

/** `user:rw group:r all:r` (nginx: src/core/ngx_file.c, ngx_conf_set_access_slot). */
const checkAccessModes: Checker = (subject) => {
  const wrong = subject.words.find(({ value }) => !/^(?:user|group|all):(?:r|rw)$/.test(value));
  return wrong ? badValue(subject, wrong, 'user:, group: or all: with r or rw') : null;
};

/** How long the server waits, and what it tells the client (nginx: ngx_http_core_keepalive). */
export const checkKeepaliveTimeout: Checker = (subject) => {
  const [timeout, header] = subject.words;
  if (timeout && !isNginxTime(timeout.value, true)) return badValue(subject, timeout, 'a time such as 75s');
  return header && !isNginxTime(header.value, false) ? badValue(subject, header, 'a time such as 60s') : null;
};
