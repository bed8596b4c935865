import { locationMatches } from '../effective.ts';
import { globMatch } from '../glob-match.ts';
import { mergeSettings } from '../merge-settings.ts';
import { DEFAULT_OPTIONS, mergeOptions, OPTION } from '../options.ts';
import type { Pattern } from '../pattern.ts';
import type { ApacheSection } from '../section.ts';
import type { DirSettings } from '../settings.ts';
import { fileType } from './files.ts';
import { mergeOverride, startOverride } from './override.ts';
import { type FileType, type Rec, stop } from './record.ts';
import { mergePath } from './url.ts';
import { testExpression } from './variables.ts';

const LINKS = OPTION.FollowSymLinks | OPTION.SymLinksIfOwnerMatch;

function merge(base: DirSettings | null, section: ApacheSection): DirSettings {
  return base ? mergeSettings(base, section.settings) : section.settings;
}

/** Matches a section's pattern and sets MATCH_NAME variables from named groups. */
function patternMatches(r: Rec, pattern: Pattern, subject: string): boolean {
  if (pattern.kind === 'unknown') return stop(pattern.because);
  const groups = pattern.exec(subject);
  if (!groups) return false;
  for (const [number, name] of pattern.names) r.env.set(`MATCH_${name.toUpperCase()}`, groups[number] ?? '');
  return true;
}

/**
 * Finds the file, and merges Directory sections and .htaccess files along its path. The answer is a status when the walk
 * ends the request. Apache: `server/request.c`, `ap_directory_walk`.
 */
export function directoryWalk(r: Rec): number {
  if (r.filename === null) return 0;
  if (!r.filename.startsWith('/')) return 0;
  const full = mergePath('/', r.filename)!;
  r.filename = full;
  const sections = r.server.directorySections;
  let merged: DirSettings | null = null;
  let override = startOverride(r.perDir);
  let options = mergeOptions(DEFAULT_OPTIONS, r.perDir.options);
  const accessNames = r.server.last('accessfilename')?.words ?? ['.htaccess'];
  const savedPathInfo = r.pathInfo;
  const whole = fileType(r, full);
  // A walk to the same folder before, for this request or the one that it came from, is not done again.
  const before = r.walked ?? r.main?.walked ?? r.prev?.walked ?? null;
  const entry = whole === 'file' ? full.slice(0, full.lastIndexOf('/') + 1) : full.endsWith('/') ? full : `${full}/`;
  if (before?.folder === entry && (whole === 'file' || (whole === 'directory' && !r.pathInfo))) {
    r.file = whole;
    r.walked = before;
    if (before.merged) r.perDir = mergeSettings(r.perDir, before.merged);
    return 0;
  }
  let rest = full;
  let filename = '';
  let type: FileType = 'directory';
  let next = 0;
  let atFile = false;
  for (let depth = 1; ; depth++) {
    const folder = `${filename}/`.replace(/\/\/$/, '/');
    for (; next < sections.length; next++) {
      const section = sections[next]!;
      if (section.pattern || section.depth > depth) break;
      if (section.depth > 0) {
        const matches = section.glob ? globMatch(section.argument, folder, true) : section.argument === folder;
        if (section.depth < depth || !matches) continue;
      }
      override = mergeOverride(override, section.settings);
      options = mergeOptions(options, section.settings.options);
      merged = merge(merged, section);
    }
    if (atFile) break;
    if (override.classes === null || override.classes.size > 0 || override.list.size > 0) {
      const htaccess = r.run.htaccess(folder, accessNames, override);
      if (htaccess === 500) {
        r.step(`the .htaccess file in ${folder} is refused`);
        r.filename = folder;
        r.pathInfo = rest === '' ? null : rest;
        return 500;
      }
      if (htaccess) {
        override = mergeOverride(override, htaccess.settings);
        if (htaccess.settings.core) options = mergeOptions(options, htaccess.settings.options);
        merged = merge(merged, htaccess);
      }
    }
    if (rest === '' || rest === '/') {
      if (rest === '/') filename += '/';
      rest = '';
      break;
    }
    const slash = rest.indexOf('/', 1);
    filename += slash < 0 ? rest : rest.slice(0, slash);
    rest = slash < 0 ? '' : rest.slice(slash);
    type = whole === 'none' || rest !== '' ? fileType(r, filename) : whole;
    // A file that is there is itself looked at like a folder, unless symbolic links have to be checked on the way.
    const links = options.options & LINKS;
    atFile = type === 'file' && whole === 'file' && rest === '' && links === OPTION.FollowSymLinks;
    if (type !== 'directory' && !atFile) break;
  }
  r.filename = filename === '' ? '/' : filename;
  r.pathInfo = rest === '' ? null : rest;
  r.file = whole === 'none' ? type : whole;
  if (savedPathInfo) r.pathInfo = `${r.pathInfo ?? ''}${savedPathInfo}`;
  for (; next < sections.length; next++) {
    const section = sections[next]!;
    if (!section.pattern || !patternMatches(r, section.pattern, r.filename)) continue;
    merged = merge(merged, section);
  }
  const folder = r.file === 'directory' ? r.filename : r.filename.slice(0, r.filename.lastIndexOf('/') + 1);
  r.walked = { folder, merged };
  if (merged) r.perDir = mergeSettings(r.perDir, merged);
  return 0;
}

/** Merges Files sections. Apache: `ap_file_walk`. */
export function fileWalk(r: Rec): void {
  if (r.filename === null) return;
  const name = r.filename.slice(r.filename.lastIndexOf('/') + 1);
  let merged: DirSettings | null = null;
  for (const section of r.perDir.files) {
    const { pattern, argument, glob } = section;
    const matches = pattern
      ? patternMatches(r, pattern, name)
      : glob
        ? globMatch(argument, name, true)
        : argument === name;
    if (matches) merged = merge(merged, section);
  }
  if (merged) r.perDir = mergeSettings(r.perDir, merged);
}

/** Merges Location sections, then If sections. Apache: `ap_location_walk`, `ap_if_walk`. */
export function locationAndIfWalk(r: Rec): void {
  let merged: DirSettings | null = null;
  const path = r.uri.replace(/\/{2,}/g, '/');
  for (const section of r.server.locationSections) {
    const matches = section.pattern ? patternMatches(r, section.pattern, r.uri) : locationMatches(section, path);
    if (matches) merged = merge(merged, section);
  }
  if (merged) r.perDir = mergeSettings(r.perDir, merged);
  ifWalk(r);
}

function ifWalk(r: Rec): void {
  let { ifs } = r.perDir;
  while (ifs.length > 0) {
    let merged: DirSettings | null = null;
    let before: boolean | null = null;
    for (const section of ifs) {
      const continues = section.kind !== 'if';
      if (continues && before === true) continue;
      if (section.kind === 'else') {
        before = null;
        merged = merge(merged, section);
        continue;
      }
      before = testExpression(r, section.argument, { groups: null });
      if (before) merged = merge(merged, section);
    }
    if (!merged) return;
    r.perDir = mergeSettings(r.perDir, merged);
    ifs = merged.ifs;
  }
}

/** Merges Proxy sections for a request that is proxied. Apache: `mod_proxy.c`, `proxy_walk`. */
export function proxyWalk(r: Rec): void {
  const url = r.filename!.slice(6);
  for (const section of r.server.proxySections) {
    const { pattern, argument, glob } = section;
    const matches = pattern
      ? patternMatches(r, pattern, url)
      : glob
        ? globMatch(argument, url, false)
        : url.startsWith(argument);
    if (matches) r.perDir = mergeSettings(r.perDir, section.settings);
  }
}
