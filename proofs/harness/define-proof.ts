import type { BackendProtocol, Pair, Respond } from '../backends/index.ts';
import type { RawRequest } from './request.ts';
import type { RunningServer } from './server.ts';
import type { ServerName } from './servers.ts';

/** Names of a variant: `bad...` shows the symptom and is reported; `fixed...` and `ok...` do not and are not. */
export type VariantName = 'bad' | `bad-${string}` | 'fixed' | `fixed-${string}` | 'ok' | `ok-${string}`;

/** A back end that runs beside the server. `@NAME@`, `@NAME_HOST@`, `@NAME_PORT@` (TCP) or `@NAME@` (Unix path) name it. */
export interface BackendSpec {
  readonly protocol: BackendProtocol;
  /** `tcp`: 127.0.0.1 (default), or another address of this machine; `unix`: a socket in the sandbox. */
  readonly listen?: 'unix' | '127.0.0.1' | '127.0.0.2' | '0.0.0.0' | '::1';
  readonly respond?: Respond;
}

/** A program that runs beside the server: uwsgi, spawn-fcgi and the like. */
export interface ProcessSpec {
  /** Program and arguments, with placeholders. Programs that are not installed belong into `needs` of the case. */
  readonly command: readonly string[];
  /** Ready when this accepts connections: `127.0.0.1:@PORT2@`, `[::1]:@PORT2@` or the path of a Unix socket. */
  readonly ready: string;
}

/** What a request shows. Every part that is given must hold. */
export interface Sees {
  readonly status?: number;
  /** Who answered: `disk` (a file whose text says "from disk") or the name of a back end. */
  readonly from?: string;
  /** Parameters as the application sees them (last of duplicates); `null`: not sent. */
  readonly params?: Readonly<Record<string, string | null>>;
  /** HTTP back ends: header fields that arrived (the last of a name); `null`: none. */
  readonly received?: Readonly<Record<string, string | null>>;
  /** HTTP back ends: the request target that arrived. */
  readonly target?: string;
  /** Header fields of the answer; `null`: absent. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  readonly body?: RegExp;
  /** The server's error log, within a second. */
  readonly log?: RegExp;
  /** The error log has no such line. */
  readonly notInLog?: RegExp;
  /** No answer: the connection was refused or cut, with this in the error's text. */
  readonly failure?: RegExp;
}

/** A look at the running server. */
export interface Observation {
  /** A request: the target of a GET, or all of it. */
  readonly ask: string | Omit<RawRequest, 'port'>;
  /** On `bad...`. */
  readonly bad?: Sees;
  /** On `fixed...` and `ok...`, and after an automatic fix. */
  readonly good?: Sees;
}

/** What an observation by code can reach. */
export interface ProbeContext {
  readonly server: RunningServer;
  /** Values of the placeholders. */
  readonly values: Readonly<Record<string, string>>;
  /** How many requests each back end has had. */
  readonly requests: (backend: string) => number;
  /** How many connections each back end has had. */
  readonly connections: (backend: string) => number;
}

/** An observation by code, for what no single request shows. Its result is compared with `bad` or `good`. */
export interface Probe {
  readonly what: string;
  readonly probe: (context: ProbeContext) => Promise<string | number | boolean>;
  readonly bad?: string | number | boolean;
  readonly good?: string | number | boolean;
}

/** One configuration of a case. A text alone is `{ config: text }`. */
export interface Variant {
  readonly config: string;
  /** Further files by path below the sandbox, beside those of the case. */
  readonly files?: Readonly<Record<string, string>>;
  /** Permission bits of files and folders, by path below the sandbox; needs root, for the server to be another user. */
  readonly modes?: Readonly<Record<string, number>>;
  /** The file in which the rule reports, when it is not the main one (`htdocs/.htaccess`). */
  readonly lint?: string;
  /** `false`: the server refuses to start; its log then shows `log`. Default: it starts. */
  readonly starts?: boolean;
  /** With `starts: false`. */
  readonly log?: RegExp;
  /** The server's own check refuses it, too. Default: it accepts it, which is why a linter is needed. */
  readonly checkRefuses?: boolean;
  /** Replaces the observations of the case. `bad` or `good` is chosen by the variant's name as there. */
  readonly observe?: readonly (Observation | Probe)[];
  /** Back ends of this variant beside those of the case. */
  readonly backends?: Readonly<Record<string, BackendSpec>>;
  /** Programs of this variant beside those of the case. */
  readonly processes?: Readonly<Record<string, ProcessSpec>>;
  /** Hosts file that the server sees. */
  readonly hosts?: string;
  /** Why the automatic fix cannot be tested here: it is right in general and does not suit what surrounds this variant. */
  readonly notMended?: string;
  /** Why the linter is not asked about this variant (a fix outside of the server's configuration). */
  readonly notLinted?: string;
}

/** One pitfall on one server. */
export interface ProofCase {
  /** The catalogue's name of the pitfall; `null` for a form of the rule's pitfall that has no entry of its own. */
  readonly covers: string | null;
  readonly dialect: ServerName;
  /** Versions that the linter is told, where the pitfall depends on them: `{ lighttpd: '1.4.69' }`. */
  readonly targets?: Readonly<Partial<Record<ServerName, string>>>;
  /** Protocols or circumstances that tell cases of one pitfall apart. */
  readonly title?: string;
  /** By name; names in lower case. */
  readonly backends?: Readonly<Record<string, BackendSpec>>;
  /** Programs that run beside the server, by a name of no meaning. */
  readonly processes?: Readonly<Record<string, ProcessSpec>>;
  /** Files of all variants, by path below the sandbox. `htdocs/static/a.css` is always there. */
  readonly files?: Readonly<Record<string, string>>;
  /** More ports than `@PORT@`: `2` gives `@PORT2@` and so on. */
  readonly ports?: number;
  readonly observe: readonly (Observation | Probe)[];
  readonly variants: Readonly<Partial<Record<VariantName, string | Variant>>>;
  /** Programs that must be installed besides the server. */
  readonly needs?: readonly string[];
  /** Set when the case is about the process behind the server and the linter does not read such files. */
  readonly notLinted?: string;
}

/** The proof of a rule. */
export interface Proof {
  readonly rule: string;
  readonly cases: readonly ProofCase[];
}

/** Declares a proof; checked by type, returned unchanged. */
export function defineProof(proof: Proof): Proof {
  return proof;
}

/** Whether a variant must show the symptom. */
export function isBad(name: string): boolean {
  return name === 'bad' || name.startsWith('bad-');
}

/** All variants of a case with their names, texts made variants. */
export function variantsOf(proofCase: ProofCase): { readonly name: string; readonly variant: Variant }[] {
  return Object.entries(proofCase.variants).flatMap(([name, variant]) =>
    variant === undefined ? [] : [{ name, variant: typeof variant === 'string' ? { config: variant } : variant }],
  );
}

/** The live test of something that is believed and is not so: no variant is bad, and none is reported. */
export interface Disproof {
  /** The name of the entry in `packages/rules/src/folklore`. */
  readonly entry: string;
  readonly cases: readonly Omit<ProofCase, 'covers'>[];
}

/** Declares a live test of a piece of folklore; checked by type, returned unchanged. */
export function defineDisproof(disproof: Disproof): Disproof {
  return disproof;
}

/** A pair as `Sees.params` compares it. */
export function lastOf(pairs: readonly Pair[], name: string): string | null {
  return pairs.findLast(([key]) => key === name)?.[1] ?? null;
}
