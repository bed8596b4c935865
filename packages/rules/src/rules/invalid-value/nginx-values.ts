/** The notations of nginx for numbers, sizes and times, as measured on 1.22 and 1.31. */

/** Digits only: no sign, no unit (nginx: src/core/ngx_string.c, ngx_atoi). */
export function isNginxInteger(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER;
}

/** Digits with k or m (nginx: src/core/ngx_parse.c, ngx_parse_size). */
export function isNginxSize(text: string): boolean {
  return /^\d+[kKmM]?$/.test(text);
}

/** Digits with k, m or g (nginx: src/core/ngx_parse.c, ngx_parse_offset). */
export function isNginxOffset(text: string): boolean {
  return /^\d+[kKmMgG]?$/.test(text);
}

/**
 * Parts with units in descending order, each once; a bare number counts seconds and comes last (nginx:
 * src/core/ngx_parse.c, ngx_parse_time). Years and months exist only where seconds are stored, `ms` only where
 * milliseconds are.
 */
export function isNginxTime(text: string, milliseconds: boolean): boolean {
  const units = milliseconds ? ['w', 'd', 'h', 'm', 's', 'ms'] : ['y', 'M', 'w', 'd', 'h', 'm', 's'];
  let rest = text;
  let next = 0;
  if (rest === '' || rest.startsWith(' ')) return false;
  while (rest !== '') {
    const match = /^(\d+)(ms|[yMwdhms]?)( *)/.exec(rest);
    if (!match) return false;
    rest = rest.slice(match[0].length);
    const unit = match[2]!;
    // A bare number may follow even the unit of seconds: `90s10`.
    if (unit === '') return rest === '';
    const at = units.indexOf(unit);
    if (at < next) return false;
    next = at + 1;
  }
  return true;
}
