import type { Dialect, Document, Place, SourceText, Statement } from '@fcgilint/core';
import type { LocationHead } from './nginx/location.ts';

/**
 * A value that the model cannot know: a variable from a `map`, the output of a shell command, a file that is not
 * here. Rules treat it as "say nothing".
 */
export interface Unknown {
  readonly kind: 'unknown';
  /** Completes "unknown because ...". */
  readonly because: string;
  readonly place: Place | null;
}

/** Where a socket is bound or connected to. */
export type Address = InetAddress | NameAddress | UnixAddress | Unknown;

/** An IP literal or a wildcard, with a port. */
export interface InetAddress {
  readonly kind: 'inet';
  readonly family: 4 | 6;
  /** Canonical text without brackets: `127.0.0.1`, `::1`, `0.0.0.0`, `::`. */
  readonly host: string;
  /** `0.0.0.0` or `::`. */
  readonly wildcard: boolean;
  readonly port: number;
}

/** A host name with a port: resolved by the server when it starts or for each request. */
export interface NameAddress {
  readonly kind: 'name';
  readonly host: string;
  readonly port: number;
}

export interface UnixAddress {
  readonly kind: 'unix';
  readonly path: string;
}

/** A statement as the server reads it: after includes, so one statement of a file that is included twice is two directives. */
export interface Directive {
  /**
   * The name as written (`statement.name.value`), once more where it is near: rules look at the names of ten thousands
   * of directives, and nearly never at more of them.
   */
  readonly name: string;
  readonly statement: Statement;
  /** The text that the statement stands in. */
  readonly source: SourceText;
  /** The enclosing block as the server sees it: across include borders. */
  readonly parent: Directive | null;
  /**
   * What stands in its block, in reading order. The statements of an included file follow the `include` directive
   * as its siblings; the include itself stays, so that rules can see it.
   */
  readonly children: readonly Directive[];
  /** The include directive that brought it here, `null` in the main file. */
  readonly includedBy: Directive | null;
  /** What nginx's `locationHead` has read, which alone looks at it: rules ask for the heads of thousands of locations. */
  head?: LocationHead | null | undefined;
}

/** Something of the configuration that could not be read. Rules that report an absence stay silent where one is in force. */
export interface Gap {
  readonly kind:
    | 'missing-include'
    /** Apache's IncludeOptional of a folder that is not here: nothing is wrong, but nothing is known either. */
    | 'optional-include'
    | 'unreadable-include'
    | 'include-cycle'
    | 'shell-include'
    | 'syntax'
    | 'template'
    | 'unknown-define';
  /** Completes "unknown because ...". */
  readonly because: string;
  readonly place: Place;
  /** The block in which the gap lies; `null` at the top: everything may be affected. */
  readonly parent: Directive | null;
  /** The include directive, for gaps of that kind. */
  readonly directive: Directive | null;
  /** The path that was looked for, for includes; the command, where its output is included. */
  readonly path: string | null;
}

/** An include of a file that comes with the server and is not here: what nginx ships stands in its place. */
export interface AssumedInclude {
  readonly place: Place;
  readonly directive: Directive;
  /** As written. */
  readonly path: string;
}

/** A configuration with its includes. */
export interface ConfigTree {
  readonly dialect: Dialect;
  readonly main: SourceText;
  readonly roots: readonly Directive[];
  /** All directives, outer before inner, in reading order. */
  readonly directives: readonly Directive[];
  /** All texts that were read, each once, the main one first. */
  readonly documents: readonly Document[];
  readonly gaps: readonly Gap[];
  /** Files of the server itself whose usual content was taken. No gaps, but packages differ in some parameters: see nginx's `paramNamed`. */
  readonly assumed: readonly AssumedInclude[];
  /**
   * Where the main text stands: `main` for a whole configuration, else the block that a fragment is meant for
   * (nginx: http, server, location, ...; Apache: server, htaccess; lighttpd: main). What encloses a fragment is unknown.
   */
  readonly context: string;
}

/** A listening socket of the server itself. */
export interface Socket {
  readonly address: Address;
  /** As written: `[::]:80`, `8080`, `*:443`. */
  readonly written: string;
  readonly place: Place;
  readonly directive: Directive | null;
  readonly tls: boolean;
  /** Declared the default virtual host of its address. */
  readonly isDefault: boolean;
  /** `true`: an IPv6 wildcard that takes IPv4 too; `null`: not written and the server's default applies. */
  readonly dualStack: boolean | null;
  readonly udp: boolean;
}

