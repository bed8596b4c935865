import type { Address, Backend, Directive, Endpoint, Protocol, Unknown } from '../model.ts';
import { parseAddress } from './address.ts';
import { childrenNamed } from './children.ts';
import type { NginxUpstream } from './types.ts';
import { passProtocols } from './types.ts';
import { argument, hasVariable, placeOf, placeOfWord, unknown } from './words.ts';

/** A pass directive's argument taken apart. */
export interface PassTarget {
  readonly protocol: Protocol;
  /** Without scheme and URI: `127.0.0.1:9000`, `backend`. */
  readonly authority: string;
  readonly address: Address;
  readonly hasPort: boolean;
  /** The path written after the authority; empty for none. */
  readonly uri: string;
  /** The port that is not written out in `Host`. */
  readonly defaultPort: number;
}

/** The groups of an `http` block (or of a fragment), by name. Of two with one name the server refuses the second. */
export function upstreamsAmong(children: readonly Directive[]): Map<string, NginxUpstream> {
  const out = new Map<string, NginxUpstream>();
  for (const directive of childrenNamed(children, 'upstream')) {
    const name = argument(directive, 0)?.value.toLowerCase();
    if (name === undefined || out.has(name)) continue;
    let endpoints: readonly Endpoint[] | null = null;
    out.set(name, {
      name,
      directive,
      place: placeOf(directive),
      get endpoints() {
        endpoints ??= childrenNamed(directive.children, 'server').map(endpointOf);
        return endpoints;
      },
    });
  }
  return out;
}

/** `server` of an upstream: port 80 where none is written, whatever protocol is spoken. */
function endpointOf(server: Directive): Endpoint {
  const word = argument(server, 0);
  const written = word?.value ?? '';
  const place = word ? placeOfWord(server, word) : placeOf(server);
  const read = parseAddress(written, { listen: false, defaultPort: 80, uri: false });
  const address = read.ok ? read.address : unknown(`the server refuses this address (${read.message})`, place);
  return { address, written, place };
}

/** By the name of the directive, then by the text. */
const parsed = new Map<string, Map<string, PassTarget | Unknown>>();
const parsedLimit = 10_000;

/** Reads the (variable-free or evaluated) argument of a pass directive. Unknown when the server refuses it. */
export function parsePass(name: string, text: string): PassTarget | Unknown {
  // Thousands of locations name the same few back ends.
  let texts = parsed.get(name);
  if (!texts) {
    texts = new Map();
    parsed.set(name, texts);
  }
  let target = texts.get(text);
  if (!target) {
    target = readPass(name, text);
    if (texts.size >= parsedLimit) texts.clear();
    texts.set(text, target);
  }
  return target;
}

function readPass(name: string, text: string): PassTarget | Unknown {
  let protocol = passProtocols.get(name);
  if (!protocol) return unknown(`\`${name}\` hands requests over in a way that is not modelled`);
  let rest = text;
  let defaultPort = 0;
  if (name === 'proxy_pass') {
    const scheme = /^(http|https):\/\//i.exec(text);
    if (!scheme) return unknown('the server refuses this URL (invalid URL prefix)');
    const secure = scheme[1]!.toLowerCase() === 'https';
    protocol = secure ? 'https' : 'http';
    defaultPort = secure ? 443 : 80;
    rest = text.slice(scheme[0].length);
  } else if (name === 'grpc_pass') {
    rest = text.replace(/^grpcs?:\/\//i, '');
  } else if (name === 'uwsgi_pass') {
    rest = text.replace(/^s?uwsgi:\/\//i, '');
  }
  const read = parseAddress(rest, { listen: false, defaultPort, uri: name === 'proxy_pass' });
  if (!read.ok) return unknown(`the server refuses this address (${read.message})`);
  const { address, hasPort, uri } = read;
  const authority = uri === '' ? rest : rest.slice(0, rest.length - uri.length).replace(/^(unix:[^:]*):$/i, '$1');
  return { protocol, authority, address, hasPort, uri, defaultPort };
}

/** Builds back ends once for each address and protocol. */
export class BackendRegistry {
  readonly #upstreams: ReadonlyMap<string, NginxUpstream>;
  readonly #known = new Map<string, Backend>();
  /** What `#known` answers, without putting the key together for each of thousands of passes. */
  readonly #byTarget = new Map<PassTarget, Backend>();

  constructor(upstreams: ReadonlyMap<string, NginxUpstream>) {
    this.#upstreams = upstreams;
  }

  /** The back end of a pass directive. Unknown when its argument has variables or is refused. */
  of(pass: Directive): Backend | Unknown {
    const word = argument(pass, 0);
    if (!word) return unknown('the directive has no argument', placeOf(pass));
    const { value } = word;
    let text = value;
    if (hasVariable(value)) {
      // A variable in the path alone leaves the back end known.
      const fixed = /^(https?:\/\/[^/?$]+)[/?]/i.exec(value);
      if (pass.name !== 'proxy_pass' || !fixed) {
        return unknown(`\`${value}\` is known only at run time`, placeOfWord(pass, word));
      }
      text = fixed[1]!;
    }
    const target = parsePass(pass.name, text);
    if ('kind' in target) return { ...target, place: placeOfWord(pass, word) };
    let backend = this.#byTarget.get(target);
    if (!backend) {
      backend = this.#backendOf(target, value, placeOfWord(pass, word));
      this.#byTarget.set(target, backend);
    }
    return backend;
  }

  /** All that were asked for, and the groups that nobody asked for. */
  all(): Backend[] {
    const used = new Set([...this.#known.values()].map((backend) => backend.name));
    const out = [...this.#known.values()];
    for (const upstream of this.#upstreams.values()) {
      if (!used.has(upstream.name)) out.push(this.ofUpstream(upstream, 'http'));
    }
    return out;
  }

  ofUpstream(upstream: NginxUpstream, protocol: Protocol): Backend {
    const key = `${protocol} ${upstream.name}`;
    let backend = this.#known.get(key);
    if (!backend) {
      backend = {
        protocol,
        name: upstream.name,
        get endpoints() {
          return upstream.endpoints;
        },
        spawn: null,
        place: upstream.place,
      };
      this.#known.set(key, backend);
    }
    return backend;
  }

  #backendOf(target: PassTarget, written: string, place: Backend['place']): Backend {
    const group = target.address.kind === 'name' ? this.#upstreams.get(target.address.host.toLowerCase()) : undefined;
    if (group && !target.hasPort) return this.ofUpstream(group, target.protocol);
    const key = `${target.protocol} ${target.authority}`;
    let backend = this.#known.get(key);
    if (!backend) {
      const endpoints: Endpoint[] = [{ address: target.address, written: target.authority || written, place }];
      backend = { protocol: target.protocol, name: null, endpoints, spawn: null, place };
      this.#known.set(key, backend);
    }
    return backend;
  }
}
