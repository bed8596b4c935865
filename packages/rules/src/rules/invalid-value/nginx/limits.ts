import { badValue, type Checker, fault, inOrder } from './fault.ts';
import { nginxInteger } from './notation.ts';
import { isZone, parameters } from './parameters.ts';
import { checkText } from './variables.ts';

const key: Checker = (subject) => (subject.words[0] ? checkText(subject, subject.words[0]) : null);

/** nginx: ngx_http_limit_req_zone. */
export const checkLimitReqZone = inOrder(
  key,
  parameters({
    from: 1,
    keyed: { 'zone=': isZone(8), 'rate=': isRate, sync: (text) => text === '' },
    required: ['zone='],
  }),
);

function isRate(text: string): boolean {
  return (nginxInteger(text.replace(/r\/[sm]$/, '')) ?? 0) > 0;
}

/** nginx: ngx_http_limit_conn_zone. */
export const checkLimitConnZone = inOrder(
  key,
  parameters({ from: 1, keyed: { 'zone=': isZone(8), sync: (text) => text === '' }, required: ['zone='] }),
);

const isPositive = (text: string): boolean => (nginxInteger(text) ?? 0) > 0;

/** The zone that a limit uses must be made somewhere (nginx: `zero size shared memory zone`). */
function zoneExists(maker: string, nameOf: (words: readonly { value: string }[]) => string | undefined): Checker {
  return ({ directive, words, definitions, family }) => {
    const name = nameOf(words);
    if (name === undefined || !definitions.complete || definitions.zone(name, `${family} ${maker}`)) return null;
    const word = words.find(({ value }) => value === name || value === `zone=${name}`) ?? null;
    return fault(
      directive,
      word,
      `no \`${maker}\` makes the zone ${name}`,
      `zero size shared memory zone "${name}"`,
      `add a \`${maker}\` in \`${family}\``,
    );
  };
}

/** nginx: ngx_http_limit_req. */
export const checkLimitReq = inOrder(
  parameters({
    from: 0,
    words: ['nodelay'],
    keyed: { 'zone=': () => true, 'burst=': isPositive, 'delay=': isPositive },
    required: ['zone='],
  }),
  zoneExists('limit_req_zone', (words) => words.findLast(({ value }) => value.startsWith('zone='))?.value.slice(5)),
);

/** nginx: ngx_http_limit_conn. */
export const checkLimitConn = inOrder(
  (subject) => {
    const word = subject.words[1];
    if (!word) return null;
    const count = nginxInteger(word.value) ?? 0;
    return count > 0 && count <= 65_535
      ? null
      : badValue(subject, word, 'a number from 1 to 65535', `invalid number of connections "${word.value}"`);
  },
  zoneExists('limit_conn_zone', (words) => words[0]?.value),
);

/** The zone of a cache, unless a variable names it (nginx: ngx_http_proxy_cache and its like). */
export function checkCacheZone(module: string): Checker {
  const exists = zoneExists(`${module}_cache_path`, (words) => words[0]?.value);
  return (subject) => {
    const word = subject.words[0];
    return !word || word.value === 'off' || word.value.includes('$') ? null : exists(subject);
  };
}
