import { canonicalIpv6 } from '../addresses.ts';

/**
 * Whether an address lies in a range: `10.1.2.3`, `10.1`, `10.1.0.0/16`, `10.1.0.0/255.255.0.0`, `2001:db8::/32`.
 * `null` when the range is none. APR: `apr_ipsubnet_create`, `apr_ipsubnet_test`.
 */
export function inSubnet(address: string, range: string): boolean | null {
  const [base = '', mask] = range.split('/');
  const subject = bits(address);
  if (!subject) return null;
  if (base.includes(':')) {
    const wanted = bits(base);
    if (!wanted) return null;
    const length = mask === undefined ? 128 : Number(mask);
    if (!(length >= 0 && length <= 128)) return null;
    return subject.length === 128 && subject.slice(0, length) === wanted.slice(0, length);
  }
  if (!/^\d+(?:\.\d+){0,3}\.?$/.test(base)) return null;
  const parts = base.replace(/\.$/, '').split('.');
  if (parts.some((part) => Number(part) > 255)) return null;
  let length = parts.length * 8;
  const wanted = bits([...parts, '0', '0', '0'].slice(0, 4).join('.'))!;
  if (mask !== undefined) {
    if (/^\d+$/.test(mask)) length = Number(mask);
    else {
      const maskBits = bits(mask);
      if (!maskBits || !/^1*0*$/.test(maskBits)) return null;
      length = maskBits.indexOf('0') < 0 ? 32 : maskBits.indexOf('0');
    }
  }
  const v4 =
    subject.length === 128 && subject.startsWith('0'.repeat(80) + '1'.repeat(16)) ? subject.slice(96) : subject;
  return v4.length === 32 && v4.slice(0, length) === wanted.slice(0, length);
}

/** An address as a text of 32 or 128 digits. */
function bits(address: string): string | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) {
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  }
  if (!address.includes(':')) return null;
  const canonical = canonicalIpv6(address);
  const [head = '', tail] = canonical.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const fill = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, fill)).fill('0'), ...right];
  return groups.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}
