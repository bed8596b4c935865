import { canonicalIpv6 } from '../addresses.ts';
import { hostMatch } from '../glob-match.ts';
import type { LazyServer } from '../server.ts';
import { type Run, Stop, stop } from './record.ts';
import { configuredHostname } from './server-name.ts';

/** Whether a host name is one that a server was given (`server/vhost.c`, `matches_aliases`). */
function matchesNames(server: LazyServer, host: string): boolean {
  const own = configuredHostname(server);
  if (own !== null && own.toLowerCase() === host.toLowerCase()) return true;
  for (const alias of server.named('serveralias')) {
    for (const word of alias.words) {
      const matches = /[*?]/.test(word) ? hostMatch(word, host) : word.toLowerCase() === host.toLowerCase();
      if (!matches) continue;
      if (alias.when) throw new Stop(alias.when);
      return true;
    }
    if (alias.when && alias.words.some((word) => word.includes('${'))) throw new Stop(alias.when);
  }
  return false;
}

/** Whether a host and port are those of a server. Apache: `ap_matches_request_vhost`. */
export function matchesHost(server: LazyServer, host: string, port: number): boolean {
  for (const address of server.addresses) {
    const written = address.written.replace(/:(?:\d+|\*)$/, '').replace(/^\[|\]$/g, '');
    if ((address.port === 0 || address.port === port) && written.toLowerCase() === host.toLowerCase()) return true;
  }
  const own = server.serverName?.port ?? server.addresses[0]?.port ?? 0;
  return port === own && matchesNames(server, host);
}

/**
 * The servers among which the name decides, in file order, the default first: those with the exact address of the connection,
 * else those on `*`; an exact port before `*`. Empty: the main server. Apache: `server/vhost.c`, `ap_update_vhost_given_ip`.
 */
function candidates(run: Run): LazyServer[] {
  const servers = (run.gateway.servers as readonly LazyServer[]).slice(1);
  if (servers.length === 0) return [];
  const port = typeof run.localPort === 'number' ? run.localPort : stop(run.localPort.because, run.localPort.place);
  const select = (matches: (host: string | null) => boolean): LazyServer[] => {
    for (const wanted of [port, 0]) {
      const found = servers.filter((server) =>
        server.addresses.some((address) => {
          if (address.address.kind === 'unknown') throw new Stop(address.address);
          return address.port === wanted && matches(address.host);
        }),
      );
      if (found.length > 0) return found;
    }
    return [];
  };
  for (const server of servers) if (server.section?.when) throw new Stop(server.section.when);
  const named = servers.flatMap(({ addresses }) => addresses).some(({ host }) => host !== null);
  if (named) {
    const local = run.localAddress;
    if (typeof local !== 'string') throw new Stop(local);
    const canonical = local.includes(':') ? canonicalIpv6(local) : local;
    const exact = select((host) => {
      if (host !== null && !/^[0-9.]+$/.test(host) && !host.includes(':')) {
        stop(`the address of ${host}, which a VirtualHost names, is not known`);
      }
      return host === canonical;
    });
    if (exact.length > 0) return exact;
  }
  return select((host) => host === null);
}

/** Servers of one address by name, so that a request does not look at each. */
interface HostIndex {
  readonly servers: readonly LazyServer[];
  /** Lower-case exact name to the first server that has it. */
  readonly exact: ReadonlyMap<string, number>;
  /** Servers with patterns or with names that are not known. */
  readonly others: readonly number[];
  /** Hosts as the VirtualHost lines write them. */
  readonly written: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<object, Map<string, HostIndex>>();

function indexOf(run: Run): HostIndex {
  let byAddress = indexes.get(run.gateway);
  if (!byAddress) {
    byAddress = new Map();
    indexes.set(run.gateway, byAddress);
  }
  const key = `${JSON.stringify(run.localAddress)} ${JSON.stringify(run.localPort)}`;
  let index = byAddress.get(key);
  if (!index) {
    index = buildIndex(candidates(run));
    byAddress.set(key, index);
  }
  return index;
}

function buildIndex(servers: readonly LazyServer[]): HostIndex {
  const exact = new Map<string, number>();
  const written = new Map<string, number>();
  const others: number[] = [];
  const add = (map: Map<string, number>, name: string, at: number): void => {
    const key = name.toLowerCase();
    if (!map.has(key)) map.set(key, at);
  };
  for (const [at, server] of servers.entries()) {
    const own = configuredHostname(server);
    if (own !== null) add(exact, own, at);
    const aliases = server.named('serveralias');
    if (aliases.some(({ when, words }) => when !== null || words.some((word) => /[*?]/.test(word)))) others.push(at);
    else for (const alias of aliases) for (const word of alias.words) add(exact, word, at);
    for (const address of server.addresses) add(written, address.written.replace(/:(?:\d+|\*)$/, ''), at);
  }
  return { servers, exact, others, written };
}

/** The server that takes a request. `host`: the cleaned host name, `null` without one. */
export function chooseServer(run: Run, host: string | null): LazyServer {
  const index = indexOf(run);
  const [first] = index.servers;
  if (!first) {
    run.steps.push({ place: null, text: 'no VirtualHost has this address: the main server' });
    return run.gateway.servers[0] as LazyServer;
  }
  let chosen = first;
  let why = 'the first VirtualHost of this address';
  if (index.servers.length > 1 && host !== null) {
    const exact = index.exact.get(host) ?? Number.POSITIVE_INFINITY;
    const other = index.others.find((at) => at < exact && matchesNames(index.servers[at]!, host));
    const found = other ?? (exact === Number.POSITIVE_INFINITY ? index.written.get(host) : exact);
    if (found !== undefined) {
      chosen = index.servers[found]!;
      why = `the VirtualHost whose name is ${host}`;
    }
  } else if (index.servers.length === 1) why = 'the only VirtualHost of this address';
  run.steps.push({ place: chosen.place, text: why });
  return chosen;
}

/**
 * Host name and port of a `Host` header; `null` when the server answers 400. Apache: `server/vhost.c`, `fix_hostname`,
 * `strict_hostname_check`.
 */
export function readHost(header: string): { host: string | null; port: number | null } | null {
  if (header === '' || /^\d+$/.test(header)) return null;
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+))(?::(\d*))?$/.exec(header);
  if (!match) return null;
  const port = match[3] === undefined || match[3] === '' ? null : Number(match[3]);
  if (port !== null && (port === 0 || port > 65_535)) return null;
  if (match[1] !== undefined) return { host: match[1].toLowerCase(), port };
  let host = match[2]!.toLowerCase();
  if (/\.\.|[/\\]/.test(host) || !/^[a-z0-9._-]+$/.test(host)) return null;
  host = host.replace(/\.$/, '');
  const decimal = /^[0-9.]+$/.test(host);
  if (decimal) {
    const parts = host.split('.');
    if (parts.length !== 4 || parts.some((part) => /^0\d/.test(part))) return null;
  } else if (/\.[^a-z.][^.]*$/.test(host)) return null;
  return { host, port };
}
