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
  return makeHost(gateway, server, server.children, server, order);
}

/** The virtual host that a fragment of a server (or of a location) stands for; `null` for an empty fragment. */
export function hostOfFragment(gateway: NginxGateway, roots: readonly Directive[]): NginxHost | null {
  const shown = roots[0];
  return shown ? makeHost(gateway, null, roots, shown, 0) : null;
}

function makeHost(
  gateway: NginxGateway,
  server: Directive | null,
  children: readonly Directive[],
  shown: Directive,
  order: number,
): NginxHost {
  let names: readonly HostName[] | null = null;
  let sockets: readonly Socket[] | null = null;
  let routes: readonly NginxRoute[] | null = null;
  let fallback: NginxRoute | null = null;
  let root: string | Unknown | null | undefined;
  return {
    directive: server,
    children,
    order,
    get place() {
      return placeOf(shown);
    },
    get names() {
      names ??= namesAmong(children, server);
      return names;
    },
    get sockets() {
      sockets ??= server
        ? socketsOf(server, 'http')
        : childrenNamed(children, 'listen').flatMap((listen) => socketsOfListen(listen, 'http', null));
      return sockets;
    },
    get documentRoot() {
      if (root === undefined) root = documentRoot(gateway, server);
      return root;
    },
    get routes() {
      routes ??= routesAmong(gateway, children);
      return routes;
    },
    get fallback() {
      fallback ??= fallbackRoute(gateway, server, children, shown);
      return fallback;
    },
  };
}
