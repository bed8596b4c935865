import type { ConfigTree, Directive } from '../model.ts';
import { READ_TIME_SECTIONS } from './conditions.ts';
import { type ApacheDirective, placeOf } from './directive.ts';
import { directoryMatches } from './effective.ts';
import { evaluate } from './evaluate.ts';
import { htaccessRule } from './htaccess-directives.ts';
import type { ApacheGateway } from './lower.ts';
import { refusedOption } from './options.ts';
import { mergeOverride, startOverride } from './route/override.ts';
import { type Override, Stop } from './route/record.ts';
import type { ApacheServer } from './server.ts';

/** What a server configuration makes of a .htaccess file. */
export type HtaccessVerdict =
  /** Nothing is wrong, or it cannot be known. */
  | { readonly kind: 'fine' }
  /** AllowOverride None: the file is never read. `by` says so; `null` when nothing written does. */
  | { readonly kind: 'not-read'; readonly by: ApacheDirective | null }
  /** The first directive of each class that is not allowed: every request below the folder ends in 500. */
  | { readonly kind: 'refused'; readonly by: ApacheDirective | null; readonly refusals: readonly HtaccessRefusal[] };

export interface HtaccessRefusal {
  readonly directive: Directive;
  /** The class that AllowOverride lacks: `FileInfo`, `Options=Indexes`, or several of which one is enough. */
  readonly needs: string;
}

const CLASSES: Readonly<Record<string, string>> = {
  options: 'Options',
  fileinfo: 'FileInfo',
  authconfig: 'AuthConfig',
  indexes: 'Indexes',
  limit: 'Limit',
};

const FINE: HtaccessVerdict = { kind: 'fine' };

/**
 * Whether a virtual host reads a .htaccess file in a folder (absolute, on the server) and admits what stands in it. Only
 * AllowOverride and AllowOverrideList are judged (Apache: `server/request.c`, `ap_directory_walk`; `server/config.c`,
 * `invoke_cmd`).
 */
export function htaccessVerdict(
  gateway: ApacheGateway,
  server: ApacheServer,
  folder: string,
  tree: ConfigTree,
): HtaccessVerdict {
  const path = folder.endsWith('/') ? folder : `${folder}/`;
  const names = server.last('accessfilename')?.words;
  if (names && !names.includes(tree.main.path.slice(tree.main.path.lastIndexOf('/') + 1))) return FINE;
  let override: Override;
  let by: ApacheDirective | null = null;
  try {
    override = startOverride(server.defaults);
    for (const section of server.directorySections) {
      if (section.pattern || !directoryMatches(section, path)) continue;
      const { last } = section.settings;
      by = last.get('allowoverride') ?? last.get('allowoverridelist') ?? by;
      override = mergeOverride(override, section.settings);
    }
  } catch (error) {
    if (error instanceof Stop) return FINE;
    throw error;
  }
  if (override.classes?.size === 0 && override.list.size === 0) return { kind: 'not-read', by };
  const refusals = refusedIn(gateway, tree, override);
  return refusals.length > 0 ? { kind: 'refused', by, refusals } : FINE;
}

function refusedIn(gateway: ApacheGateway, tree: ConfigTree, allowed: Override): HtaccessRefusal[] {
  if (allowed.nonfatalOverride) return [];
  const found = new Map<string, HtaccessRefusal>();
  const add = (directive: Directive, needs: string): void => {
    if (!found.has(needs)) found.set(needs, { directive, needs });
  };
  if (!allowed.classes?.size) {
    // These are carried out while the file is read: they need any class, whether they hold or not.
    const section = tree.directives.find(({ statement }) =>
      statement.opener ? READ_TIME_SECTIONS.has(statement.name.value.toLowerCase()) : false,
    );
    if (section) add(section, 'of any class');
  }
  const work: ApacheDirective[] = [...evaluate(tree, gateway.environment, gateway.evaluation).roots].reverse();
  for (let directive = work.pop(); directive; directive = work.pop()) {
    const needs = missingClass(directive, allowed);
    // What may not be in force at all is left out; so is what stands in a section that is refused itself.
    if (directive.when) continue;
    if (needs !== null) add(directive.directive, needs);
    else for (let at = directive.children.length - 1; at >= 0; at--) work.push(directive.children[at]!);
  }
  return [...found.values()].sort((a, b) => placeOf(a.directive).start - placeOf(b.directive).start);
}

/** The class that a directive would need; `null` when it is admitted, unknown, or never allowed in .htaccess. */
function missingClass(directive: ApacheDirective, allowed: Override): string | null {
  const rule = htaccessRule(directive.section ? `<${directive.name}` : directive.name);
  if (!rule || rule.classes.length === 0 || allowed.list.has(directive.name)) return null;
  if (!rule.classes.some((one) => allowed.classes?.has(one))) {
    const names = rule.classes.map((one) => CLASSES[one] ?? one);
    return names.length === Object.keys(CLASSES).length ? 'of any class' : names.join(' or ');
  }
  if (directive.name !== 'options') return null;
  // A word that is none is no matter of AllowOverride.
  const refused = directive.words.find((word, index) => {
    const single = index === 0 || !/^(?:none|all)$/i.test(word);
    return single && refusedOption([word], allowed.optionsMask)?.endsWith('not allowed here');
  });
  return refused === undefined ? null : `Options=${refused.replace(/^[+-]/, '')}`;
}