export interface HostName {
  readonly written: string;
  readonly kind: 'exact' | 'wildcard' | 'regex' | 'any' | 'unknown';
  readonly place: Place;
}

/** A virtual host: nginx `server`, Apache `<VirtualHost>` or the main server, lighttpd global scope and its host conditions. */
export interface VirtualHost {
  readonly directive: Directive | null;
  readonly place: Place;
  readonly names: readonly HostName[];
  readonly sockets: readonly Socket[];
  readonly documentRoot: string | Unknown | null;
  /** In the order in which the server tries them or, where it is by length (nginx prefixes), in file order with `order` telling. */
  readonly routes: readonly Route[];
}

export type Matcher =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly path: string }
  /** `boundary`: `/app` does not match `/application`. `beatsRegex`: nginx's `^~`. */
  | { readonly kind: 'prefix'; readonly path: string; readonly boundary: boolean; readonly beatsRegex: boolean }
  | { readonly kind: 'suffix'; readonly text: string }
  | { readonly kind: 'regex'; readonly source: string; readonly caseSensitive: boolean; readonly negated: boolean }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'condition'; readonly field: string; readonly operator: string; readonly value: string | Unknown }
  | { readonly kind: 'unknown'; readonly because: string };

/** One way that the server may take with a request. */
export interface Route {
  readonly matcher: Matcher;
  /** All further conditions that must hold (lighttpd's enclosing conditions, Apache's sections), outermost first. */
  readonly conditions: readonly Matcher[];
  readonly target: Target;
  readonly directive: Directive;
  readonly place: Place;
  /** nginx: nested locations. */
  readonly routes: readonly Route[];
}

export type Protocol = 'fastcgi' | 'scgi' | 'uwsgi' | 'http' | 'https' | 'ajp' | 'cgi' | 'wsgi' | 'grpc' | 'memcached';

/** A parameter that the application gets. */
export interface Param {
  readonly name: string;
  /** As written, with the server's variables in it; `null` when it cannot be known. */
  readonly value: string | null;
  readonly place: Place;
  /** nginx: sent only when not empty. */
  readonly ifNotEmpty: boolean;
}

export type Target =
  | { readonly kind: 'static'; readonly root: string | Unknown | null; readonly mode: 'root' | 'alias' }
  | GatewayTarget
  | { readonly kind: 'rewrite'; readonly to: string }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  | { readonly kind: 'deny'; readonly status: number }
  | { readonly kind: 'error'; readonly status: number }
  | Unknown;

export interface GatewayTarget {
  readonly kind: 'gateway';
  readonly protocol: Protocol;
  readonly backend: Backend;
  /** In the order sent, duplicates included; those of the enclosing levels where the server inherits them. */
  readonly params: readonly Param[];
  /** Part of the URL that is put before the path or replaces the matched part (`proxy_pass http://b/x`); `null` without one. */
  readonly uri: string | null;
}

/** An application (or a group of equal ones) that the server hands requests to. */
export interface Backend {
  readonly protocol: Protocol;
  /** Name of the group (`upstream`, lighttpd's label, `balancer://`), `null` without one. */
  readonly name: string | null;
  readonly endpoints: readonly Endpoint[];
  /** The server starts it itself (`bin-path`, FcgidWrapper, cgi): the command as written. */
  readonly spawn: { readonly command: string; readonly place: Place } | null;
  readonly place: Place;
}

export interface Endpoint {
  readonly address: Address;
  /** As written: `localhost:9000`, `unix:/run/app.sock`. */
  readonly written: string;
  readonly place: Place;
}

export interface Module {
  readonly name: string;
  readonly place: Place | null;
}

/** The model of one configuration. */
export interface Gateway {
  readonly dialect: Dialect;
  readonly tree: ConfigTree;
  readonly sockets: readonly Socket[];
  readonly hosts: readonly VirtualHost[];
  /** Every back end once, also those that no route reaches. */
  readonly backends: readonly Backend[];
  /** In load order; `null` when the configuration does not tell (nginx: built in). */
  readonly modules: readonly Module[] | null;
}
