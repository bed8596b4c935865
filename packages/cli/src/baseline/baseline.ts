import fs from 'node:fs';
import path from 'node:path';
import type { Io } from '../cli/io.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { Sift } from '../lint.ts';
import { escapeText } from '../report/escape.ts';
import { writeReportFile } from '../report/write-report-file.ts';
import { type BaselineEntry, readBaseline, writeBaseline } from './file.ts';
import { locate } from './locate.ts';
import { countAlike, type Found, match } from './match.ts';
import type { Baseline } from './open.ts';

/** What could not be checked is no finding that one can get used to. */
const never: ReadonlySet<string> = new Set(['unreadable-file', 'unrecognised-file', 'rule-failure']);

/** Reads a baseline (path as shown) and heeds it, writes it anew, or takes out what is stale. */
export function useBaseline(
  shown: string,
  mode: 'heed' | 'update' | 'prune',
  { cwd, seen }: Io,
  quiet: boolean,
): Baseline {
  const file = path.resolve(cwd, shown);
  seen?.(file);
  const folder = path.dirname(file);
  const entries = read(file, shown, mode === 'update');
  const relative = (name: string) => path.relative(folder, path.resolve(cwd, name)).split(path.sep).join('/');
  const isGone = (name: string) => !fs.existsSync(path.resolve(folder, name));
  let present: readonly Found[] = [];
  let kept: readonly BaselineEntry[] = entries;
  let stale: readonly BaselineEntry[] = [];

  const sift: Sift = (findings, documents, { settingsOf, keeps }) => {
    const documentOf = new Map(documents.map((document) => [document.source.path, document]));
    const candidates = findings.filter(({ rule }) => !never.has(rule));
    const found = candidates.map((finding): Found => {
      const { path: name } = finding.source;
      return { path: relative(name), rule: finding.rule, ...locate(finding, documentOf.get(name)) };
    });
    if (mode === 'update') {
      const recorded = new Set(candidates.filter(keeps));
      present = found.filter((_, index) => recorded.has(candidates[index]!));
      return { findings: findings.filter((finding) => !recorded.has(finding)), known: [...recorded] };
    }
    const matched = match(found, entries, isGone);
    const looked = new Map(documents.map(({ source }) => [relative(source.path), source.path]));
    // What was not looked at, or not looked for, may still be there.
    const isStale = ({ path: name, rule }: BaselineEntry) => {
      const here = looked.get(name);
      return here === undefined ? isGone(name) : (settingsOf(here)?.selection.wantsIn(rule, here) ?? false);
    };
    stale = matched.stale.filter(isStale);
    kept = countAlike([...matched.current, ...matched.stale.filter((entry) => !isStale(entry))]);
    const known = new Set(candidates.filter((_, index) => matched.known[index]));
    return { findings: findings.filter((finding) => !known.has(finding)), known: [...known] };
  };

  return {
    sift,
    finish(outcome, io) {
      const name = escapeText(shown);
      const tell = (text: string) => {
        if (!quiet) io.err(`fcgilint: ${text}\n`);
      };
      if (mode === 'heed') {
        if (stale.length > 0) {
          tell(`info: ${findings(stale)} in ${name} ${total(stale) === 1 ? 'is' : 'are'} not found any more`);
          if (!quiet) io.err('  take them out with --prune-baseline\n');
        }
        return true;
      }
      if (outcome.failed) {
        io.err(`fcgilint: ${name} is left as it is, because not everything could be checked\n`);
        return true;
      }
      const next = mode === 'update' ? countAlike(present) : kept;
      const problem = writeReportFile(shown, writeBaseline(next), cwd);
      io.wrote?.(file);
      if (problem !== null) {
        io.err(`fcgilint: cannot write ${name}: ${problem}\n`);
        return false;
      }
      tell(mode === 'update' ? `${name} has ${findings(next)}` : `${findings(stale)} taken out of ${name}`);
      return true;
    },
  };
}

function read(file: string, shown: string, mayBeMissing: boolean): BaselineEntry[] {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new UsageError(`cannot read the baseline ${shown}: ${(error as Error).message}`);
    }
    if (mayBeMissing) return [];
    throw new UsageError(`there is no baseline ${shown}`, 'write it with --update-baseline');
  }
  // It will be replaced as a whole.
  return mayBeMissing ? [] : readBaseline(text, shown);
}

function total(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function findings(entries: readonly BaselineEntry[]): string {
  const count = total(entries);
  return `${count} finding${count === 1 ? '' : 's'}`;
}
