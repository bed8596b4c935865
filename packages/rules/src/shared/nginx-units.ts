const timeUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A time as nginx writes it (`5`, `500ms`, `1m 30s`), in milliseconds; `null` for anything else (nginx: ngx_parse_time). */
export function milliseconds(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  if (!/^(?:\d+(?:ms|[smhd]) ?)+$/.test(text)) return null;
  let total = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[smhd])/g)) total += Number(count) * timeUnits[unit!]!;
  return total;
}

const sizeUnits: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** A size as nginx writes it (`512`, `4k`, `1M`), in bytes; `null` for anything else (nginx: ngx_parse_offset). */
export function bytes(text: string): number | null {
  const match = /^(\d+)([kmg]?)$/i.exec(text);
  return match ? Number(match[1]) * sizeUnits[match[2]!.toLowerCase()]! : null;
}
