import type { Document, Edit, Finding } from '@fcgilint/core';
import { nearest } from '../cli/did-you-mean.ts';
import type { FileSettings } from '../config/file-settings.ts';
import { ownFinding, ownRules } from '../own-rules.ts';
import { everyRule, nearestRule, resolveRuleName } from '../select.ts';
import { type NamedRule, type SuppressionComment, suppressionComments, suppressionKeywords } from './comments.ts';

export interface Suppressed {
  /** What is left, with findings about the comments themselves added at the end. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** A stretch of a text in which some rules are silent. */
interface Range {
  readonly from: number;
  to: number;
  readonly rules: readonly string[];
  readonly comment: SuppressionComment;
  readonly named: NamedRule;
  uses: number;
}

/**
 * Leaves out the findings that comments in the documents suppress, and reports comments that are misspelled, name
 * unknown rules, give no reason where one is required, or suppress nothing. A comment is called unused only when each
 * rule that it names was selected. `settingsOf`: of the configuration in which a file was met.
 */
export function suppress(
  findings: readonly Finding[],
  documents: readonly Document[],
  settingsOf: (path: string) => FileSettings | undefined,
): Suppressed {
  const bySource = new Map<Document['source'], Range[]>();
  const about: Finding[] = [];
  for (const document of documents) {
    const comments = suppressionComments(document);
    if (comments.length === 0) continue;
    const settings = settingsOf(document.source.path);
    if (!settings?.inlineSuppressions) continue;
    bySource.set(document.source, ranges(document, comments, settings, about));
  }
  if (bySource.size === 0) return { findings, suppressed: [] };
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    let hit = false;
    for (const range of bySource.get(finding.source) ?? []) {
      if (finding.start < range.from || finding.start >= range.to || !range.rules.includes(finding.rule)) continue;
      range.uses++;
      hit = true;
    }
    (hit ? suppressed : kept).push(finding);
  }
  for (const [source, all] of bySource) {
    const wantsHere = (rule: string) => settingsOf(source.path)!.selection.wantsIn(rule, source.path);
    for (const range of all) {
      if (range.uses > 0 || !range.rules.every(wantsHere)) continue;
      const { start, end, name } = range.named;
      const title = range.comment.names.length === 1 ? 'remove the comment' : `remove ${name}`;
      about.push(
        ownFinding('unused-suppression', { source, start, end }, `this comment suppresses no ${name} finding`, {
          help: title,
          fix: { level: 'safe', title, edits: [removal(source, range.comment, range.named)] },
        }),
      );
    }
  }
  const told = about.flatMap((finding) => settingsOf(finding.source.path)!.selection.adjust(finding) ?? []);
  return { findings: [...kept, ...told], suppressed };
}

/** What can never be suppressed by a comment: it would hide itself, or it is not in the text. */
const unsuppressible: ReadonlySet<string> = new Set(Object.keys(ownRules));

