import { type Directive, directivesNamed } from '@fcgilint/gateway';
import { argument, type NginxGateway } from '@fcgilint/gateway/nginx';

/** What nginx sends as a header field to an HTTP back end. */
export type SentHeader =
  /** Set by `proxy_set_header`; an empty text takes the field out. */
  | { readonly kind: 'set'; readonly value: string; readonly directive: Directive }
  /** Not set: the default of the server applies. */
  | { readonly kind: 'default' }
  | { readonly kind: 'unknown' };

const notSet: SentHeader = { kind: 'default' };
const unknown: SentHeader = { kind: 'unknown' };

/** Directives of other modules that change the headers of a request. */
const foreign: readonly string[] = [
  'more_set_input_headers',
  'more_clear_input_headers',
  'rewrite_by_lua_block',
  'access_by_lua_block',
  'rewrite_by_lua_file',
  'access_by_lua_file',
  'rewrite_by_lua',
  'access_by_lua',
];

/** Those of them that stand anywhere in a configuration: mostly none. */
const foreignIn = new WeakMap<NginxGateway, readonly string[]>();

function foreignOf(gateway: NginxGateway): readonly string[] {
  let names = foreignIn.get(gateway);
  if (!names) {
    names = foreign.filter((name) => directivesNamed(gateway.tree, name).length > 0);
    foreignIn.set(gateway, names);
  }
  return names;
}

/** Shorter lists are looked through: thousands of locations have one of their own. */
const few = 12;

/** The last directive of each header in a longer list, by name in lower case. Locations share lists. */
const lists = new WeakMap<readonly Directive[], ReadonlyMap<string, Directive>>();

/** The last of a name (in lower case). */
function lastNamed(directives: readonly Directive[], name: string): Directive | undefined {
  if (directives.length <= few) {
    for (let at = directives.length - 1; at >= 0; at--) {
      const written = argument(directives[at]!, 0)?.value;
      if (written?.length === name.length && written.toLowerCase() === name) return directives[at];
    }
    return undefined;
  }
  let map = lists.get(directives);
  if (!map) {
    map = new Map(directives.map((each) => [argument(each, 0)?.value.toLowerCase() ?? '', each]));
    lists.set(directives, map);
  }
  return map.get(name);
}

/** The header field that a pass in this block sends, names compared without case; the last of several. */
export function sentHeader(gateway: NginxGateway, block: Directive | null, name: string): SentHeader {
  const { directives, because } = gateway.effective(block, 'proxy_set_header');
  const directive = directives.length > 0 ? lastNamed(directives, name.toLowerCase()) : undefined;
  if (directive) return { kind: 'set', value: argument(directive, 1)?.value ?? '', directive };
  if (because) return unknown;
  return foreignOf(gateway).some((each) => gateway.effective(block, each).directives.length > 0) ? unknown : notSet;
}

/**
 * The block to which a `proxy_set_header` must be added so that a pass in `block` sends it: the one that holds the list
 * in force, for a list further in would replace that. An `if` or `limit_except` takes none and inherits from its
 * location. `null` where it is not known.
 */
export function headerBlock(gateway: NginxGateway, block: Directive | null): Directive | null {
  const { directives, scope, because } = gateway.effective(block, 'proxy_set_header');
  if (because) return null;
  if (directives.length > 0) return scope;
  let at = block;
  while (at && (at.name === 'if' || at.name === 'limit_except')) at = at.parent;
  return at;
}

/** Whether a block further out sets the header, and the list in force for this one replaces that: a loss of inheritance. */
export function isLostHeader(gateway: NginxGateway, block: Directive | null, name: string): boolean {
  const { scope } = gateway.effective(block, 'proxy_set_header');
  if (!scope?.parent) return false;
  return sentHeader(gateway, scope.parent, name).kind === 'set';
}
