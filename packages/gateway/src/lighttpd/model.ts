import type { Place } from '@fcgilint/core';
import type { Address, Backend, Gateway, Module, Protocol, Socket, Unknown } from '../model.ts';
import type { LighttpdCondition } from './conditions.ts';
import type { Context, Evaluation, Setting } from './context.ts';
import type { LighttpdValue } from './values.ts';

/** A configuration of lighttpd, understood. */
export interface LighttpdGateway extends Gateway {
  readonly dialect: 'lighttpd';
  /** All settings by context, before any request is looked at. */
  readonly evaluation: Evaluation;
  /** In the order in which they are asked, those included that the server adds by itself. */
  readonly modules: readonly LighttpdModule[];
  /** What of `server.modules` cannot be known; `null` when all of it is known. */
  readonly modulesUnknown: Unknown | null;
  /** `server.port` or its default; what a `$SERVER["socket"]` without a port gets too. */
  readonly port: number | Unknown;
  /** In the order in which the server opens them: those of `$SERVER["socket"]`, then server.bind and server.port. */
  readonly sockets: readonly LighttpdSocket[];
  /** Each `fastcgi.server`, `proxy.server` and so on, in each context that sets one. */
  readonly gateways: readonly GatewayTable[];
  readonly cgi: readonly TextTable[];
  readonly aliases: readonly TextTable[];
  readonly redirects: readonly TextTable[];
  readonly rewrites: readonly TextTable[];
  readonly accessRules: readonly NameTable[];
  readonly indexFiles: readonly NameTable[];
}

export interface LighttpdModule extends Module {
  /** Where `server.modules` names it; `null` for one that the server adds by itself. */
  readonly place: Place | null;
}

export interface LighttpdSocket extends Socket {
  /** The context of `$SERVER["socket"] == ...`; the global scope for server.bind and server.port. */
  readonly context: Context;
}

/** A value together with where it comes from: what all the typed tables have in common. */
interface Table {
  readonly key: string;
  readonly setting: Setting;
  readonly context: Context;
  /** All conditions that must hold, outermost first. */
  readonly conditions: readonly LighttpdCondition[];
  readonly place: Place;
  /** Why the server refuses the value, or `null`. */
  readonly refused: string | null;
}

/** `alias.url`, `url.redirect`, `url.rewrite*`, `cgi.assign`: keys with a string each. */
export interface TextTable extends Table {
  readonly entries: readonly TextEntry[];
}

export interface TextEntry {
  readonly key: string | Unknown;
  readonly keyPlace: Place;
  readonly text: string | Unknown;
  readonly textPlace: Place;
  readonly place: Place;
}

/** `url.access-deny`, `index-file.names`: a plain list of strings. */
export interface NameTable extends Table {
  readonly names: readonly { readonly text: string | Unknown; readonly place: Place }[];
}

/** The modules that hand requests to back ends, with the key that configures each. */
export type GatewayModule = 'mod_fastcgi' | 'mod_scgi' | 'mod_proxy' | 'mod_ajp13' | 'mod_sockproxy' | 'mod_wstunnel';

/** One `fastcgi.server = ( ... )`. */
export interface GatewayTable extends Table {
  readonly module: GatewayModule;
  /** `scgi.protocol = "uwsgi"` in the same context makes it uwsgi. */
  readonly protocol: Protocol;
  readonly entries: readonly GatewayEntry[];
}

/** `"/app" => ( ... )`. */
export interface GatewayEntry {
  readonly table: GatewayTable;
  readonly match: string | Unknown;
  /** Keys that begin with `/` are prefixes of the URL path, all others are suffixes. */
  readonly kind: 'prefix' | 'suffix' | 'unknown';
  readonly matchPlace: Place;
  readonly place: Place;
  readonly hosts: readonly GatewayHost[];
  readonly backend: Backend;
}

/** One option of a back end as written. */
export interface HostOption {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: LighttpdValue;
  readonly place: Place;
}

/** One back end of an entry: `( "host" => ..., "port" => ... )`. */
export interface GatewayHost {
  /** `null` without one. */
  readonly label: string | null;
  readonly place: Place;
  /** All options by their names in lower case (the server tells no difference), unknown ones included. */
  readonly options: ReadonlyMap<string, HostOption>;
  /** Why the server refuses it, or `null`. */
  readonly refused: string | null;
  readonly address: Address;
  readonly written: string;
  readonly binPath: string | Unknown | null;
  /** `null`: not written. The effective value is `checksLocal`. */
  readonly checkLocal: boolean | Unknown | null;
  /** Whether it is asked only for files that exist: written or the default of its module. */
  readonly checksLocal: boolean | Unknown;
  readonly fixRootScriptname: boolean | Unknown;
  readonly brokenScriptfilename: boolean | Unknown;
  readonly stripRequestUri: string | Unknown | null;
  readonly docroot: string | Unknown | null;
  readonly authorizer: boolean | Unknown;
}
