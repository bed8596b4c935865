import type { Place } from '@fcgilint/core';
import type { Unknown } from '../../model.ts';
import type { DocumentTree, Request, Step } from '../../request.ts';
import { fromBytes, lowerAscii, toBytes } from '../bytes.ts';
import type { Captures } from '../compare.ts';
import { compareCondition, matchPattern, normalizeEncodedBytes } from '../compare.ts';
import { capturePattern, type TestCondition } from '../conditions.ts';
import type { Context, Setting } from '../context.ts';
import { isIPv4 } from '../ip.ts';
import type { GatewayEntry, GatewayHost, LighttpdGateway, LighttpdSocket } from '../model.ts';
import { booleanOf, item, type LighttpdValue, textOf } from '../values.ts';
import type { ParseOptions } from './parse-options.ts';
import type { Plan } from './plan.ts';
import type { Headers } from './request-facts.ts';
import { stop } from './stop.ts';
import type { Substitution } from './substitute.ts';

/** The back end that a module has chosen. */
export interface Chosen {
  readonly entry: GatewayEntry;
  readonly host: GatewayHost;
  /** All hosts that may be asked: those of the entry that behave like `host`. */
  readonly hosts: readonly GatewayHost[];
  /** `scgi.protocol` where the module reads it. */
  readonly protocol: GatewayEntry['table']['protocol'];
  /** Settings of the module for this request. */
  readonly settings: ModuleSettings;
}

/** What a module says about the request: nothing, a status (finished), or begin again with another URL. */
export type Verdict = 'go-on' | 'finished' | 'come-back' | 'error';

/** A file that is sent as it is. */
export interface StaticFile {
  readonly path: string;
}

/** The settings of one module for the present request: the last true context wins for each key. */
export class ModuleSettings {
  readonly #found: ReadonlyMap<string, Setting | Unknown>;

  constructor(found: ReadonlyMap<string, Setting | Unknown>) {
    this.#found = found;
  }

  /** The setting of a key, `null` when unset. Stops when a condition that decides it is unknown. */
  get(key: string): Setting | null {
    const found = this.#found.get(key);
    if (!found) return null;
    if ('kind' in found) return stop(found.because, found.place);
    return found;
  }

  /** The value of a key; stops when it is unknown. */
  value(key: string): Exclude<LighttpdValue, Unknown> | null {
    const setting = this.get(key);
    if (!setting) return null;
    const { value } = setting;
    return value.kind === 'unknown' ? stop(value.because, value.place) : value;
  }

  /** A scalar as a byte string; `null` when unset. */
  text(key: string): string | null {
    const setting = this.get(key);
    const value = this.value(key);
    if (!setting || !value || value.kind === 'list') return null;
    return bytesOf(textOf(value), setting);
  }
}

/** What is set globally: all that counts for requests that are refused before conditions are looked at. */
export function globalSettings(global: Context): ModuleSettings {
  return new ModuleSettings(global.settings);
}

/** Text of a setting as bytes. */
export function bytesOf(text: string, setting: Setting): string {
  return toBytes(text, setting.namePlace.source.encoding);
}

/** A request on its way through the server. All texts are byte strings. */
export class State {
  readonly gateway: LighttpdGateway;
  readonly plan: Plan;
  readonly options: ParseOptions;
  readonly tree: DocumentTree;
  readonly socket: LighttpdSocket | null;
  readonly request: Request;
  readonly headers: Headers;
  /** As sent by the client; empty when the server did not get that far. */
  originalTarget: string;
  readonly steps: Step[] = [];

  method: string;
  /** The `Host` header, normalized; the empty string without one. */
  host = '';
  target = '';
  path = '';
  query: string | null = null;
  pathInfo = '';
  serverName = '';
  documentRoot = '';
  baseDirectory = '';
  physicalPath = '';
  status = 0;
  location: string | null = null;
  chosen: Chosen | null = null;
  /** A handler of another kind that answers by itself. */
  cgi: { readonly setting: Setting; readonly handler: string; readonly place: Place } | null = null;
  listing = false;
  file: StaticFile | null = null;
  /** mod_rewrite's count of passes and whether it is done. */
  rewritePasses = -1;
  rewriteFinished = false;
  /** mod_setenv works once in a request. */
  setenvDone = false;
  setenv: ModuleSettings | null = null;
  readonly environment = new Map<string, string>();
  /** The status that made the server call an error handler; negative for `server.error-handler-404`. */
  savedStatus = 0;
  savedMethod = '';
  core: ModuleSettings = new ModuleSettings(new Map());

