import type { Directive } from '@fcgilint/gateway';
import type { NginxGateway, NginxHost } from '@fcgilint/gateway/nginx';

const indexes = new WeakMap<NginxGateway, ReadonlyMap<Directive, NginxHost>>();

/** The virtual host of `http` that a directive stands in; `null` outside of one, and in fragments of a server. */
export function hostAround(gateway: NginxGateway, directive: Directive): NginxHost | null {
  let hosts = indexes.get(gateway);
  if (!hosts) {
    hosts = new Map(gateway.hosts.flatMap((host) => (host.directive ? [[host.directive, host] as const] : [])));
    indexes.set(gateway, hosts);
  }
  let at: Directive | null = directive;
  while (at && at.name !== 'server') at = at.parent;
  return (at && hosts.get(at)) ?? null;
}
