/** Why APR takes a text for no address or network, or `null` when it does (APR: `network_io/unix/sockaddr.c`, `apr_ipsubnet_create`). */
export function refusedSubnet(address: string, mask: string | null): string | null {
  if (/^[0-9.]*$/.test(address) && !address.includes(':')) {
    const parts = address.replace(/\.$/, '').split('.');
    if (address === '' || parts.length > 4 || parts.some((part) => part === '' || Number(part) > 255))
      return 'The specified IP address is invalid.';
    if (mask === null) return null;
    if (/^\d+$/.test(mask)) {
      if (parts.length !== 4) return 'The specified IP address is invalid.';
      return Number(mask) >= 1 && Number(mask) <= 32 ? null : 'The specified network mask is invalid.';
    }
    const bits = mask.split('.');
    const valid =
      /^[0-9.]+$/.test(mask) && bits.length === 4 && bits.every((part) => part !== '' && Number(part) <= 255);
    return valid ? null : 'The specified network mask is invalid.';
  }
  if (!isIpv6(address)) return 'The specified IP address is invalid.';
  if (mask === null) return null;
  return /^\d+$/.test(mask) && Number(mask) >= 1 && Number(mask) <= 128
    ? null
    : 'The specified network mask is invalid.';
}

/** Whether the text looks like an address: digits and dots, or hexadecimal digits with a colon (`looks_like_ip`). */
export function looksLikeIp(text: string): boolean {
  return /^[0-9./]*$/.test(text) || (text.includes(':') && /^[0-9a-fA-F:./]*$/.test(text));
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-fA-F:.]+$/.test(text) || !text.includes(':')) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  let groups = 0;
  for (const [half, part] of halves.entries()) {
    if (part === '') {
      if (halves.length === 1) return false;
      continue;
    }
    const pieces = part.split(':');
    for (const [i, piece] of pieces.entries()) {
      if (piece.includes('.')) {
        const bytes = piece.split('.');
        const last = half === halves.length - 1 && i === pieces.length - 1;
        if (!last || bytes.length !== 4 || bytes.some((byte) => !/^\d{1,3}$/.test(byte) || Number(byte) > 255))
          return false;
        groups += 2;
      } else {
        if (!/^[0-9a-fA-F]{1,4}$/.test(piece)) return false;
        groups++;
      }
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
}
