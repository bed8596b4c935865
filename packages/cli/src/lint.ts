import { type Dialect, type Document, decode, type Finding, normalizePath, SourceText } from '@fcgilint/core';
import type { Targets } from '@fcgilint/rules';
import { contextChoices, inferContext } from './dialect/context.ts';
import { mayBeConfig } from './dialect/names.ts';
import { recogniseDialect } from './dialect/recognise.ts';
import type { FoundInputs, Input, InputProblem } from './input/find-inputs.ts';
import { type DumpHost, openDump } from './input/open-dump.ts';
import { prepareFor } from './large-input.ts';
import type { NodeFileHost } from './node-file-host.ts';
import { ownFinding } from './own-rules.ts';
import { type ConfigTree, load, type PathMapping, type Toolchain, toolchain } from './pipeline.ts';
import type { CheckedFile, LintReport } from './report/report.ts';
import type { Selection } from './select.ts';
import { suppress } from './suppress/suppress.ts';

export interface LintSettings {
  readonly host: NodeFileHost;
  /** For all inputs; `null`: each is recognised. */
  readonly dialect: Dialect | null;
  /** For all inputs; `null`: inferred. */
  readonly context: string | null;
  readonly mapPath: readonly PathMapping[];
  readonly selection: Selection;
  /** Server versions. */
  readonly targets: Targets;
  readonly inlineSuppressions: boolean;
  /** Real paths of the files that are asked about; the other inputs only show where they stand. Absent: all. */
  readonly only?: ReadonlySet<string>;
  /** Told before each step of a phase; `done` counts from 0. */
  readonly progress?: (phase: 'reading' | 'checking', done: number, total: number, path: string) => void;
  /** Gets each configuration with its includes, before the rules are asked. */
  readonly onTree?: (tree: ConfigTree, tools: Toolchain) => void;
}

export interface LintOutcome extends LintReport {
  /** Some input could not be read or recognised: exit status 2. */
  readonly failed: boolean;
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
}

/** Lints files. Findings of a file that several inputs include are reported once. */
export async function lintInputs({ inputs, problems }: FoundInputs, settings: LintSettings): Promise<LintOutcome> {
  const run = new Run(settings);
  for (const problem of problems) run.miss(problem);
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
  #failed = false;

  constructor(settings: LintSettings) {
    this.#settings = settings;
  }

  /** Notes an operand that leads to no file. */
  miss({ path, message }: InputProblem): void {
    this.#fail(path, ownFinding('unreadable-file', path, `cannot read ${path}: ${message}`));
  }

  /** Reads, recognises and parses one input; what goes wrong becomes a finding. */
  async read({ path, named }: Input): Promise<void> {
    const read = this.#settings.host.read(path);
    if (!read.ok) {
      this.#fail(path, ownFinding('unreadable-file', path, `cannot read ${path}: ${read.message}`));
      return;
    }
    prepareFor(read.bytes.length);
    const decoded = decode(read.bytes);
    if (!decoded.ok) {
      this.#fail(path, ownFinding('unreadable-file', path, `cannot decode ${path}: ${decoded.reason}`));
      return;
    }
    const source = new SourceText(path, decoded.text, decoded.encoding);
    const dialect = this.#settings.dialect ?? this.#recognise(source, named);
    if (!dialect) return;
    const tools = await toolchain(dialect);
    const dump = openDump(decoded.text, decoded.encoding, tools);
    if (dump) {
      const document = tools.parse(dump.main, 'main');
      this.#parsed.push({ path: dump.main.path, document, context: 'main', tools, dump: dump.host });
      this.#dumps.push(path);
      for (const part of dump.paths) this.#files.set(part, { path: part, dialect });
      return;
    }
    const forced = this.#settings.context;
    // Apache's parser must know beforehand whether it reads a .htaccess file.
    const early =
      forced ?? (dialect === 'apache' && /htaccess/i.test(path.slice(path.lastIndexOf('/') + 1)) ? 'htaccess' : 'main');
    const document = tools.parse(source, early);
    const context = forced ?? inferContext(document);
    this.#parsed.push({ path, document, context, tools, dump: null });
    this.#cache(dialect, context).set(normalizePath(path), document);
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

  #cache(dialect: Dialect, context: string): Map<string, Document> {
    const key = context === 'htaccess' ? context : dialect;
    let cache = this.#caches.get(key);
    if (!cache) {
      cache = new Map();
      this.#caches.set(key, cache);
    }
    return cache;
  }

  /** Follows includes, finds out which inputs stand for themselves, and asks the rules. */
  finish(): LintOutcome {
    const { selection, inlineSuppressions, targets } = this.#settings;
    const documents = new Map<string, Document>();
    const raw: Finding[] = [...this.#findings];
    const entries = this.#entries();
    for (const [done, { tree, tools, isDump }] of entries.entries()) {
      this.#settings.progress?.('checking', done, entries.length, tree.documents[0]?.source.path ?? '');
      if (!isDump && !tree.documents.some(({ source }) => this.#asked(source.path))) continue;
      for (const document of tree.documents) {
        const { path } = document.source;
        documents.set(path, document);
        if (!this.#files.has(path)) this.#files.set(path, { path, dialect: tree.dialect });
      }
      this.#settings.onTree?.(tree, tools);
      const found = tools.lint(tree, { wants: selection.wants, targets });
      raw.push(...(isDump ? found.map((finding) => ({ ...finding, fix: null })) : found));
    }
    const all = [...documents.values()];
    const wanted = unique(raw).filter(({ rule }) => selection.wants(rule));
    const judged = inlineSuppressions ? suppress(wanted, all, selection) : { findings: wanted, suppressed: [] };
    // Only now: a comment that suppresses a finding too unsure to be shown is of use.
    const [findings, suppressed] = [judged.findings, judged.suppressed].map((list) =>
      list.filter((finding) => selection.keeps(finding) && this.#asked(finding.source.path)),
    ) as [Finding[], Finding[]];
    const files = [...this.#files.values()].filter(({ path }) => this.#asked(path));
    return {
      files,
      findings: inOrder(findings, files),
      suppressed,
      failed: this.#failed,
      documents: all,
      dumps: this.#dumps,
    };
  }

  /** The configurations that no other input includes. */
  #entries(): { readonly tree: ConfigTree; readonly tools: Toolchain; readonly isDump: boolean }[] {
    const { host, mapPath } = this.#settings;
    const loadOne = ({ document, context, tools, dump }: Parsed) => ({
      tools,
      tree: load(
        dump
          ? { main: document, context, host: dump, mapPath: [], cache: new Map() }
          : { main: document, context, host, mapPath, cache: this.#cache(tools.dialect, context) },
        tools,
      ),
      isDump: dump !== null,
    });
    if (this.#parsed.length === 1) return [loadOne(this.#parsed[0]!)];
    // Whole configurations first: what they include need not be looked at by itself.
    const ordered = [...this.#parsed].sort((a, b) => breadth(a) - breadth(b));
    const covered = new Set<string>();
    const loaded: (ReturnType<typeof loadOne> & { readonly real: string })[] = [];
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
