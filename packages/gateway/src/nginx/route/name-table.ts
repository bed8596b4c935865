import { childrenNamed } from '../children.ts';
import type { NginxHost } from '../types.ts';
import { lowerAscii } from './bytes.ts';
import type { ChosenHost } from './choose-host.ts';
import { wordBytes } from './config-bytes.ts';

interface RegexName {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly host: NginxHost;
}

/**
 * The names of the servers that share an address (nginx: ngx_http_server_names). A name that is taken already is
 * dropped with a warning. Built when a name is first looked up.
 */
export class NameTable {
  readonly #hosts: readonly NginxHost[];
  readonly #exact = new Map<string, NginxHost>();
  /** What follows the star of `*.example.com`, with its dot. */
  readonly #heads = new Map<string, NginxHost>();
  /** `.example.com` without the dot: matches itself too. */
  readonly #selves = new Map<string, NginxHost>();
  /** What precedes the star of `www.*`, with its dot. */
  readonly #tails = new Map<string, NginxHost>();
  readonly #regex: RegexName[] = [];
  /** Names that were seen, also those of `.example.com`, which no exact name may repeat. */
  readonly #taken = new Set<string>();
  #ready = false;

  constructor(hosts: readonly NginxHost[]) {
    this.#hosts = hosts;
  }

  /** The regular expressions in the order in which they are tried. */
  get regex(): readonly RegexName[] {
    this.#build();
    return this.#regex;
  }

  /** The server that a name or wildcard chooses, or `null`. */
  find(name: string): ChosenHost | null {
    this.#build();
    const exact = this.#exact.get(name);
    if (exact) return { host: exact, how: 'name', name };
    const self = this.#selves.get(name);
    if (self) return { host: self, how: 'wildcard', name: `.${name}` };
    if (this.#heads.size > 0) {
      // From the longest ending to the shortest.
      for (let dot = name.indexOf('.', 1); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        const host = this.#heads.get(name.slice(dot));
        if (host) return { host, how: 'wildcard', name: `*${name.slice(dot)}` };
      }
    }
    if (this.#tails.size > 0) {
      for (let dot = name.lastIndexOf('.', name.length - 2); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
        const host = this.#tails.get(name.slice(0, dot + 1));
        if (host) return { host, how: 'wildcard', name: `${name.slice(0, dot + 1)}*` };
      }
    }
    return null;
  }

  #build(): void {
    if (this.#ready) return;
    this.#ready = true;
    for (const host of this.#hosts) {
      const names = namesOfHost(host);
      for (const name of names) this.#add(name, host);
    }
  }

  #add(written: string, host: NginxHost): void {
    if (written.startsWith('~')) {
      const pattern = written.slice(1);
      this.#regex.push({ pattern, ignoreCase: /[A-Z]/.test(pattern), host });
      return;
    }
    const name = lowerAscii(written);
    if (name === '$hostname') return;
    if (name.startsWith('*.')) {
      this.#addHead(name.slice(1), host);
    } else if (name.startsWith('.')) {
      const bare = name.slice(1);
      if (this.#taken.has(bare)) return;
      this.#taken.add(bare);
      if (this.#addHead(name, host)) this.#selves.set(bare, host);
    } else if (name.endsWith('.*') && name.length > 2) {
      const prefix = name.slice(0, -1);
      if (!this.#tails.has(prefix)) this.#tails.set(prefix, host);
    } else if (!this.#taken.has(name)) {
      this.#taken.add(name);
      this.#exact.set(name, host);
    }
  }

  #addHead(suffix: string, host: NginxHost): boolean {
    if (this.#heads.has(suffix)) return false;
    this.#heads.set(suffix, host);
    return true;
  }
}

/** The names as bytes; the empty one for a server without `server_name`. */
function namesOfHost(host: NginxHost): string[] {
  const out: string[] = [];
  for (const directive of childrenNamed(host.children, 'server_name')) {
    for (const word of directive.statement.args) if (word.kind === 'word') out.push(wordBytes(directive, word.value));
  }
  return out.length > 0 ? out : [''];
}