function ranges(
  document: Document,
  comments: readonly SuppressionComment[],
  { plugins, requireReason }: FileSettings,
  about: Finding[],
): Range[] {
  const { source } = document;
  const known = plugins.length === 0 ? everyRule() : [...everyRule(), ...plugins];
  const all: Range[] = [];
  for (const comment of comments) {
    const { kind, keyword, start, end } = comment;
    if (kind === 'unknown') {
      const near = nearest(keyword, suppressionKeywords);
      const help = near ? `write ${near}` : `write one of ${suppressionKeywords.join(', ')}`;
      const from = comment.keywordStart;
      const edits = near ? [{ source, start: from, end: from + keyword.length, text: near }] : [];
      about.push(
        ownFinding('unknown-suppression', { source, start, end }, `there is no comment ${keyword}`, {
          help,
          fix: near ? { level: 'safe', title: help, edits } : null,
        }),
      );
      continue;
    }
    if (comment.names.length === 0) {
      const message = `${keyword} names no rule`;
      const help = `name the rules: # ${keyword} rule-name -- reason`;
      about.push(ownFinding('unknown-suppression', { source, start, end }, message, { help }));
      continue;
    }
    if (requireReason && kind !== 'enable' && !comment.reason) {
      const help = `say why: # ${keyword} ${comment.names.map(({ name }) => name).join(', ')} -- reason`;
      about.push(
        ownFinding('suppression-without-reason', { source, start, end }, `this ${keyword} says no reason`, { help }),
      );
    }
    for (const named of comment.names) {
      const rules = resolveRuleName(named.name, known)?.filter((rule) => !unsuppressible.has(rule));
      const at = { source, start: named.start, end: named.end };
      if (!rules) {
        const near = nearestRule(named.name, known);
        if (!near && !named.listed && comment.reason === null) {
          const help = 'write -- before the reason';
          const edits = [{ source, start: named.start, end: named.start, text: '-- ' }];
          const end = comment.names.at(-1)!.end;
          const message = `"${source.text.slice(named.start, end)}" is no list of rules`;
          const fix = { level: 'safe', title: help, edits } as const;
          about.push(ownFinding('unknown-suppression', { ...at, end }, message, { help, fix }));
          break;
        }
        const help = near ? `did you mean ${near}?` : '"fcgilint rules" lists the rules';
        const title = near ? `write ${near}` : `remove ${named.name}, which has no effect`;
        const edits = near ? [{ ...at, text: near }] : [removal(source, comment, named)];
        // The rule of a plugin may be known to another configuration.
        const fix = near || !named.name.includes('/') ? ({ level: 'safe', title, edits } as const) : null;
        about.push(ownFinding('unknown-suppression', at, `there is no rule ${named.name}`, { help, fix }));
        continue;
      }
      if (rules.length === 0) {
        const fix = { level: 'safe', title: 'remove it', edits: [removal(source, comment, named)] } as const;
        about.push(ownFinding('unknown-suppression', at, `${named.name} cannot be suppressed by a comment`, { fix }));
        continue;
      }
      if (kind === 'enable') {
        let closed = 0;
        for (const range of all) {
          if (range.comment.kind !== 'from-here' || range.to <= start) continue;
          if (range.rules.some((rule) => rules.includes(rule))) {
            range.to = start;
            closed++;
          }
        }
        if (closed === 0) {
          const message = `${named.name} was not disabled before this fcgilint-enable`;
          const fix = { level: 'safe', title: 'remove it', edits: [removal(source, comment, named)] } as const;
          about.push(ownFinding('unused-suppression', at, message, { fix }));
        }
        continue;
      }
      all.push({ ...extent(document, comment), rules, comment, named, uses: 0 });
    }
  }
  return all;
}

/** The offsets that a comment rules. */
function extent(document: Document, { kind, start, end }: SuppressionComment): { from: number; to: number } {
  const { source, dialect } = document;
  const { text, lines } = source;
  const length = text.length + 1;
  if (kind === 'file') return { from: 0, to: length };
  if (kind === 'from-here') return { from: end, to: length };
  if (kind === 'line') {
    const { line } = lines.position(start);
    return { from: lines.lineStart(line), to: Math.max(lines.lineEnd(line), start) };
  }
  // The next line that is neither blank nor a comment, so that several suppressions and a remark can stand together.
  let line = lines.position(Math.max(end - 1, start)).line + 1;
  while (line <= lines.lineCount) {
    const first = lines.lineStart(line) + /^\s*/.exec(source.lineText(line))![0].length;
    const comment = document.comments.find((candidate) => candidate.start === first);
    if (comment) line = lines.position(Math.max(comment.end - 1, first)).line + 1;
    else if (source.lineText(line).trim() === '') line++;
    else break;
  }
  if (line > lines.lineCount) return { from: length, to: length };
  let last = line;
  // One line of Apache is what backslashes at the ends join.
  if (dialect === 'apache') while (last < lines.lineCount && source.lineText(last).endsWith('\\')) last++;
  return { from: lines.lineStart(line), to: Math.max(lines.lineEnd(last), lines.lineStart(last) + 1) };
}

/** Takes one name out of a comment, or the whole comment when it is the only one, with its line when it stands alone. */
function removal(source: Document['source'], comment: SuppressionComment, named: NamedRule): Edit {
  const { text } = source;
  if (comment.names.length > 1) {
    const index = comment.names.indexOf(named);
    const next = comment.names[index + 1];
    if (next) return { source, start: named.start, end: next.start, text: '' };
    return { source, start: comment.names[index - 1]!.end, end: named.end, text: '' };
  }
  let { start, end } = comment;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const alone = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  if (alone) {
    if (text.startsWith('\r\n', end)) end += 2;
    else if (end < text.length) end++;
  }
  return { source, start, end, text: '' };
}