  #truth = new Map<Context, boolean | Unknown>();
  /** Whether a branch of an `else` chain or one before it holds, by the branch. */
  #taken = new Map<Context, boolean | Unknown>();
  /** Inner contexts that may hold for the host, by the context around them. */
  readonly #candidatesIn = new Map<Context, ReadonlySet<Context>>();
  #captures = new Map<Context, Captures | 'undefined'>();

  constructor(init: {
    gateway: LighttpdGateway;
    plan: Plan;
    options: ParseOptions;
    tree: DocumentTree;
    socket: LighttpdSocket | null;
    request: Request;
    headers: Headers;
    target: string;
  }) {
    this.gateway = init.gateway;
    this.plan = init.plan;
    this.options = init.options;
    this.tree = init.tree;
    this.socket = init.socket;
    this.request = init.request;
    this.headers = init.headers;
    this.originalTarget = init.target;
    this.method = init.request.method;
  }

  /** Adds a line to the trace. */
  step(text: string, place: Place | null): void {
    this.steps.push({ place, text });
  }

  /** Whether anything has taken the request in hand. */
  get handled(): boolean {
    return this.chosen !== null || this.cgi !== null || this.listing;
  }

  /** Forgets what conditions gave: the server compares anew after each rewrite. */
  resetConditions(): void {
    this.#truth = new Map();
    this.#taken = new Map();
    this.#captures = new Map();
  }

  /** What kind of thing is at a path; stops where that cannot be known. Links are followed. */
  kind(path: string): 'file' | 'directory' | 'missing' {
    const plain = path.length > 1 && path.endsWith('/') ? path.replace(/\/+$/, '') || '/' : path;
    const kind = this.tree.kind(fromBytes(plain));
    if (kind === 'unknown') return stop(`it is not known whether ${fromBytes(plain)} exists`, null);
    return kind === 'file' && path.endsWith('/') ? 'missing' : kind;
  }

  /** Why a path is not there: one of the folders above it is missing, or one is a file. */
  whyMissing(path: string): 'no-entry' | 'not-a-directory' {
    let at = path.replace(/\/+$/, '');
    if (at !== path && this.kind(at) === 'file') return 'not-a-directory';
    for (;;) {
      const slash = at.lastIndexOf('/');
      if (slash <= 0) return 'no-entry';
      at = at.slice(0, slash);
      const kind = this.kind(at);
      if (kind === 'file') return 'not-a-directory';
      if (kind === 'directory') return 'no-entry';
    }
  }

  /**
   * The settings of a module for the present request. Conditions are compared when a module first needs them, with
   * what the request is at that moment, and remembered.
   */
  settings(module: string): ModuleSettings {
    const keys = this.plan.keysOf(module);
    const holding: (readonly [Context, true | Unknown])[] = [];
    const work = [this.plan.contextsOf(module)];
    while (work.length > 0) {
      const { context, sets, inner, byHost } = work.pop()!;
      const holds = this.holds(context);
      if (holds === false) continue;
      if (sets) holding.push([context, holds]);
      work.push(...inner);
      if (byHost.size === 0) continue;
      for (const candidate of this.#candidates(context)) {
        const node = byHost.get(candidate);
        if (node) work.push(node);
      }
    }
    holding.sort(([a], [b]) => a.index - b.index);
    const found = new Map<string, Setting | Unknown>();
    for (const [context, holds] of holding) {
      for (const setting of context.settings.values()) {
        if (keys(setting.key)) found.set(setting.key, holds === true ? setting : holds);
      }
    }
    return new ModuleSettings(found);
  }

