import { looksLikeIp, refusedSubnet } from './address.ts';
import { badValue, type Checker, fault, shown } from './fault.ts';

const orders = /^(?:allow,deny|deny,allow|mutual-failure)$/i;

/** Apache: `mod_access_compat.c`, `order`. */
export const checkOrder: Checker = (subject) => {
  if (orders.test(subject.words[0] ?? '')) return null;
  return {
    ...badValue(subject, 0, '`allow,deny` or `deny,allow`', 'unknown order'),
    help: 'write `allow,deny` or `deny,allow`, without a blank',
  };
};

/** Apache: `mod_access_compat.c`, `allow_cmd`: addresses, networks, parts of names, `all`, `env=`. */
export const checkAllowDeny: Checker = (subject) => {
  const [from, ...hosts] = subject.words;
  // Called for each host, and an empty one ends the list.
  if (hosts[0] === '') return null;
  if (from?.toLowerCase() !== 'from') {
    return fault(
      0,
      `\`${subject.name}\` wants \`from\` before \`${shown(from ?? '')}\``,
      "allow and deny must be followed by 'from'",
      'write `from` first',
    );
  }
  for (const [i, host] of hosts.entries()) {
    if (host === '') break;
    if (/^env=/i.test(host) || host.toLowerCase() === 'all') continue;
    const slash = host.indexOf('/');
    const address = slash < 0 ? host : host.slice(0, slash);
    let says: string | null = null;
    if (slash >= 0) {
      says = looksLikeIp(address) ? refusedSubnet(address, host.slice(slash + 1)) : 'An IP address was expected';
    } else if (looksLikeIp(host)) says = refusedSubnet(host, null);
    if (says === null) continue;
    return fault(
      i + 1,
      `\`${shown(host)}\` is no address or network`,
      says,
      host.includes(',')
        ? 'separate addresses by blanks, not by commas'
        : 'write an address, a network (`10.0.0.0/8`) or the beginning of one (`10.1`)',
    );
  }
  return null;
};
