/** IP addresses as text: checks and the short form that the C library prints. */

/** Whether a text is an IPv4 address in four decimal parts without leading zeros, as inet_pton reads it. */
export function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** The eight 16 bit groups of an IPv6 address, or `null` when the text is none. A zone (`%eth0`) is not accepted. */
function ipv6Groups(text: string): number[] | null {
  let source = text;
  const tail = source.slice(source.lastIndexOf(':') + 1);
  if (tail.includes('.')) {
    if (!isIPv4(tail)) return null;
    const [a, b, c, d] = tail.split('.').map(Number) as [number, number, number, number];
    source = `${source.slice(0, source.length - tail.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const halves = source.split('::');
  if (halves.length > 2) return null;
  const groups = (half: string): string[] => (half === '' ? [] : half.split(':'));
  const head = groups(halves[0]!);
  const rest = halves.length === 2 ? groups(halves[1]!) : [];
  const missing = 8 - head.length - rest.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const all = [...head, ...new Array<string>(missing).fill('0'), ...rest];
  return all.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) ? all.map((group) => Number.parseInt(group, 16)) : null;
}

/** An IPv6 address in the form that inet_ntop prints; `null` when the text is none. */
export function canonicalIPv6(text: string): string | null {
  const groups = ipv6Groups(text);
  if (!groups) return null;
  const first6Zero = groups.slice(0, 5).every((group) => group === 0);
  const dotted = (): string => `${groups[6]! >> 8}.${groups[6]! & 255}.${groups[7]! >> 8}.${groups[7]! & 255}`;
  if (first6Zero && groups[5] === 0xffff) return `::ffff:${dotted()}`;
  if (first6Zero && groups[5] === 0 && groups[6] !== 0) return `::${dotted()}`;
  let best = -1;
  let length = 1;
  for (let i = 0; i < 8; i++) {
    let j = i;
    while (j < 8 && groups[j] === 0) j++;
    if (j - i > length) {
      best = i;
      length = j - i;
    }
    if (j > i) i = j;
  }
  const hex = groups.map((group) => group.toString(16));
  if (best < 0) return hex.join(':');
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + length).join(':')}`;
}

/** The bytes of an IPv4 or IPv6 address, or `null`. */
export function addressBytes(text: string): number[] | null {
  if (isIPv4(text)) return text.split('.').map(Number);
  const groups = ipv6Groups(text);
  return groups ? groups.flatMap((group) => [group >> 8, group & 255]) : null;
}
