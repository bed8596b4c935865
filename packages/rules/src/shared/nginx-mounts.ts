import type { Directive, GatewayTarget } from '@fcgilint/gateway';
import {
  type NginxGateway,
  type NginxHost,
  type NginxRoute,
  paramDirective,
  passProtocols,
} from '@fcgilint/gateway/nginx';
import { type Application, applicationOf } from './nginx-application.ts';

/** A location (or the top of a fragment of one) that hands its requests over to a back end. */
export interface NginxMount {
  readonly host: NginxHost;
  readonly route: NginxRoute;
  readonly target: GatewayTarget;
  /** The pass directive. */
  readonly pass: Directive;
  /** The directive that lists what is sent (`fastcgi_param`, ..., `proxy_set_header`); `null` for memcached. */
  readonly list: string | null;
  /** The block that settings are asked for: `null` for the top of a fragment. */
  readonly block: Directive | null;
  /** See `applicationOf`. */
  readonly application: Application;
}

const cache = new WeakMap<NginxGateway, readonly NginxMount[]>();
const cgiCache = new WeakMap<NginxGateway, readonly CgiMount[]>();

/** The locations of a configuration that hand requests over, nested ones included. Found once for all rules. */
export function mountsOf(gateway: NginxGateway): readonly NginxMount[] {
  let mounts = cache.get(gateway);
  if (!mounts) {
    mounts = collect(gateway);
    cache.set(gateway, mounts);
  }
  return mounts;
}

/** Those whose back end gets parameters: FastCGI, SCGI and uwsgi. */
export function cgiMounts(gateway: NginxGateway): readonly CgiMount[] {
  let mounts = cgiCache.get(gateway);
  if (!mounts) {
    mounts = mountsOf(gateway).filter(isCgi);
    cgiCache.set(gateway, mounts);
  }
  return mounts;
}

/** A mount of FastCGI, SCGI or uwsgi. */
export type CgiMount = NginxMount & { readonly list: 'fastcgi_param' | 'scgi_param' | 'uwsgi_param' };

function isCgi(mount: NginxMount): mount is CgiMount {
  return mount.list?.endsWith('_param') ?? false;
}

function collect(gateway: NginxGateway): NginxMount[] {
  const found: NginxMount[] = [];
  for (const host of gateway.hosts) {
    // A pass outside of all locations can only stand in a fragment that is meant for one.
    const work: NginxRoute[] = gateway.fragment ? [host.fallback, ...host.routes] : [...host.routes];
    for (let index = 0; index < work.length; index++) {
      const route = work[index]!;
      const { routes } = route;
      for (let at = 0; at < routes.length; at++) work.push(routes[at]!);
      // Before the target is worked out: most locations hand nothing over.
      const { handler: pass } = route;
      if (!pass || !passProtocols.has(pass.name)) continue;
      const { target } = route;
      if (target.kind === 'gateway') found.push(new LazyMount(host, route, target, pass));
    }
  }
  return found;
}

class LazyMount implements NginxMount {
  readonly host: NginxHost;
  readonly route: NginxRoute;
  readonly target: GatewayTarget;
  readonly pass: Directive;
  readonly list: string | null;
  readonly block: Directive | null;
  #application: Application | null = null;

  constructor(host: NginxHost, route: NginxRoute, target: GatewayTarget, pass: Directive) {
    this.host = host;
    this.route = route;
    this.target = target;
    this.pass = pass;
    this.list = paramDirective(target.protocol);
    this.block = route.kind === 'fallback' ? host.directive : route.directive;
  }

  get application(): Application {
    this.#application ??= applicationOf(this.route);
    return this.#application;
  }
}
