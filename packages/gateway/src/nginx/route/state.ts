import type { Place } from '@fcgilint/core';
import type { Directive, Unknown } from '../../model.ts';
import type { Captures, Regex } from '../../regex/index.ts';
import { UnsupportedRegex } from '../../regex/index.ts';
import type { DocumentTree, Outcome, Request, Step } from '../../request.ts';
import type { NginxSocket } from '../listen.ts';
import type { NginxGateway, NginxHost } from '../types.ts';
import { placeOf } from '../words.ts';
import { lowerAscii } from './bytes.ts';
import type { LocationConf } from './location-conf.ts';
import { giveUp } from './signal.ts';

/** What the router may be told about the machine; what is not told stays unknown. */
export interface NginxRouteOptions {
  /** The server's prefix (`nginx -p`): relative `root`s and the default one (`html`) are below it. */
  readonly prefix?: string;
  /** Version of the server for `$nginx_version`. */
  readonly version?: string;
  /** Host name of the machine for `$hostname`. */
  readonly hostname?: string;
  /** The server that takes the request, whatever its address and name are. */
  readonly host?: NginxHost;
}

export interface Header {
  readonly name: string;
  readonly lower: string;
  readonly value: string;
}

/** A variable that was computed: the server keeps it unless it is of the kind that is computed anew each time. */
export interface CachedVariable {
  readonly value: string | Unknown;
  readonly fresh: boolean;
}

/** A request on its way (nginx: ngx_http_request_t). All texts are bytes. */
export interface State {
  readonly gateway: NginxGateway;
  readonly request: Request;
  readonly documents: DocumentTree;
  readonly options: NginxRouteOptions;
  readonly steps: Step[];
  /** The locations that were chosen so far. */
  readonly locations: Directive[];
  host: NginxHost;
  socket: NginxSocket | null;
  server: LocationConf;
  conf: LocationConf;
  uri: string;
  args: string;
  unparsed: string;
  quoted: boolean;
  plus: boolean;
  /** Normalized host name from the request; empty for none. */
  hostName: string;
  headers: Header[];
  method: string;
  internal: boolean;
  /** The URI is still the one that the location was chosen by. */
  validLocation: boolean;
  validUnparsed: boolean;
  uriChanged: boolean;
  changesLeft: number;
  /** An error page is being made: further errors get the built-in ones. */
  inErrorPage: boolean;
  errorStatus: number;
  addUriToAlias: boolean;
  handler: LocationConf | null;
  captures: { readonly subject: string; readonly slots: Captures } | null;
  /** Counts matches, to notice those made while a text is put together. */
  matches: number;
  readonly variables: Map<string, CachedVariable>;
  /** `$fastcgi_script_name` and `$fastcgi_path_info` are computed together and kept. */
  split: { script: string; info: string } | null;
  /** The `Location` header so far. */
  location: string | Unknown | null;
  /** `$proxy_host` and `$proxy_port`, set while a request is handed over by HTTP. */
  proxy: { readonly host: string; readonly port: string } | null;
}

/** Adds a line to the trace. */
export function note(state: State, at: Directive | Place | null, text: string): void {
  state.steps.push({ place: at && ('statement' in at ? placeOf(at) : at), text });
}

/** Runs a regular expression on the request's behalf: captures and named groups are kept. */
export function matchRegex(state: State, regex: Regex, subject: string, directive: Directive | null): boolean {
  const slots = execRegex(regex, subject, directive);
  if (!slots) return false;
  state.captures = { subject, slots };
  state.matches++;
  for (const [name, number] of regex.names) {
    const from = slots[number * 2]!;
    const value = from < 0 ? '' : subject.slice(from, slots[number * 2 + 1]!);
    state.variables.set(lowerAscii(name), { value, fresh: false });
  }
  return true;
}

/** Runs a regular expression; gives up when that takes too long. */
export function execRegex(regex: Regex, subject: string, directive: Directive | null): Captures | null {
  try {
    return regex.exec(subject);
  } catch (error) {
    if (!(error instanceof UnsupportedRegex)) throw error;
    return giveUp(`a regular expression is not modelled: ${error.message}`, directive && placeOf(directive));
  }
}

/** The text of a numbered group of the last match. */
export function captureText(state: State, number: number): string {
  const { captures } = state;
  if (!captures) return '';
  const from = captures.slots[number * 2];
  return from === undefined || from < 0 ? '' : captures.subject.slice(from, captures.slots[number * 2 + 1]);
}

/** What a phase of the server says: go on, go to another phase, or the end. */
export type Verdict =
  | { readonly next: 'continue' }
  /** Start again with the server's rewrite directives. */
  | { readonly next: 'restart' }
  /** Start again with the rewrite directives of the location that is set. */
  | { readonly next: 'location' }
  | { readonly next: 'end'; readonly outcome: Outcome };

export const goOn: Verdict = { next: 'continue' };

/** The end of the way. */
export function end(outcome: Outcome): Verdict {
  return { next: 'end', outcome };
}
