import { parseIpv4, parseIpv6 } from '@fcgilint/gateway/nginx';

/** An address with or without the length of a network (nginx: src/core/ngx_inet.c, ngx_ptocidr). */
export function isNetwork(text: string): boolean {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const four = parseIpv4(address) !== null;
  if (!four && !parseIpv6(address)) return false;
  if (slash < 0) return true;
  const length = text.slice(slash + 1);
  return /^\d+$/.test(length) && Number(length) <= (four ? 32 : 128);
}
