import { parseAddress } from '@fcgilint/gateway/nginx';
import { badValue, type Checker, fault } from './fault.ts';
import { isNginxTime } from './notation.ts';

const isFlag = (text: string): boolean => text === 'on' || text === 'off';

const options: Readonly<Record<string, (text: string) => boolean>> = {
  'valid=': (text) => isNginxTime(text, false),
  'ipv4=': isFlag,
  'ipv6=': isFlag,
  // Commercial.
  'status_zone=': () => true,
};

/** nginx: src/core/ngx_resolver.c, ngx_resolver_create. */
export const checkResolver: Checker = (subject) => {
  let servers = 0;
  for (const word of subject.words) {
    const { value } = word;
    const key = Object.keys(options).find((each) => value.startsWith(each));
    if (key) {
      if (!options[key]!(value.slice(key.length)))
        return badValue(
          subject,
          word,
          key === 'valid=' ? 'a time such as valid=30s' : `${key}on or ${key}off`,
          `invalid parameter: ${value}`,
        );
      continue;
    }
    servers++;
    const parsed = parseAddress(value, { listen: false, defaultPort: 53, uri: false });
    if (parsed.ok) continue;
    const help = /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:]*$/i.test(value)
      ? `write \`[${value}]\``
      : 'write an address such as `127.0.0.53` or `[::1]:53`';
    return fault(
      subject.directive,
      word,
      `\`${value}\` is no address of a name server: ${parsed.message}`,
      `${parsed.message} in resolver "${value}"`,
      help,
    );
  }
  const off = (key: string): boolean =>
    subject.words.findLast(({ value }) => value.startsWith(key))?.value === `${key}off`;
  if (off('ipv4=') && off('ipv6='))
    return fault(
      subject.directive,
      null,
      'neither IPv4 nor IPv6 is left',
      '"ipv4" and "ipv6" cannot both be "off"',
      'leave one on',
    );
  return servers > 0
    ? null
    : fault(subject.directive, null, '`resolver` names no name server', 'no name servers defined', 'add an address');
};
