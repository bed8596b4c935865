/** The notations of nginx for numbers, sizes and times. */

const MAXIMUM = 2n ** 63n - 1n;

/** Digits only: no sign, no unit (nginx: src/core/ngx_string.c, ngx_atoi). `null` for what it refuses. */
export function nginxInteger(text: string): number | null {
  if (text === '' || !isDigits(text, text.length)) return null;
  return text.length > 18 && BigInt(text) > MAXIMUM ? null : Number(text);
}

export function isNginxInteger(text: string): boolean {
  return nginxInteger(text) !== null;
}

const scales: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Digits with k or m (nginx: src/core/ngx_parse.c, ngx_parse_size). `null` for what it refuses. */
export function nginxSize(text: string): number | null {
  return scaled(text, 'km');
}

/** Digits with k, m or g (nginx: src/core/ngx_parse.c, ngx_parse_offset). `null` for what it refuses. */
export function nginxOffset(text: string): number | null {
  return scaled(text, 'kmg');
}

export function isNginxSize(text: string): boolean {
  return nginxSize(text) !== null;
}

export function isNginxOffset(text: string): boolean {
  return nginxOffset(text) !== null;
}

function scaled(text: string, units: string): number | null {
  const unit = text.slice(-1).toLowerCase();
  if (unit === '' || !units.includes(unit)) return nginxInteger(text);
  const value = nginxInteger(text.slice(0, -1));
  const scale = scales[unit]!;
  if (value === null || BigInt(value) > MAXIMUM / BigInt(scale)) return null;
  return value * scale;
}

function isDigits(text: string, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Units in the order in which they must stand, with their seconds. */
const units: ReadonlyMap<string, { readonly step: number; readonly seconds: bigint }> = new Map([
  ['y', { step: 1, seconds: 31_536_000n }],
  ['M', { step: 2, seconds: 2_592_000n }],
  ['w', { step: 3, seconds: 604_800n }],
  ['d', { step: 4, seconds: 86_400n }],
  ['h', { step: 5, seconds: 3600n }],
  ['m', { step: 6, seconds: 60n }],
  ['s', { step: 7, seconds: 1n }],
  ['ms', { step: 8, seconds: 0n }],
  [' ', { step: 9, seconds: 1n }],
]);

/**
 * A time in milliseconds or, for directives that count seconds, in seconds; `null` for what the server refuses
 * (nginx: src/core/ngx_parse.c, ngx_parse_time). Parts with units stand in descending order, each once; a bare number
 * counts seconds. Years and months exist only where seconds are stored, `ms` only where milliseconds are. A unit may
 * stand without a number when there is a number somewhere.
 */
export function nginxTime(text: string, milliseconds: boolean): bigint | null {
  const perSecond = milliseconds ? 1000n : 1n;
  let step = milliseconds ? 2 : 0;
  let total = 0n;
  let value = 0n;
  let valid = false;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    if (at > start) {
      value = BigInt(text.slice(start, at));
      if (value > MAXIMUM) return null;
      valid = true;
      if (at === text.length) break;
    }
    const name = text.startsWith('ms', at) ? 'ms' : text[at]!;
    const unit = units.get(name);
    // The year's test of the order is one step looser than that of the others, as a blank's is one step stricter.
    if (!unit || (name === 'ms' && !milliseconds)) return null;
    if (name === 'y' ? step > 0 : name === ' ' ? step >= 7 : step >= unit.step) return null;
    step = unit.step;
    const scaledValue = value * (name === 'ms' ? 1n : unit.seconds * perSecond);
    total += scaledValue;
    if (total > MAXIMUM) return null;
    value = 0n;
    at += name.length;
    while (text[at] === ' ') at++;
  }
  if (!valid) return null;
  total += value * perSecond;
  return total > MAXIMUM ? null : total;
}

export function isNginxTime(text: string, milliseconds: boolean): boolean {
  return nginxTime(text, milliseconds) !== null;
}
