import { normalizePath } from '@fcgilint/core';
import type { ApacheDirective } from './directive.ts';
import { isGlob } from './glob-match.ts';
import { htaccessRule } from './htaccess-directives.ts';
import { compilePattern, type Pattern } from './pattern.ts';
import { type DirSettings, readSettings } from './settings.ts';

export type SectionKind =
  | 'server'
  | 'htaccess'
  | 'directory'
  | 'location'
  | 'files'
  | 'if'
  | 'elseif'
  | 'else'
  | 'proxy';

/** A section with per-directory settings: Directory, Location, Files, If, Proxy; the server level; a .htaccess file. */
export interface ApacheSection {
  readonly kind: SectionKind;
  /** `null` for the server level and for .htaccess files. */
  readonly directive: ApacheDirective | null;
  /** Path or pattern as the server compares it: folders end in a slash. The expression of an If. As bytes. */
  readonly argument: string;
  /** For `~` and the Match forms. */
  readonly pattern: Pattern | null;
  readonly glob: boolean;
  /** Number of folders in a Directory path; 0 for `/`. The server applies shorter ones first. */
  readonly depth: number;
  readonly directives: readonly ApacheDirective[];
  /** Read when first asked for. */
  readonly settings: DirSettings;
  /** Files and If sections directly inside. */
  readonly sections: readonly ApacheSection[];
}

const KINDS: Readonly<Record<string, SectionKind>> = {
  directory: 'directory',
  directorymatch: 'directory',
  location: 'location',
  locationmatch: 'location',
  files: 'files',
  filesmatch: 'files',
  if: 'if',
  elseif: 'elseif',
  else: 'else',
  proxy: 'proxy',
  proxymatch: 'proxy',
};

export function sectionKind(name: string): SectionKind | null {
  return Object.hasOwn(KINDS, name) ? KINDS[name]! : null;
}

/** Reads its argument, children and settings when they are first asked for. */
class LazySection implements ApacheSection {
  readonly kind: SectionKind;
  readonly directive: ApacheDirective | null;
  readonly directives: readonly ApacheDirective[];
  readonly #path: string | null;
  readonly #serverRoot: string | null;
  #head: { argument: string; pattern: Pattern | null } | undefined;
  #settings: DirSettings | undefined;
  #sections: readonly ApacheSection[] | undefined;

  constructor(
    kind: SectionKind,
    directive: ApacheDirective | null,
    directives: readonly ApacheDirective[],
    path: string | null,
    serverRoot: string | null,
  ) {
    this.kind = kind;
    this.directive = directive;
    this.directives = directives;
    this.#path = path;
    this.#serverRoot = serverRoot;
  }

  get argument(): string {
    return this.#read().argument;
  }

  get pattern(): Pattern | null {
    return this.#read().pattern;
  }

  get glob(): boolean {
    return this.pattern === null && isGlob(this.argument);
  }

  get depth(): number {
    return this.argument === '/' ? 0 : countSlashes(this.argument);
  }

  get sections(): readonly ApacheSection[] {
    this.#sections ??= sectionsIn(
      this.directives,
      this.#serverRoot,
      (kind) => kind !== 'directory' && kind !== 'location',
    );
    return this.#sections;
  }

  get settings(): DirSettings {
    if (!this.#settings) {
      const location = this.kind === 'location' ? { path: this.argument, glob: isGlob(this.argument) } : null;
      this.#settings = readSettings(this.directives, this.#contextPath(), location, {
        files: this.sections.filter((section) => section.kind === 'files'),
        ifs: this.sections.filter((section) => isIf(section.kind)),
        core:
          this.kind !== 'htaccess' ||
          this.sections.length > 0 ||
          this.directives.some(({ name }) => htaccessRule(name)?.modules.includes('core')),
      });
    }
    return this.#settings;
  }

  /** What the server keeps as `cmd->path` while it reads the section. */
  #contextPath(): string | null {
    if (this.kind === 'server') return null;
    if (this.kind === 'htaccess') return this.#path;
    return isIf(this.kind) ? '*If' : this.argument;
  }

  #read(): { argument: string; pattern: Pattern | null } {
    this.#head ??= this.#readHead();
    return this.#head;
  }

  #readHead(): { argument: string; pattern: Pattern | null } {
    if (!this.directive) return { argument: this.#path ?? '', pattern: null };
    const { name, byteWords } = this.directive;
    let [argument = '', second] = byteWords;
    if (isIf(this.kind)) return { argument, pattern: null };
    let isMatch = name.endsWith('match');
    if (argument === '~' && second !== undefined) {
      argument = second;
      isMatch = true;
    } else if (argument.startsWith('~') && !isMatch && this.kind !== 'proxy' && argument.length > 1) {
      // `<Location ~"x">`: no blank is needed after the sign when a quote follows; then it is one word.
      second = argument.slice(1);
    }
    if (isMatch) return { argument, pattern: compilePattern(argument, false) };
    if (this.kind === 'directory' && argument !== '/') {
      const path = argument.startsWith('/') ? argument : `${this.#serverRoot ?? ''}/${argument}`;
      const normal = normalizePath(path);
      argument = normal === '/' ? '/' : `${normal}/`;
    }
    return { argument, pattern: null };
  }
}

function isIf(kind: SectionKind): boolean {
  return kind === 'if' || kind === 'elseif' || kind === 'else';
}

function countSlashes(path: string): number {
  let count = 0;
  for (let i = 0; i < path.length; i++) if (path.charCodeAt(i) === 47) count++;
  return count;
}

/** The sections that stand directly in a list of directives, in file order. */
export function sectionsIn(
  directives: readonly ApacheDirective[],
  serverRoot: string | null,
  wanted: (kind: SectionKind) => boolean = () => true,
): ApacheSection[] {
  const sections: ApacheSection[] = [];
  for (const directive of directives) {
    if (!directive.section || directive.ignored) continue;
    const kind = sectionKind(directive.name);
    if (kind && wanted(kind)) sections.push(new LazySection(kind, directive, directive.children, null, serverRoot));
  }
  return sections;
}

/** The server level of the main server or of a virtual host, as a section of its own. */
export function serverSection(directives: readonly ApacheDirective[], serverRoot: string | null): ApacheSection {
  return new LazySection('server', null, directives, null, serverRoot);
}

/** A .htaccess file in a folder (path with a trailing slash). */
export function htaccessSection(directives: readonly ApacheDirective[], folder: string): ApacheSection {
  return new LazySection('htaccess', null, directives, folder, null);
}
