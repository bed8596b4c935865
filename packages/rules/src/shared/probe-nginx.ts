import type { Directive } from '@fcgilint/gateway';
import type { NginxGateway, NginxHost, NginxTrace } from '@fcgilint/gateway/nginx';
import { type Probe, probeFiles, probeRequest } from './probe.ts';
import { routeNginx } from './routers/nginx.ts';

/**
 * What one server of nginx does with a request, whichever address and name it came by. `locations` of the answer tells
 * which locations took it; the outcome is `unknown` where the answer depends on what is not known.
 */
export function probeNginx(gateway: NginxGateway, host: NginxHost, probe: Probe): NginxTrace {
  const { names, sockets } = host;
  const name = names.find(({ kind }) => kind === 'exact')?.written;
  const tlsOnly = sockets.length > 0 && sockets.every(({ tls }) => tls);
  return routeNginx(gateway, probeRequest(probe, name, tlsOnly), probeFiles(probe), { host });
}

/**
 * The location that one server of nginx chooses for a URL path first; `null` when none takes it, when the server
 * answers before it looks for one, and when that is not known.
 */
export function firstLocation(gateway: NginxGateway, host: NginxHost, target: string): Directive | null {
  return probeNginx(gateway, host, { target }).locations[0] ?? null;
}
