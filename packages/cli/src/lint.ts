import {
  type Dialect,
  type Document,
  decode,
  type Finding,
  normalizePath,
  SourceText,
  severityRank,
} from '@fcgilint/core';
import type { Rule } from '@fcgilint/rules';
import type { FileSettings } from './config/file-settings.ts';
import { contextChoices, inferContext } from './dialect/context.ts';
import { mayBeConfig } from './dialect/names.ts';
import { recogniseDialect } from './dialect/recognise.ts';
import type { FoundInputs, Input, InputProblem } from './input/find-inputs.ts';
import { HtaccessOnDisk } from './input/htaccess-files.ts';
import { type DumpHost, openDump } from './input/open-dump.ts';
import { prepareToAsk, prepareToParse } from './large-input.ts';
import type { NodeFileHost } from './node-file-host.ts';
import { ownFinding } from './own-rules.ts';
import { type ConfigTree, load, mappedDisk, type Toolchain, toolchain } from './pipeline.ts';
import type { CheckedFile, LintReport } from './report/report.ts';
import { suppressionMark } from './suppress/comments.ts';
import { suppress } from './suppress/suppress.ts';

export interface LintSettings {
  readonly host: NodeFileHost;
  /** How an input is linted (path as shown). */
  settingsFor(path: string): FileSettings | Promise<FileSettings>;
  /** Takes out the findings that are known; see the baseline. */
  readonly sift?: Sift;
  /** Real paths of the files that are asked about; the other inputs only show where they stand. Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Told before each step of a phase; `done` counts from 0. */
  readonly progress?: (phase: 'reading' | 'checking', done: number, total: number, path: string) => void;
  /** Gets each configuration with its includes, before the rules are asked. */
  readonly onTree?: (tree: ConfigTree, tools: Toolchain) => void;
}

/** What a baseline leaves of the findings. */
export type Sift = (
  findings: readonly Finding[],
  documents: readonly Document[],
  run: {
    /** Of the configuration in which a file was met. */
    settingsOf(path: string): FileSettings | undefined;
    /** Whether a finding is sure enough to be shown. */
    keeps(finding: Finding): boolean;
  },
) => { readonly findings: readonly Finding[]; readonly known: readonly Finding[] };

export interface LintOutcome extends LintReport {
  /** Some input could not be read or recognised, or a rule failed: exit status 2. */
  readonly failed: boolean;
  /** Some finding is as grave as `failOn` says: exit status 1. */
  readonly fails: boolean;
  /** Every text that was read, with its document; the fixer works on them. */
  readonly documents: readonly Document[];
  /** Inputs that are dumps of `nginx -T`: nothing can be written into the files that they show. */
  readonly dumps: readonly string[];
}

/** An input that was read, recognised and parsed. */
interface Parsed {
  readonly path: string;
  readonly document: Document;
  readonly context: string;
  readonly tools: Toolchain;
  /** The files of the dump that the input is; `null`: the real ones. */
  readonly dump: DumpHost | null;
  readonly settings: FileSettings;
}

/** A configuration with its includes. */
interface Entry {
  readonly tree: ConfigTree;
  readonly tools: Toolchain;
  readonly settings: FileSettings;
  readonly isDump: boolean;
}

/** Lints files. Findings of a file that several inputs include are reported once. */
export async function lintInputs({ inputs, problems }: FoundInputs, settings: LintSettings): Promise<LintOutcome> {
  const run = new Run(settings);
  for (const problem of problems) await run.miss(problem);
  for (const [done, input] of inputs.entries()) {
    settings.progress?.('reading', done, inputs.length, input.path);
    await run.read(input);
  }
  return run.finish();
}

/** One run over all inputs. */
class Run {
  readonly #settings: LintSettings;
  readonly #files = new Map<string, CheckedFile>();
  readonly #findings: Finding[] = [];
  readonly #parsed: Parsed[] = [];
  /** Texts parsed already, for each language and kind of file. */
  readonly #caches = new Map<string, Map<string, Document>>();
  readonly #dumps: string[] = [];
  /** By path, of inputs and of what they include. */
  readonly #settingsOf = new Map<string, FileSettings>();
  #failed = false;

  constructor(settings: LintSettings) {
    this.#settings = settings;
  }

  /** Notes an operand that leads to no file. */
  async miss({ path, message, help }: InputProblem): Promise<void> {
    this.#settingsOf.set(path, await this.#settings.settingsFor(path));
    this.#fail(path, ownFinding('unreadable-file', path, `cannot read ${path}: ${message}`, { help: help ?? null }));
  }

