import type { Place } from '@fcgilint/core';
import type { Unknown } from '../../model.ts';
import type { DocumentTree, Request, Step } from '../../request.ts';
import type { ApacheDirective } from '../directive.ts';
import type { ApacheGateway } from '../lower.ts';
import { DEFAULT_OPTIONS, mergeOptions } from '../options.ts';
import type { ApacheSection } from '../section.ts';
import type { LazyServer } from '../server.ts';
import type { DirSettings } from '../settings.ts';
import { Table, type TableValue } from '../table.ts';

/** Thrown where the outcome cannot be known; caught by `routeApache`. */
export class Stop extends Error {
  readonly unknown: Unknown;

  constructor(unknown: Unknown) {
    super(unknown.because);
    this.unknown = unknown;
  }
}

/** Ends the routing: "unknown because ...". */
export function stop(because: string, place: Place | null = null): never {
  throw new Stop({ kind: 'unknown', because, place });
}

/** A text that must be known to go on. */
export function known(value: TableValue): string {
  if (typeof value === 'string') return value;
  throw new Stop(value);
}

/** What all requests (the client's, redirected ones, subrequests) of one routing share. */
export interface Run {
  readonly gateway: ApacheGateway;
  /** The only server, where it is assumed. */
  readonly server: LazyServer | null;
  readonly request: Request;
  readonly tree: DocumentTree;
  readonly steps: Step[];
  /** A .htaccess file in a folder (path with a trailing slash) as a section, a status when it is refused. */
  readonly htaccess: (folder: string, names: readonly string[], allowed: Override) => ApacheSection | 500 | null;
  /** Value of `Host` as sent, as bytes. */
  readonly localAddress: string | Unknown;
  readonly localPort: number | Unknown;
  readonly environment: ReadonlyMap<string, string> | null;
  /** The configuration is a .htaccess file alone; its server is assumed. */
  readonly assumed: boolean;
  /** Number of subrequests made: each costs time, and none should be endless. */
  work: number;
  /** A handler has thrown the body of the request away. */
  bodyGone: boolean;
}

/** What AllowOverride and AllowOverrideList admit at one point of the walk along the folders. */
export interface Override {
  /** `null`: never set. Then the file is read and every directive in it is refused. */
  readonly classes: ReadonlySet<string> | null;
  readonly optionsMask: number;
  readonly list: ReadonlySet<string>;
  readonly nonfatalOverride: boolean;
  readonly nonfatalUnknown: boolean;
}

export type FileType = 'none' | 'file' | 'directory';

/** A request inside the server: the client's, one after an internal redirect, or a subrequest (httpd: `request_rec`). */
export class Rec {
  readonly run: Run;
  server: LazyServer;
  method: string;
  protocol = 'HTTP/1.1';
  unparsedUri: string;
  uri: string;
  args: string | null;
  filename: string | null = null;
  pathInfo: string | null = null;
  /** Port of the `Host` header, `null` without one. */
  hostPort: number | null = null;
  hostname: string | null = null;
  handler: string | null = null;
  contentType: string | null = null;
  file: FileType = 'none';
  perDir: DirSettings;
  env = new Table();
  readonly notes = new Map<string, string>();
  headers = new Table();
  status = 200;
  prev: Rec | null = null;
  main: Rec | null = null;
  proxied = false;
  acceptPathInfo: 'default' | 'on' | 'off' = 'default';
  contextPrefix = '';
  contextRoot: string | null = null;
  location: string | null = null;
  /** [END] was met; shared with the requests that an internal redirect makes. */
  ended = { value: false };
  /** What the last walk along the folders found: it is reused for files of the same folder. */
  walked: { readonly folder: string; readonly merged: DirSettings | null } | null = null;
  rewritten: RewriteStatus | null = null;

  constructor(run: Run, server: LazyServer, method: string, unparsedUri: string, uri: string, args: string | null) {
    this.run = run;
    this.server = server;
    this.method = method;
    this.unparsedUri = unparsedUri;
    this.uri = uri;
    this.args = args;
    this.perDir = server.defaults;
  }

  /** The request line as sent. */
  get requestLine(): string {
    const { request } = this.run;
    return `${request.method} ${request.target} HTTP/1.1`;
  }

  step(text: string, place: Place | null = null): void {
    if (!this.main) this.run.steps.push({ place, text });
  }

  /** The directive of a name that is in force here. */
  setting(name: string): ApacheDirective | null {
    const directive = this.perDir.last.get(name) ?? null;
    if (directive?.when) throw new Stop(directive.when);
    return directive;
  }

  /** First argument of a setting, lower case; `null` when it is not set. */
  word(name: string): string | null {
    return this.setting(name)?.words[0]?.toLowerCase() ?? null;
  }

  /** Bits of Options in force. */
  options(): number {
    const merged = mergeOptions(DEFAULT_OPTIONS, this.perDir.options);
    if (merged.unknown) throw new Stop(merged.unknown);
    return merged.options;
  }

  documentRoot(): string {
    const root = this.server.documentRoot;
    if (root === null) stop('the configuration sets no DocumentRoot');
    if (typeof root !== 'string') throw new Stop(root);
    return root;
  }

  contextDocumentRoot(): string {
    return this.contextRoot ?? this.documentRoot();
  }
}

/** Result of a list of rewrite rules. */
export type RewriteStatus = 'none' | 'normal' | 'noescape' | 'status' | 'status-set';
