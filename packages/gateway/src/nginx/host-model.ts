import type { Directive, HostName, Socket, Unknown } from '../model.ts';
import { childrenNamed } from './children.ts';
import { socketsOf, socketsOfListen } from './listen.ts';
import { fallbackRoute, routesAmong } from './route-model.ts';
import { namesAmong } from './server-name.ts';
import { documentRoot } from './target.ts';
import type { NginxGateway, NginxHost, NginxRoute } from './types.ts';
import { placeOf } from './words.ts';

/** A virtual host from its `server` block. Parts are computed when first asked for. */
export function hostOfServer(gateway: NginxGateway, server: Directive, order: number): NginxHost {
  return new LazyHost(gateway, server, server.children, server, order);
}

/** The virtual host that a fragment of a server (or of a location) stands for; `null` for an empty fragment. */
export function hostOfFragment(gateway: NginxGateway, roots: readonly Directive[]): NginxHost | null {
  const shown = roots[0];
  return shown ? new LazyHost(gateway, null, roots, shown, 0) : null;
}

/** Parts are computed when first asked for. */
class LazyHost implements NginxHost {
  readonly directive: Directive | null;
  readonly children: readonly Directive[];
  readonly order: number;
  readonly #gateway: NginxGateway;
  readonly #shown: Directive;
  #names: readonly HostName[] | null = null;
  #sockets: readonly Socket[] | null = null;
  #routes: readonly NginxRoute[] | null = null;
  #fallback: NginxRoute | null = null;
  #root: string | Unknown | null | undefined;

  constructor(
    gateway: NginxGateway,
    server: Directive | null,
    children: readonly Directive[],
    shown: Directive,
    order: number,
  ) {
    this.directive = server;
    this.children = children;
    this.order = order;
    this.#gateway = gateway;
    this.#shown = shown;
  }

  get place() {
    return placeOf(this.#shown);
  }

  get names(): readonly HostName[] {
    this.#names ??= namesAmong(this.children, this.directive);
    return this.#names;
  }

  get sockets(): readonly Socket[] {
    this.#sockets ??= this.directive
      ? socketsOf(this.directive, 'http')
      : childrenNamed(this.children, 'listen').flatMap((listen) => socketsOfListen(listen, 'http', null));
    return this.#sockets;
  }

  get documentRoot(): string | Unknown | null {
    if (this.#root === undefined) this.#root = documentRoot(this.#gateway, this.directive);
    return this.#root;
  }

  get routes(): readonly NginxRoute[] {
    this.#routes ??= routesAmong(this.#gateway, this.children);
    return this.#routes;
  }

  get fallback(): NginxRoute {
    this.#fallback ??= fallbackRoute(this.#gateway, this.directive, this.children, this.#shown);
    return this.#fallback;
  }
}
