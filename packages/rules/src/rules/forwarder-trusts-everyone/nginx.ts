import type { Directive } from '@fcgilint/gateway';
import { argument, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';

/** `set_real_ip_from` with a network of all addresses. */
export function checkNginx({ gateway, named, report }: RuleContext): void {
  const nginx = asNginx(gateway);
  if (!nginx) return;
  for (const directive of named('set_real_ip_from')) {
    const word = argument(directive, 0);
    if (!word || !/^(?:[\d.]+|[\da-f:.]+)\/0+$/i.test(word.value)) continue;
    const header = headerOf(nginx, directive);
    if (header === null || nginx.fragment || isLocalOnly(nginx)) continue;
    const fromProtocol = header === 'proxy_protocol';
    report({
      message: fromProtocol ? 'protocol' : 'header',
      data: { header },
      at: placeOf(directive),
      // Who can speak the PROXY protocol to the port is often decided by a balancer in front.
      ...(fromProtocol ? { confidence: 'low' } : {}),
      notes: ['rules for addresses, limits, logs and the application see the address that the client made up'],
      help: 'name the addresses of your proxies: `set_real_ip_from 10.0.0.0/8;`',
    });
  }
}

/** What the address is taken from where the directive counts, in lower case; `null` where that is not known. */
function headerOf(nginx: NginxGateway, { parent }: Directive): string | null {
  if (parent && parent.name !== 'http' && parent.name !== 'server' && parent.name !== 'location') return null;
  for (let at = parent; at; at = at.parent) if (at.name === 'stream') return 'proxy_protocol';
  const { directives, because } = nginx.effective(parent, 'real_ip_header');
  if (because) return null;
  return (directives[0] && argument(directives[0], 0)?.value.toLowerCase()) ?? 'x-real-ip';
}

/** Nobody but programs on the machine itself reaches the server. */
function isLocalOnly({ sockets }: NginxGateway): boolean {
  return (
    sockets.length > 0 &&
    sockets.every(
      ({ address }) => address.kind === 'unix' || (address.kind === 'inet' && /^(?:127\.|::1$)/.test(address.host)),
    )
  );
}
