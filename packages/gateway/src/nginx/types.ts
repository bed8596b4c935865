import type { Place } from '@fcgilint/core';
import type {
  Backend,
  Directive,
  Endpoint,
  Gateway,
  HostName,
  Protocol,
  Route,
  Socket,
  Target,
  Unknown,
  VirtualHost,
} from '../model.ts';

/** What the server uses for a directive in some block: see `NginxGateway.effective`. */
export interface Effective {
  /** In the order in which the server applies them; empty when nothing sets it and the server's default applies. */
  readonly directives: readonly Directive[];
  /** The block that they stand in; `null` for none, and for the top level of a fragment. */
  readonly scope: Directive | null;
  /** Why more, or others, might be in force: an include that is missing, a fragment whose surroundings are unknown. */
  readonly because: Unknown | null;
}

/** A named group of servers (`upstream`). */
export interface NginxUpstream {
  readonly name: string;
  readonly directive: Directive;
  readonly place: Place;
  readonly endpoints: readonly Endpoint[];
}

/** How a location is written. */
export type LocationKind = 'prefix' | 'exact' | 'regex' | 'named';

/** A `location`, or what a server does with a URI that no location takes. */
export interface NginxRoute extends Route {
  readonly kind: LocationKind | 'fallback';
  /** The text without its modifier: `/app/`, `\.php$`, `@app`; empty for the fallback. */
  readonly name: string;
  readonly routes: readonly NginxRoute[];
  readonly target: Target;
  /** The rewrite directives (`if`, `set`, `rewrite`, `return`, `break`) of the block in the order in which they run. */
  readonly script: readonly Directive[];
  readonly tryFiles: Directive | null;
  /** The pass directive or other content handler of the block that counts: the last one written. See `handlerOf`. */
  readonly handler: Directive | null;
  /** In force here, inherited ones included. */
  readonly errorPages: readonly Directive[];
  /** Names that are tried in a directory; inherited ones included. */
  readonly index: readonly string[];
}

/** A `server` of `http`, or a fragment that is meant to stand in one. */
export interface NginxHost extends VirtualHost {
  /** `null` for a fragment of a server. */
  readonly directive: Directive | null;
  /** What stands in it. */
  readonly children: readonly Directive[];
  readonly names: readonly HostName[];
  readonly sockets: readonly Socket[];
  /** In file order: nginx takes the longest prefix, then regular expressions in this order. */
  readonly routes: readonly NginxRoute[];
  /** What happens where no location matches. */
  readonly fallback: NginxRoute;
  /** Position among the servers, from 0. */
  readonly order: number;
}

/** A `server` of `stream` or `mail`. */
export interface NginxStreamServer {
  readonly family: 'stream' | 'mail';
  readonly directive: Directive;
  readonly sockets: readonly Socket[];
  /** `proxy_pass` of a stream server. */
  readonly pass: Directive | null;
}

/** nginx's configuration as the server understands it. Parts are computed when first asked for. */
export interface NginxGateway extends Gateway {
  readonly dialect: 'nginx';
  /** All sockets of http, stream and mail, one for each `listen` (and default), in that order. */
  readonly sockets: readonly Socket[];
  readonly httpSockets: readonly Socket[];
  readonly streamSockets: readonly Socket[];
  readonly mailSockets: readonly Socket[];
  readonly hosts: readonly NginxHost[];
  readonly streamServers: readonly NginxStreamServer[];
  /** The groups of `http` by name; the first of two with one name. */
  readonly upstreams: ReadonlyMap<string, NginxUpstream>;
  /** The main text is no whole configuration: what encloses it is unknown. */
  readonly fragment: boolean;
  /**
   * What is in force for directive `name` in a block (`http`, `server`, `location`, `if` or `limit_except`), by the
   * server's own inheritance. `allow` and `deny` are one list, `root` and `alias` one slot.
   * `null` asks for the top level of a fragment. Answers are kept, so asking often is cheap.
   */
  effective(scope: Directive | null, name: string): Effective;
  /** The back end of a pass directive; `null` when it names none that can be told apart. */
  backendOf(pass: Directive): Backend | Unknown;
}

/** Pass directives and what they speak. */
export const passProtocols: ReadonlyMap<string, Protocol> = new Map([
  ['fastcgi_pass', 'fastcgi'],
  ['scgi_pass', 'scgi'],
  ['uwsgi_pass', 'uwsgi'],
  ['proxy_pass', 'http'],
  ['grpc_pass', 'grpc'],
  ['memcached_pass', 'memcached'],
]);
