import { applyEdits, type Document, type Edit, encode, type Finding, type Fix, type SourceText } from '@fcgilint/core';
import type { FoundInputs } from '../input/find-inputs.ts';
import { type LintOutcome, type LintSettings, lintInputs } from '../lint.ts';
import type { NodeFileHost } from '../node-file-host.ts';

/** A file before and after. */
export interface ChangedFile {
  /** As shown to the user. */
  readonly path: string;
  /** Without symbolic links: what is written. */
  readonly realPath: string;
  readonly before: SourceText;
  readonly after: string;
  readonly bytesBefore: Uint8Array;
  readonly bytesAfter: Uint8Array;
}

export interface FixResult {
  readonly changed: readonly ChangedFile[];
  /** What was found in the texts after the last pass. */
  readonly outcome: LintOutcome;
  /** For each fix that was applied the files, by real path, that it changes. */
  readonly applied: readonly (readonly string[])[];
}

/** Fixes may enable each other, but not for ever. */
const maximumPasses = 10;
/** Passes beside those in which fixes are tried alone, of which one in a file does harm. */
const maximumTrials = 100;

export interface FixSettings {
  readonly unsafe: boolean;
  /** Only files below one of these folders (real paths) are changed: an include may lead anywhere. */
  readonly folders: readonly string[];
}

/**
 * Lints, applies what fixes fit together, lints the result, and so on until nothing is left to apply. All in memory:
 * `host` of the settings is used for what no fix has touched. A fix after which a text has more syntax errors than
 * before is taken back and not tried again.
 */
export async function fixInputs(inputs: FoundInputs, settings: LintSettings, options: FixSettings): Promise<FixResult> {
  const texts = new Map<string, { source: SourceText; original: SourceText; bytes: Uint8Array }>();
  const overrides = new Map(settings.host.overrides);
  const doubts: Doubts = { rejected: new Set(), suspects: new Set() };
  const host = settings.host.withOverrides(overrides);
  const applied: (readonly string[])[] = [];
  const lint = () => lintInputs(inputs, { ...settings, host });
  let outcome = await lint();
  let passes = 0;
  let trials = 0;
  while (passes < maximumPasses && trials < maximumTrials) {
    const chosen = choose(outcome.findings, host, options, doubts);
    if (chosen.length === 0) break;
    if (chosen.some(({ key }) => doubts.suspects.has(key))) trials++;
    else passes++;
    const before = refusals(outcome.documents);
    const saved = new Map(overrides);
    write(chosen, host, overrides, texts);
    let next = await lint();
    let kept: readonly Chosen[] = chosen;
    const harmed = worse(before, refusals(next.documents));
    if (harmed.size > 0) {
      const blamed = blame(chosen, harmed, doubts);
      kept = chosen.filter((each) => !blamed.has(each));
      restore(overrides, saved);
      if (kept.length === 0) continue;
      write(kept, host, overrides, texts, saved);
      next = await lint();
      if (worse(before, refusals(next.documents)).size > 0) {
        restore(overrides, saved);
        for (const { key } of kept) doubts.rejected.add(key);
        continue;
      }
    }
    for (const { fix, key } of kept) {
      doubts.suspects.delete(key);
      applied.push(fix.edits.map(({ source }) => host.realPath(source.path)));
    }
    outcome = next;
  }
  const changed: ChangedFile[] = [];
  for (const [realPath, { original, bytes }] of texts) {
    const bytesAfter = overrides.get(realPath);
    if (!bytesAfter || Buffer.compare(bytes, bytesAfter) === 0) continue;
    const after =
      original.encoding === 'utf-8'
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesAfter)
        : Buffer.from(bytesAfter).toString('latin1');
    changed.push({ path: original.path, realPath, before: original, after, bytesBefore: bytes, bytesAfter });
  }
  changed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { changed, outcome, applied };
}

/** A fix whose edits are to be applied. */
interface Chosen {
  readonly fix: Fix;
  /** Names the fix across passes. */
  readonly key: string;
}

/** Fixes, by key, that did harm, or that may be the one among several in a file that did. */
interface Doubts {
  readonly rejected: Set<string>;
  readonly suspects: Set<string>;
}

/**
 * Finds out which fixes may have made the texts of these files worse: those with an edit in one of them, else all. The
 * only one in a file is rejected; of several each is to be tried alone.
 */
