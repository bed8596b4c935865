import type { Edit, Place, Word } from '@fcgilint/core';
import { type Directive, directivesNamed } from '@fcgilint/gateway';
import {
  argument,
  type LocationHead,
  locationHead,
  type NginxGateway,
  type NginxHost,
  passProtocols,
  placeOfWord,
} from '@fcgilint/gateway/nginx';

/** A directive that hands requests to a back end, with what surrounds it. */
export interface NginxPass {
  /** `proxy_pass`, `fastcgi_pass`, ... */
  readonly name: string;
  readonly directive: Directive;
  /** The argument: an address, the name of a group, a URL. */
  readonly word: Word;
  /** Where the argument stands. */
  readonly at: Place;
  /** The block that it stands in: a `location`, `if` or `limit_except`; `null` at the top of a fragment. */
  readonly block: Directive | null;
  readonly host: NginxHost;
  /**
   * Whether clients get the answer: not where only the server itself asks (`internal`), and not where the body is kept
   * back, as for questions to an authorisation service.
   */
  readonly answersClients: boolean;
}

const cache = new WeakMap<NginxGateway, readonly NginxPass[]>();

/** Every pass directive of `http`, those below `if` and `limit_except` included, by name and in reading order. Found once for all rules. */
export function passesOf(gateway: NginxGateway): readonly NginxPass[] {
  let passes = cache.get(gateway);
  if (!passes) {
    passes = collect(gateway);
    cache.set(gateway, passes);
  }
  return passes;
}

/**
 * The passes of which a condition holds that depends on nothing but name and argument; it is asked once for equal ones, of
 * which a large configuration has thousands.
 */
export function passesWith(gateway: NginxGateway, holds: (pass: NginxPass) => boolean): readonly NginxPass[] {
  let forms = formsOfPasses.get(gateway);
  if (!forms) {
    forms = byWords(passesOf(gateway));
    formsOfPasses.set(gateway, forms);
  }
  const found: NginxPass[] = [];
  for (const form of forms) if (holds(form[0]!)) for (let at = 0; at < form.length; at++) found.push(form[at]!);
  return found;
}

const formsOfPasses = new WeakMap<NginxGateway, readonly (readonly NginxPass[])[]>();

function byWords(passes: readonly NginxPass[]): readonly (readonly NginxPass[])[] {
  const forms = new Map<string, Map<string, NginxPass[]>>();
  for (let at = 0; at < passes.length; at++) {
    const pass = passes[at]!;
    let ofName = forms.get(pass.name);
    if (!ofName) {
      ofName = new Map();
      forms.set(pass.name, ofName);
    }
    const form = ofName.get(pass.word.raw);
    if (form) form.push(pass);
    else ofName.set(pass.word.raw, [pass]);
  }
  return [...forms.values()].flatMap((ofName) => [...ofName.values()]);
}

function collect(gateway: NginxGateway): NginxPass[] {
  const hosts = new Map(gateway.hosts.map((host) => [host.directive, host]));
  const found: NginxPass[] = [];
  // Most configurations have neither.
  const all = ['internal', 'proxy_pass_request_body'].every((name) => directivesNamed(gateway.tree, name).length === 0);
  for (const name of passProtocols.keys()) {
    for (const directive of directivesNamed(gateway.tree, name)) {
      const host = hosts.get(enclosingServer(directive));
      const word = argument(directive, 0);
      // `proxy_pass` of stream stands in a server itself.
      if (!host || !word || directive.parent === host.directive) continue;
      const block = directive.parent;
      const at = placeOfWord(directive, word);
      found.push({ name, directive, word, at, block, host, answersClients: all || answersClients(block) });
    }
  }
  return found;
}

function enclosingServer(directive: Directive): Directive | null {
  for (let at = directive.parent; at; at = at.parent) if (at.name === 'server') return at;
  return null;
}

/** The nearest `location` around a block, itself included; `null` for none. */
export function enclosingLocation(block: Directive | null): Directive | null {
  for (let at = block; at; at = at.parent) if (at.name === 'location') return at;
  return null;
}

/** The head of the location that a pass stands in directly; `null` for `if`, `limit_except`, a fragment, a refused head. */
export function ownLocationHead({ block }: NginxPass): LocationHead | null {
  return block && block.name === 'location' ? locationHead(block) : null;
}

function answersClients(block: Directive | null): boolean {
  return !enclosingLocation(block)?.children.some(
    (child) =>
      child.name === 'internal' || (child.name === 'proxy_pass_request_body' && argument(child, 0)?.value === 'off'),
  );
}

/** The opening line of a block as a place to point at. */
export function blockHead(block: Directive): Place {
  const { statement, source } = block;
  const last = statement.args.at(-1) ?? statement.name;
  return { source, start: statement.start, end: last.end };
}

/** A change of the text of a word that is not quoted or escaped; `null` for another. */
export function replaceWord(at: Place, word: Word, text: string): Edit | null {
  return at.source.slice(at) === word.value ? { ...at, text } : null;
}
