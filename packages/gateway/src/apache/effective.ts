import type { Directive, Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';
import { globMatch } from './glob-match.ts';
import type { ApacheGateway } from './lower.ts';
import { mergeSettings } from './merge-settings.ts';
import { DEFAULT_OPTIONS, mergeOptions, type OptionsSetting } from './options.ts';
import type { ApacheSection } from './section.ts';
import type { ApacheServer } from './server.ts';
import type { DirSettings } from './settings.ts';

/** What settings are asked for: those of a folder, of a file in it, of a URL path, in one virtual host. */
export interface ApacheScope {
  readonly server: ApacheServer;
  /** Absolute path of a folder. */
  readonly directory?: string;
  /** Name of a file in it, without its folder. */
  readonly file?: string;
  /** URL path. */
  readonly location?: string;
  /** Settings of .htaccess files along the path, outermost first. */
  readonly htaccess?: readonly ApacheSection[];
}

/**
 * The settings in force for a scope, in the server's order of merging: Directory by length, .htaccess, DirectoryMatch, Files,
 * Location. If sections depend on the request and are left out; `effectiveUnknown` tells whether some could matter.
 */
export function effectiveSettings(scope: ApacheScope): DirSettings {
  const { server } = scope;
  let settings = server.defaults;
  for (const section of matchingSections(scope)) settings = mergeSettings(settings, section.settings);
  return settings;
}

/** The sections that apply to a scope, in the order of merging. */
export function matchingSections(scope: ApacheScope): ApacheSection[] {
  const { server, directory, file, location } = scope;
  const found: ApacheSection[] = [];
  if (directory !== undefined) {
    const path = directory.endsWith('/') ? directory : `${directory}/`;
    const folders = server.directorySections.filter((section) => !section.pattern && directoryMatches(section, path));
    found.push(...folders, ...(scope.htaccess ?? []));
    for (const section of server.directorySections) {
      if (section.pattern?.kind === 'pattern' && section.pattern.test(path.slice(0, -1))) found.push(section);
    }
  }
  if (file !== undefined) {
    const holders = [...server.defaults.files, ...found.flatMap((section) => section.settings.files)];
    found.push(...holders.filter((section) => fileMatches(section, file)));
  }
  if (location !== undefined) {
    found.push(...server.locationSections.filter((section) => locationMatches(section, location)));
  }
  return found;
}

/** Whether a Directory section (no pattern) covers a folder (path with a trailing slash). */
export function directoryMatches(section: ApacheSection, path: string): boolean {
  const { argument } = section;
  if (argument === '/') return true;
  if (!section.glob) return path.startsWith(argument);
  const folders = path.split('/').slice(0, section.depth);
  return folders.length === section.depth && globMatch(argument, `${folders.join('/')}/`, true);
}

export function fileMatches(section: ApacheSection, name: string): boolean {
  if (section.pattern) return section.pattern.kind === 'pattern' && section.pattern.test(name);
  return section.glob ? globMatch(section.argument, name, true) : section.argument === name;
}

/** Apache: `server/request.c`, `ap_location_walk`. */
export function locationMatches(section: ApacheSection, path: string): boolean {
  const { argument, pattern } = section;
  if (pattern) return pattern.kind === 'pattern' && pattern.test(path);
  if (section.glob) return globMatch(argument, path, true);
  if (!path.startsWith(argument)) return false;
  const next = path[argument.length];
  return argument === '' || argument.endsWith('/') || next === undefined || next === '/';
}

/** The directive of a name that wins in a scope, `null` when there is none. Only for directives that replace each other. */
export function effective(scope: ApacheScope, name: string): ApacheDirective | null {
  return effectiveSettings(scope).last.get(name.toLowerCase()) ?? null;
}

/** The options in force in a scope; with none written, the server's default. */
export function effectiveOptions(scope: ApacheScope): OptionsSetting {
  return mergeOptions(DEFAULT_OPTIONS, effectiveSettings(scope).options);
}

/**
 * The scope in which a directive of the configuration stands: its virtual host and the enclosing Directory, Files or Location
 * as far as their arguments are plain paths. `null` when it stands in no server (a .htaccess file).
 */
export function scopeOf(gateway: ApacheGateway, directive: Directive): ApacheScope | null {
  if (gateway.htaccess) return null;
  const enclosing: Directive[] = [];
  for (let at = directive.parent; at; at = at.parent) enclosing.push(at);
  const host = enclosing.find((at) => at.statement.name.value.toLowerCase() === 'virtualhost') ?? null;
  const server = gateway.servers.find((candidate) => candidate.directive === host);
  if (!server) return null;
  const scope: { server: ApacheServer; directory?: string; file?: string; location?: string } = { server };
  const all: ApacheSection[] = [...server.sections];
  const around = new Set([directive, ...enclosing]);
  for (let i = 0; i < all.length; i++) {
    const section = all[i]!;
    if (!section.directive || !around.has(section.directive.directive)) continue;
    all.push(...section.sections);
    if (section.pattern || section.glob) continue;
    if (section.kind === 'directory') scope.directory = section.argument;
    else if (section.kind === 'files') scope.file = section.argument;
    else if (section.kind === 'location') scope.location = section.argument;
  }
  return scope;
}

/** Why settings of a scope may be incomplete: something that could not be read stands where it would count. */
export function effectiveUnknown(gateway: ApacheGateway, scope: ApacheScope): Unknown | null {
  for (const gap of gateway.tree.gaps) {
    if (gap.parent === null || gap.parent === scope.server.directive) {
      return { kind: 'unknown', because: gap.because, place: gap.place };
    }
    const around = matchingSections(scope).some(({ directive }) => directive?.directive === gap.parent);
    if (around) return { kind: 'unknown', because: gap.because, place: gap.place };
  }
  return null;
}