  /** Reads, recognises and parses one input; what goes wrong becomes a finding. */
  async read({ path, named }: Input): Promise<void> {
    const settings = await this.#settings.settingsFor(path);
    this.#settingsOf.set(path, settings);
    const read = this.#settings.host.read(path);
    if (!read.ok) {
      this.#fail(path, ownFinding('unreadable-file', path, `cannot read ${path}: ${read.message}`));
      return;
    }
    const decoded = decode(read.bytes);
    if (!decoded.ok) {
      this.#fail(path, ownFinding('unreadable-file', path, `cannot decode ${path}: ${decoded.reason}`));
      return;
    }
    const source = new SourceText(path, decoded.text, decoded.encoding);
    const dialect = settings.dialect ?? this.#recognise(source, named);
    if (!dialect) return;
    const tools = await toolchain(dialect, settings.targets);
    prepareToParse(read.bytes.length);
    const dump = openDump(decoded.text, decoded.encoding, tools);
    if (dump) {
      const document = tools.parse(dump.main, 'main');
      this.#parsed.push({ path: dump.main.path, document, context: 'main', tools, settings, dump: dump.host });
      this.#dumps.push(path);
      for (const part of dump.paths) {
        this.#files.set(part, { path: part, dialect });
        this.#settingsOf.set(part, settings);
      }
      return;
    }
    const forced = settings.context;
    // Apache's parser must know beforehand whether it reads a .htaccess file.
    const early =
      forced ?? (dialect === 'apache' && /htaccess/i.test(path.slice(path.lastIndexOf('/') + 1)) ? 'htaccess' : 'main');
    const document = tools.parse(source, early);
    const context = forced ?? inferContext(document);
    this.#parsed.push({ path, document, context, tools, settings, dump: null });
    this.#cache(tools, context).set(normalizePath(path), document);
    this.#files.set(path, { path, dialect });
  }

