import type { Dialect } from '@fcgilint/core';
import { nameHint } from './names.ts';
import { isNginxDump } from './nginx-dump.ts';
import {
  apacheSections,
  apacheWords,
  commonWords,
  lighttpdModules,
  nginxBlocks,
  nginxPrefixes,
  nginxWords,
} from './words.ts';

/** What is known of a text's language. */
export interface Recognition {
  /** `null`: no server configuration, or none that can be told from others. */
  readonly dialect: Dialect | null;
  /** Only the shape of the lines speaks for it, no name that only this language has. */
  readonly guess: boolean;
  /** Nothing but comments and blanks: there is nothing to check, whatever the language. */
  readonly blank: boolean;
  /** Points of each language from the content. */
  readonly points: Readonly<Record<Dialect, number>>;
  /** Share of the text's lines that fit the language, 0 to 1. */
  readonly fit: number;
}

const dump: Recognition = {
  dialect: 'nginx',
  guess: false,
  blank: false,
  points: { nginx: 1, lighttpd: 0, apache: 0 },
  fit: 1,
};

/** So much of a text is looked at, in UTF-16 units. */
const window = 48 * 1024;

/** A file of which fewer lines fit is taken for something else (an ini file, a script, prose). */
const leastFit = 0.3;

/**
 * Tells the language of a text from its lines and, where these leave a doubt, from its name. A well-known name
 * (`nginx.conf`, `.htaccess`) is believed unless the content is clearly of another server: the server reads that file
 * whatever is in it, so that nonsense there is an error in a configuration.
 */
export function recogniseDialect(path: string, text: string): Recognition {
  if (isNginxDump(text)) return dump;
  const hint = nameHint(path);
  const { points, strong, fits, lines } = score(text);
  if (lines === 0) return { dialect: hint?.dialect ?? 'nginx', guess: !hint, blank: true, points, fit: 1 };
  const script = /^(?:#!|<\?php|<!doctype|<html)/i.test(text.trimStart());
  const weighted = { ...points };
  if (hint) weighted[hint.dialect] = (weighted[hint.dialect] + 0.5) * (hint.strength === 'sure' ? 1.6 : 1.3);
  const best = dialects.reduce((a, b) => (weighted[b] > weighted[a] ? b : a));
  const fit = fits[best] / lines;
  const sure = strong[best] >= 3 && fit >= 0.6;
  if (hint?.strength === 'sure') {
    const dialect = hint.dialect !== best && sure ? best : hint.dialect;
    return { dialect, guess: false, blank: false, points, fit: fits[dialect] / lines };
  }
  const hinted = hint?.dialect === best && !script;
  if (points[best] === 0 || fit < (hinted ? leastFit / 3 : leastFit) || (script && !(sure && strong[best] >= 6))) {
    return { dialect: null, guess: false, blank: false, points, fit };
  }
  return { dialect: best, guess: !hinted && strong[best] === 0, blank: false, points, fit };
}

const dialects: readonly Dialect[] = ['nginx', 'lighttpd', 'apache'];

interface Score {
  readonly points: Record<Dialect, number>;
  /** Those of the points that come from names that only this language has. */
  readonly strong: Record<Dialect, number>;
  /** Lines that fit each language. */
  readonly fits: Record<Dialect, number>;
  readonly lines: number;
}

/** Points for each line that is neither blank nor comment. */
function score(whole: string): Score {
  const points = { nginx: 0, lighttpd: 0, apache: 0 };
  const strong = { nginx: 0, lighttpd: 0, apache: 0 };
  const fits = { nginx: 0, lighttpd: 0, apache: 0 };
  let lines = 0;
  const text = whole.length > window ? whole.slice(0, window) : whole;
  let continued = false;
  for (const raw of text.split(/[\r\n]+/)) {
    const line = raw.trim();
    if (
      line === '' ||
      line.charCodeAt(0) === 35 ||
      (line.startsWith('{{') && line.endsWith('}}')) ||
      /^<?\{?%/.test(line)
    )
      continue;
    const wasContinued = continued;
    continued = line.endsWith('\\');
    if (wasContinued) continue;
    if (/^[)\]}]+[;,]?$/.test(line)) continue;
    lines++;
    for (const [dialect, worth] of evidence(line)) {
      points[dialect] += worth;
      if (worth >= 1.5) strong[dialect] += worth;
      fits[dialect]++;
    }
  }
  return { points, strong, fits, lines };
}

type Evidence = readonly (readonly [Dialect, number])[];

