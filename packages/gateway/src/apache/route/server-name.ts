import type { LazyServer } from '../server.ts';
import { toBytes } from '../words.ts';
import { type Rec, stop } from './record.ts';

/** What ServerName says of a server; a virtual host on `*` without one has the main server's. `null`: the machine's own name. */
export function configuredHostname(server: LazyServer): string | null {
  const own = server.serverName;
  if (own) return toBytes(own.host);
  const directive = server.named('servername').at(-1);
  if (directive?.when) stop(directive.when.because, directive.when.place);
  if (server.main && server.addresses.some(({ host }) => host === null)) return configuredHostname(server.main);
  return null;
}

export function serverHostname(r: Rec): string {
  return configuredHostname(r.server) ?? stop('no ServerName is set, and the name of the machine is not known');
}

/** Apache: `server/core.c`, `ap_get_server_name_for_url`. */
export function serverName(r: Rec): string {
  const canonical = r.word('usecanonicalname');
  if (canonical === 'dns') stop('UseCanonicalName DNS asks the name server');
  const name = canonical === 'on' || r.hostname === null ? serverHostname(r) : r.hostname;
  return name.includes(':') ? `[${name}]` : name;
}

/** The port of the server record: that of ServerName, of the first address of the VirtualHost, or 0. */
function configuredPort(server: LazyServer): number {
  if (server.serverName) return server.serverName.port;
  const [address] = server.addresses;
  if (address) return address.port ?? stop('the address of a VirtualHost is not known');
  return server.main ? configuredPort(server.main) : 0;
}

/** Apache: `server/core.c`, `ap_get_server_port`. */
export function serverPort(r: Rec): number {
  const physical = r.word('usecanonicalphysicalport') === 'on';
  const fromHost = r.word('usecanonicalname') === 'on' ? 0 : (r.hostPort ?? 0);
  const configured = configuredPort(r.server);
  const candidates = r.word('usecanonicalname') === 'on' ? [configured] : [fromHost];
  if (physical) {
    const local = r.run.localPort;
    candidates.push(typeof local === 'number' ? local : stop(local.because, local.place));
  }
  candidates.push(configured);
  return candidates.find((port) => port !== 0) ?? defaultPort(r);
}

export function defaultPort(r: Rec): number {
  return r.run.request.scheme === 'https' ? 443 : 80;
}

/** `http://name:port` and a path. Apache: `ap_construct_url`. */
export function constructUrl(r: Rec, path: string): string {
  const port = serverPort(r);
  return `${r.run.request.scheme}://${serverName(r)}${port === defaultPort(r) ? '' : `:${port}`}${path}`;
}