  #recognise({ path, text }: SourceText, named: boolean): Dialect | null {
    const recognition = recogniseDialect(path, text);
    if (recognition.dialect && (!recognition.guess || recognition.blank || (named && mayBeConfig(path))))
      return recognition.dialect;
    if (!named) return null;
    const message = `cannot tell whether ${path} is for nginx, lighttpd or Apache`;
    this.#fail(
      path,
      ownFinding('unrecognised-file', path, message, { help: 'say it: --dialect nginx|lighttpd|apache' }),
    );
    return null;
  }

  #fail(path: string, finding: Finding): void {
    if (!this.#asked(path)) return;
    this.#failed = true;
    this.#findings.push(finding);
    this.#files.set(path, { path, dialect: null });
  }

  /** Whether a file is one of those that are asked about. */
  #asked(path: string): boolean {
    const { only, host } = this.#settings;
    return only === undefined || only.has(host.realPath(path));
  }

  #cache({ dialect, grammar }: Toolchain, context: string): Map<string, Document> {
    const key = context === 'htaccess' ? context : `${dialect} ${grammar}`;
    let cache = this.#caches.get(key);
    if (!cache) {
      cache = new Map();
      this.#caches.set(key, cache);
    }
    return cache;
  }

  /** Follows includes, finds out which inputs stand for themselves, and asks the rules. */
  finish(): LintOutcome {
    prepareToAsk();
    const documents = new Map<string, Document>();
    const raw: Finding[] = this.#findings.flatMap((finding) => this.#adjust(finding) ?? []);
    const entries = this.#entries();
    for (const [done, { tree, tools, settings, isDump }] of entries.entries()) {
      this.#settings.progress?.('checking', done, entries.length, tree.documents[0]?.source.path ?? '');
      if (!isDump && !tree.documents.some(({ source }) => this.#asked(source.path))) continue;
      for (const document of tree.documents) {
        const { path } = document.source;
        documents.set(path, document);
        if (!this.#files.has(path)) this.#files.set(path, { path, dialect: tree.dialect });
        if (!this.#settingsOf.has(path)) this.#settingsOf.set(path, settings);
      }
      this.#settings.onTree?.(tree, tools);
      const main = tree.documents[0]!;
      const htaccess =
        tree.dialect === 'apache' && tree.context !== 'htaccess' ? this.#htaccess(entries, settings, tools) : null;
      const found = tools.lint(tree, {
        wants: settings.selection.wants,
        leastConfidence: this.#needsUnsure(tree, htaccess) ? 'low' : settings.selection.leastConfidence,
        targets: settings.targets,
        options: settings.options,
        // What a dump shows are files of another machine.
        disk: isDump ? null : mappedDisk(this.#settings.host, settings.mapPath),
        ...(htaccess && { htaccess }),
        plugins: settings.plugins,
        onFailure: (rule, error) => raw.push(this.#failure(rule, error, main)),
      });
      // Comments in .htaccess files that were found suppress, too.
      for (const other of htaccess?.found ?? []) {
        const { path } = other.main;
        if (!found.some(({ source }) => source === other.main)) continue;
        for (const document of other.documents) documents.set(document.source.path, document);
        if (!this.#files.has(path)) this.#files.set(path, { path, dialect: 'apache' });
        if (!this.#settingsOf.has(path)) this.#settingsOf.set(path, settings);
      }
      for (const finding of found) {
        const adjusted = settings.selection.adjust(finding);
        if (adjusted) raw.push(isDump ? { ...adjusted, fix: null } : adjusted);
      }
    }
    return this.#outcome(unique(raw), [...documents.values()]);
  }

  /** Heeds comments and the baseline, leaves out what is too unsure, and brings the rest in order. */
  #outcome(raw: readonly Finding[], documents: readonly Document[]): LintOutcome {
    const settingsOf = (path: string) => this.#settingsOf.get(path);
    const judged = suppress(raw, documents, settingsOf);
    // Only now: a comment that suppresses a finding too unsure to be shown is of use.
    const keeps = (finding: Finding) => settingsOf(finding.source.path)?.selection.keeps(finding) ?? true;
    const sifted = this.#settings.sift?.(judged.findings, documents, { settingsOf, keeps }) ?? {
      findings: judged.findings,
      known: [],
    };
    const shown = (finding: Finding) => keeps(finding) && this.#asked(finding.source.path);
    const findings = sifted.findings.filter(shown);
    const files = [...this.#files.values()].filter(({ path }) => this.#asked(path));
    return {
      files,
      findings: inOrder(findings, files),
      suppressed: judged.suppressed.filter(shown),
      known: sifted.known.filter(shown),
      failed: this.#failed,
      fails: findings.some(({ source, severity }) => {
        const failOn = settingsOf(source.path)?.failOn ?? 'warning';
        return failOn !== 'never' && severityRank[severity] >= severityRank[failOn];
      }),
      documents,
      dumps: this.#dumps,
    };
  }

  /**
   * Whether findings count that are too unsure to be shown: those that a comment suppresses, for the comment is of use
   * then, and those that a baseline knows.
   */
  #needsUnsure(tree: ConfigTree, htaccess: HtaccessOnDisk | null): boolean {
    if (this.#settings.sift || htaccess) return true;
    return tree.documents.some(({ source }) => source.text.includes(suppressionMark));
  }

  #adjust(finding: Finding): Finding | null {
    return this.#settingsOf.get(finding.source.path)?.selection.adjust(finding) ?? finding;
  }

  #failure({ name }: Rule, error: unknown, { source }: Document): Finding {
    this.#failed = true;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return ownFinding('rule-failure', { source, start: 0, end: 0 }, `the rule ${name} failed: ${what}`, {
      help: name.includes('/') ? 'mend the rule, or set it to "off"' : 'this is a bug of fcgilint: please report it',
    });
  }

  /** The .htaccess files that may belong to a server configuration. */
  #htaccess(entries: readonly Entry[], { mapPath }: Entry['settings'], tools: Toolchain): HtaccessOnDisk {
    const given = entries.flatMap(({ tree }) => (tree.context === 'htaccess' ? [tree] : []));
    return new HtaccessOnDisk(given, this.#settings.host, mapPath, tools);
  }

  /** The configurations that no other input includes. */
  #entries(): Entry[] {
    const { host } = this.#settings;
    const loadOne = ({ document, context, tools, settings, dump }: Parsed): Entry => ({
      tools,
      settings,
      tree: load(
        dump
          ? { main: document, context, host: dump, mapPath: [], cache: new Map() }
          : { main: document, context, host, mapPath: settings.mapPath, cache: this.#cache(tools, context) },
        tools,
      ),
      isDump: dump !== null,
    });
    if (this.#parsed.length === 1) return [loadOne(this.#parsed[0]!)];
    // Whole configurations first: what they include need not be looked at by itself.
    const ordered = [...this.#parsed].sort((a, b) => breadth(a) - breadth(b));
    const covered = new Set<string>();
    const loaded: (Entry & { readonly real: string })[] = [];
    for (const parsed of ordered) {
      // What a dump shows are files of another machine, or of another time.
      if (parsed.dump) {
        loaded.push({ ...loadOne(parsed), real: '' });
        continue;
      }
      const real = host.realPath(parsed.path);
      if (covered.has(real)) continue;
      const entry = loadOne(parsed);
      loaded.push({ ...entry, real });
      // A file in a cycle of includes covers itself: the main text is left out.
      for (const { source } of entry.tree.documents) {
        if (source !== parsed.document.source) covered.add(host.realPath(source.path));
      }
    }
    const entries = loaded.filter(({ real }) => !covered.has(real));
    // Files that include each other in a circle, without an entry from outside: the first stands for them.
    return entries.length > 0 || loaded.length === 0 ? entries : [loaded[0]!];
  }
}

/** Rank of an input by how much of a configuration it is: 0 for a whole one. */
function breadth({ context, tools, path }: Parsed): number {
  const rank = contextChoices[tools.dialect].indexOf(context);
  const wellKnown = /(?:^|\/)(?:nginx|lighttpd|httpd|apache2)\.conf$/.test(path) ? 0 : 1;
  return (rank < 0 ? 50 : rank) * 2 + wellKnown;
}

/** One of each finding: a fragment that two configurations include says the same twice. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ source, start, end, rule, message }) => {
    const key = `${source.path}\n${start}\n${end}\n${rule}\n${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inOrder(findings: readonly Finding[], files: readonly CheckedFile[]): Finding[] {
  const rank = new Map(files.map(({ path }, index) => [path, index]));
  const of = (finding: Finding) => rank.get(finding.source.path) ?? files.length;
  return [...findings].sort(
    (a, b) => of(a) - of(b) || a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