const lighttpdCondition =
  /^(?:\}?\s*els?e?\s*(?:if)?\s*)?\$(?:HTTP|SERVER|PHYSICAL|REQUEST_HEADER|REQ|SESSION|HOST)\b\s*\[?/;
const lighttpdAssignment = /^([a-zA-Z][\w-]*)((?:\.[\w-]+)*)\s*(?:\+=|:=|=>?)/;
const none: Evidence = [];

/** What one trimmed line is evidence for. */
function evidence(line: string): Evidence {
  const first = line.charCodeAt(0);
  if (first === 60) return section(line);
  if (first === 36 && lighttpdCondition.test(line)) return [['lighttpd', 5]];
  // A line of an ini file, YAML list or markup.
  if (first === 91 || /^(?:---|-\s)/.test(line)) return none;
  const end = withoutComment(line);
  if (end.endsWith(';') || end.endsWith('}')) return nginxSimple(end);
  if (end.endsWith('{')) return opened(end);
  const assignment = lighttpdAssignment.exec(line);
  if (assignment) {
    if (assignment[2] !== '' && lighttpdModules.has(assignment[1]!)) return [['lighttpd', 4]];
    return none;
  }
  if (/^include(?:_shell)?\s*"[^"]*"$/.test(end)) {
    return end.startsWith('include_')
      ? [['lighttpd', 4]]
      : [
          ['lighttpd', 2],
          ['apache', 1],
        ];
  }
  if (/=>/.test(line) && /^["\d(]/.test(line)) return [['lighttpd', 1]];
  const word = /^[A-Za-z][\w-]*/.exec(line)?.[0] ?? '';
  const after = line.charAt(word.length);
  if (word !== '' && (after === '' || after === ' ' || after === '\t')) {
    if (apacheWords.has(word.toLowerCase())) return [['apache', /[A-Z]/.test(word) ? 3 : 1.5]];
    // CamelCase words begin most directives of third-party Apache modules, and hardly anything else that begins a line.
    if (/^[A-Z][a-z]+[A-Z]/.test(word) || /^(?:SSL|WSGI|SVN|MD|H2|CGI|DBD|LDAP)[A-Z]/.test(word))
      return [['apache', 1.5]];
    // A directive of nginx whose arguments go on in the next line, or whose semicolon is missing.
    if (nginxWords.has(word) || (word.includes('_') && nginxPrefixes.has(word.slice(0, word.indexOf('_')))))
      return [['nginx', 1]];
  }
  if (/^['"]/.test(line))
    return [
      ['nginx', 0.1],
      ['lighttpd', 0.1],
    ];
  return none;
}

function section(line: string): Evidence {
  const name = /^<\/?([A-Za-z]+)/.exec(line)?.[1]?.toLowerCase();
  return name !== undefined && apacheSections.has(name) ? [['apache', 4]] : none;
}

function nginxSimple(line: string): Evidence {
  const word = /^[^\s;{]+/.exec(line)?.[0] ?? '';
  if (nginxWords.has(word)) return [['nginx', commonWords.has(word) ? 1 : 3]];
  const underscore = word.indexOf('_');
  if (underscore > 0 && nginxPrefixes.has(word.slice(0, underscore))) return [['nginx', 3]];
  const block = /^([a-z_]+)[^{;]*\{/.exec(line)?.[1];
  if (block !== undefined && nginxBlocks.has(block)) return [['nginx', 3]];
  if (apacheWords.has(word.toLowerCase()) && /[A-Z]/.test(word)) return [['apache', 1.5]];
  if (lighttpdAssignment.test(line)) return none;
  return [['nginx', 0.5]];
}

function opened(line: string): Evidence {
  const head = line.slice(0, -1).trim();
  if (lighttpdCondition.test(head)) return [['lighttpd', 5]];
  if (/^\}?\s*else/.test(head)) return [['lighttpd', 3]];
  const word = /^[^\s{("']+/.exec(head)?.[0] ?? '';
  if (nginxBlocks.has(word)) return [['nginx', 4]];
  if (apacheWords.has(word.toLowerCase()) && /[A-Z]/.test(word)) return [['apache', 2]];
  return head === '' ? none : [['nginx', 0.3]];
}

/** Without a comment at the end, roughly: a `#` inside quotes may be taken for one, which costs a point at most. */
function withoutComment(line: string): string {
  const hash = line.search(/\s#/);
  return hash < 0 ? line : line.slice(0, hash).trimEnd();
}
