import type { Trace } from '@fcgilint/gateway';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { type Probe, probeFiles, probeRequest } from './probe.ts';
import { routeLighttpd } from './routers/lighttpd.ts';

/**
 * What lighttpd does with a request that comes in at its first socket. Conditions on the host are asked about
 * `probe.host`; the outcome is `unknown` where the answer depends on what is not known.
 */
export function probeLighttpd(gateway: LighttpdGateway, probe: Probe): Trace {
  const { sockets } = gateway;
  const tlsOnly = sockets.length > 0 && sockets.every(({ tls }) => tls);
  return routeLighttpd(gateway, probeRequest(probe, undefined, tlsOnly), probeFiles(probe));
}