function blame(chosen: readonly Chosen[], harmed: ReadonlySet<string>, { rejected, suspects }: Doubts): Set<Chosen> {
  const edits = (path: string) => chosen.filter(({ fix }) => fix.edits.some(({ source }) => source.path === path));
  const groups = [...harmed].map(edits).filter((group) => group.length > 0);
  if (groups.length === 0) groups.push([...chosen]);
  for (const group of groups) {
    for (const { key } of group) suspects.add(key);
    if (group.length === 1) rejected.add(group[0]!.key);
  }
  return new Set(groups.flat());
}

/** Names a fix across passes: by the lines that it changes, because places move. */
function keyOf(rule: string, { title, edits }: Fix): string {
  const lines = edits.map(({ source, start, text }) => [
    source.path,
    source.lineText(source.position(start).line),
    text,
  ]);
  return [rule, title, ...lines.flat()].join('\n');
}

/** The fixes that may be applied together: allowed, in files that may be changed, not overlapping; suspects alone. */
function choose(
  findings: readonly Finding[],
  host: NodeFileHost,
  { unsafe, folders }: FixSettings,
  { rejected, suspects }: Doubts,
): Chosen[] {
  const chosen: Chosen[] = [];
  const taken = new Map<string, Edit[]>();
  /** Files in which a suspect is tried. */
  const reserved = new Set<string>();
  for (const { fix, rule } of findings) {
    if (!fix || fix.edits.length === 0 || (fix.level === 'unsafe' && !unsafe)) continue;
    const key = keyOf(rule, fix);
    if (rejected.has(key)) continue;
    const suspect = suspects.has(key);
    const fits = fix.edits.every((edit) => {
      const path = host.realPath(edit.source.path);
      if (!folders.some((folder) => path.startsWith(folder === '/' ? '/' : `${folder}/`))) return false;
      if (host.kind(path) !== 'file' || !encodable(edit)) return false;
      if (reserved.has(path) || (suspect && taken.has(path))) return false;
      return (taken.get(path) ?? []).every((other) => other.end < edit.start || edit.end < other.start);
    });
    if (!fits) continue;
    chosen.push({ fix, key });
    for (const edit of fix.edits) {
      const path = host.realPath(edit.source.path);
      const list = taken.get(path);
      if (list) list.push(edit);
      else taken.set(path, [edit]);
      if (suspect) reserved.add(path);
    }
  }
  return chosen;
}

/** A file that is no UTF-8 is read byte by byte: other characters cannot be written into it. */
function encodable({ source, text }: Edit): boolean {
  return source.encoding === 'utf-8' || /^[\u0000-\u00ff]*$/.test(text);
}

function write(
  chosen: readonly Chosen[],
  host: NodeFileHost,
  overrides: Map<string, Uint8Array>,
  texts: Map<string, { source: SourceText; original: SourceText; bytes: Uint8Array }>,
  from: ReadonlyMap<string, Uint8Array> = overrides,
): void {
  const byFile = new Map<string, { source: SourceText; edits: Edit[] }>();
  for (const { fix } of chosen) {
    for (const edit of fix.edits) {
      const path = host.realPath(edit.source.path);
      const entry = byFile.get(path);
      if (entry) entry.edits.push(edit);
      else byFile.set(path, { source: edit.source, edits: [edit] });
    }
  }
  for (const [path, { source, edits }] of byFile) {
    if (!texts.has(path))
      texts.set(path, { source, original: source, bytes: from.get(path) ?? encode(source.text, source.encoding) });
    const crlf = usesCrLf(source.text);
    const fitted = crlf ? edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') })) : edits;
    const result = applyEdits(source.text, fitted);
    if (result !== null) overrides.set(path, encode(result, source.encoding));
  }
}

/** Whether most lines end with CR LF. */
function usesCrLf(text: string): boolean {
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf++;
    else lf++;
  }
  return crlf > lf;
}

function restore(overrides: Map<string, Uint8Array>, saved: ReadonlyMap<string, Uint8Array>): void {
  overrides.clear();
  for (const [path, bytes] of saved) overrides.set(path, bytes);
}

/** Number of problems for which the server would refuse each text. */
function refusals(documents: readonly Document[]): Map<string, number> {
  return new Map(
    documents.map(({ source, problems }) => [source.path, problems.filter((problem) => problem.refused).length]),
  );
}

/** The texts that have more syntax errors than before. */
function worse(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Set<string> {
  return new Set([...after].flatMap(([path, count]) => (count > (before.get(path) ?? 0) ? [path] : [])));
}