  /** Whether a context applies to the request. */
  holds(context: Context): boolean | Unknown {
    const work: Context[] = [context];
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      if (this.#truth.has(top)) {
        work.pop();
        continue;
      }
      if (!top.condition) {
        this.#truth.set(top, true);
        continue;
      }
      if (top.parent && !this.#truth.has(top.parent)) {
        work.push(top.parent);
        continue;
      }
      const parent = top.parent ? this.#truth.get(top.parent)! : true;
      if (parent !== true) {
        this.#truth.set(top, parent);
        continue;
      }
      const before = this.#before(top);
      if (before && !this.#truth.has(before)) {
        work.push(before);
        continue;
      }
      const result = this.#branch(top, before);
      if (result === true) this.step(`${described(top)} holds`, top.condition.place);
      this.#truth.set(top, result);
    }
    return this.#truth.get(context)!;
  }

  /** The nearest branch before a context that may hold: the index of hosts rules the others out. */
  #before(context: Context): Context | null {
    const { parent } = context;
    let before = context.previous;
    if (!before || !parent) return before;
    const hosts = this.plan.hostsIn(parent);
    const candidates = this.#candidates(parent);
    while (before && hosts.has(before) && !candidates.has(before)) before = before.previous;
    return before;
  }

  #candidates(parent: Context): ReadonlySet<Context> {
    let found = this.#candidatesIn.get(parent);
    if (!found) {
      found = this.plan.hostsIn(parent).candidates(this.host);
      this.#candidatesIn.set(parent, found);
    }
    return found;
  }

  /** Whether a branch applies; `before`: the one before it, which has been compared. */
  #branch(context: Context, before: Context | null): boolean | Unknown {
    const taken = before ? this.#taken.get(before)! : false;
    const result = taken === false ? this.#own(context) : taken === true ? false : taken;
    this.#taken.set(context, taken === false ? result : taken);
    return result;
  }

  #own(context: Context): boolean | Unknown {
    const condition = context.condition!;
    return condition.kind === 'else' ? true : this.#compare(context, condition);
  }

  #compare(context: Context, condition: TestCondition): boolean | Unknown {
    const value = this.#field(condition);
    if (!this.plan.captured.has(context)) return compareCondition(condition, value, this.options.normalizeUrl !== null);
    // A rule in the block refers to the captures: the server compares by pattern then, whatever was written.
    if (typeof condition.text !== 'string') return condition.text;
    const bytes = toBytes(condition.text, condition.place.source.encoding);
    const isQuery = condition.field === 'querystring' && this.options.normalizeUrl !== null;
    const pattern = capturePattern(condition.operator, isQuery ? normalizeEncodedBytes(bytes) : bytes);
    if (pattern === null) {
      const result = compareCondition(condition, value, this.options.normalizeUrl !== null);
      if (condition.operator === '!~') this.#captures.set(context, 'undefined');
      return result;
    }
    const match = matchPattern(pattern, value);
    if (match === null || match === 'invalid') return false;
    if ('kind' in match) return match;
    this.#captures.set(context, match);
    return true;
  }

  /** The captures of a context's own condition, for `%1`. */
  capturesOf(context: Context): Captures | null | 'undefined' {
    return this.#captures.get(context) ?? null;
  }

  #field(condition: TestCondition): string {
    switch (condition.field) {
      case 'url':
        return this.path;
      case 'host':
        return this.host;
      case 'querystring':
        return this.query ?? '';
      case 'scheme':
        return this.request.scheme;
      case 'request-method':
        return this.method;
      case 'remote-ip':
        return this.remoteAddress;
      case 'header':
        return this.headers.get(condition.header!) ?? '';
      case 'socket':
        return this.socketToken();
    }
  }

  /** The server's own name of the socket. */
  socketToken(): string {
    const token = this.plan.token(this.socket);
    return token ?? stop('which socket takes the request is not known', this.socket?.place ?? null);
  }

  /** Takes the request out of the hands of whoever took it. */
  release(): void {
    this.chosen = null;
    this.cgi = null;
    this.listing = false;
  }

  /** The client's address as the server sees it. */
  get remoteAddress(): string {
    return this.asSeen(toBytes(this.request.remoteAddress));
  }

  /** An IPv4 address that comes in at an IPv6 socket has the form of a mapped one. */
  asSeen(address: string): string {
    const socket = this.socket?.address;
    return socket?.kind === 'inet' && socket.family === 6 && isIPv4(address) ? `::ffff:${address}` : address;
  }

  /** What replacement texts in a context may refer to. */
  substitution(context: Context): Omit<Substitution, 'own'> {
    const { address } = this.socket ?? { address: null };
    return {
      condition: this.capturesOf(context),
      scheme: this.request.scheme,
      authority: this.host === '' ? this.serverName : this.host,
      port: address && 'port' in address ? String(address.port) : null,
      target: this.target,
      query: this.query,
    };
  }

  /** Symbolic links are refused: whether there is one on the way is not known. */
  notFollowedLinks(): never {
    return stop('server.follow-symlink is off, and whether the path has symbolic links is not known', null);
  }

  /** The feature flag `server.absolute-dir-redirect`. */
  redirectsAbsolutely(): boolean {
    const flags = this.gateway.evaluation.global.settings.get('server.feature-flags');
    if (flags?.value.kind !== 'list') return false;
    const flag = item(flags.value, 'server.absolute-dir-redirect');
    return flag !== undefined && booleanOf(flag.value) === true;
  }

  /** `server.force-lowercase-filenames`. */
  get lowercase(): boolean {
    const value = this.core.text('server.force-lowercase-filenames');
    return value !== null && /^(?:enabled?|true|1)$/.test(lowerAscii(value));
  }
}

/** A condition in words for the trace. */
function described(context: Context): string {
  const { condition } = context;
  if (condition?.kind !== 'test') return 'else';
  const { field, operator, text } = condition.written;
  return `${field} ${operator} "${typeof text === 'string' ? text : '?'}"`;
}
