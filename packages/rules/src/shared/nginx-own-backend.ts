import { type NginxGateway, parsePass } from '@fcgilint/gateway/nginx';
import type { NginxPass } from './nginx-passes.ts';

/** An application of one's own behind plain HTTP. */
export interface OwnBackend {
  /** What the application gets as `Host` where nothing sets it: the text of the pass, without its path. */
  readonly authority: string;
  /** The name of the group, `null` for an address. */
  readonly group: string | null;
}

/** Addresses of this machine and of private networks (RFC 1918, RFC 4193). */
const privateAddress = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0$|::1$|f[cd])/i;

/**
 * Whether a `proxy_pass` leads to an application of one's own by plain HTTP: on this machine, in a private network, in a
 * container (a name without a dot), or to a group. `null` for other hosts: they have a name of their own and want to be
 * called by it. `null` where the target has variables.
 */
export function ownBackend(gateway: NginxGateway, { name, word }: NginxPass): OwnBackend | null {
  if (name !== 'proxy_pass' || word.value.includes('$')) return null;
  const target = parsePass(name, word.value);
  if ('kind' in target || target.protocol !== 'http') return null;
  const { address } = target;
  if (address.kind === 'unix') return { authority: 'localhost', group: null };
  if (address.kind === 'inet') {
    return privateAddress.test(address.host) ? { authority: target.authority, group: null } : null;
  }
  if (address.kind !== 'name') return null;
  const group = target.hasPort ? undefined : gateway.upstreams.get(address.host.toLowerCase());
  if (group) {
    const names = group.endpoints.flatMap((endpoint) =>
      endpoint.address.kind === 'name' ? [endpoint.address.host] : [],
    );
    return names.some(isPublic) ? null : { authority: target.authority, group: address.host };
  }
  return isPublic(address.host) ? null : { authority: target.authority, group: null };
}

function isPublic(host: string): boolean {
  return host.includes('.') && !/\.(?:local|internal|localdomain|lan|svc|consul)(?:\.|$)/i.test(host);
}
