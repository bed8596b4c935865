import {
  type Dialect,
  type Document,
  decode,
  dirname,
  type FileHost,
  isAbsolutePath,
  joinPath,
  normalizePath,
  type Place,
  SourceText,
  type Statement,
} from '@fcgilint/core';
import type { AssumedInclude, ConfigTree, Directive, Gap } from '../model.ts';
import { glob, hasWildcard } from './glob.ts';
import { type IncludeRequest, type IncludeRules, includeRules } from './include-rules.ts';
import { mapPath, type PathMapping } from './path-map.ts';
import { stockFile } from './stock-files.ts';

export interface LoadOptions {
  readonly host: FileHost;
  readonly dialect: Dialect;
  /** Parses one text; given by the caller so that only the parser that is needed gets loaded. */
  readonly parse: (source: SourceText) => Document;
  readonly mapPath?: readonly PathMapping[];
  /** See `ConfigTree.context`. Default: `main`. */
  readonly context?: string;
  /** Texts that were parsed already, by path; new ones are added. */
  readonly cache?: Map<string, Document>;
}

/** More included texts than this are not followed: a small file could ask for millions. */
const MAXIMUM_INCLUDES = 20_000;

/** The children of a statement without a block. */
const LEAF: OpenDirective[] = [];

/** A directive while its children are collected. */
interface OpenDirective extends Directive {
  readonly children: OpenDirective[];
}

/** Statements that are still to be read, of one body of one file. */
interface Frame {
  readonly body: readonly Statement[];
  index: number;
  readonly document: Document;
  readonly parent: OpenDirective | null;
  readonly includedBy: OpenDirective | null;
  /** The files whose includes led here, innermost first. */
  readonly chain: Chain;
}

interface Chain {
  readonly path: string;
  readonly outer: Chain | null;
}

/**
 * Reads a configuration with all files that it includes, relative as the server resolves them, and in the order in
 * which the server reads the statements. Iterative: input decides the depth. What cannot be read becomes a gap.
 */
export function loadConfig(main: Document, options: LoadOptions): ConfigTree {
  return new Loader(main, options).load();
}

class Loader {
  readonly #main: Document;
  readonly #options: LoadOptions;
  readonly #rules: IncludeRules;
  /** See `IncludeRules.only`. */
  readonly #only: string | null;
  readonly #documents = new Map<string, Document>();
  readonly #roots: OpenDirective[] = [];
  readonly #directives: OpenDirective[] = [];
  readonly #gaps: Gap[] = [];
  readonly #assumed: AssumedInclude[] = [];
  readonly #frames: Frame[] = [];
  #includes = 0;

  constructor(main: Document, options: LoadOptions) {
    this.#main = main;
    this.#options = options;
    this.#rules = includeRules(options.dialect, main.source.path);
    this.#only = this.#rules.only;
  }

  load(): ConfigTree {
    const main = this.#main;
    this.#open(main, null, null, { path: normalizePath(main.source.path), outer: null });
    this.#documents.set(normalizePath(main.source.path), main);
    this.#noteDamage(main, null);
    const frames = this.#frames;
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      const statement = frame.body[frame.index++];
      if (!statement) {
        frames.pop();
        continue;
      }
      this.#read(statement, frame);
    }
    return {
      dialect: this.#options.dialect,
      main: main.source,
      roots: this.#roots,
      directives: this.#directives,
      documents: [...this.#documents.values()],
      gaps: this.#gaps,
      assumed: this.#assumed,
      context: this.#options.context ?? 'main',
    };
  }

  #read(statement: Statement, frame: Frame): void {
    const { parent, document, includedBy } = frame;
    const { block } = statement;
    // Most statements have no block: they share one list.
    const children: OpenDirective[] = block ? [] : LEAF;
    const name = statement.name.value;
    const directive: OpenDirective = { name, statement, source: document.source, parent, children, includedBy };
    (parent ? parent.children : this.#roots).push(directive);
    this.#directives.push(directive);
    if (this.#only === null || name === this.#only) {
      const request = this.#rules.read(statement);
      if (request) this.#include(request, directive, frame);
    }
    if (block && block.body.length > 0) {
      const { body } = block;
      this.#frames.push({ body, index: 0, document, parent: directive, includedBy, chain: frame.chain });
    }
  }

  #open(document: Document, parent: OpenDirective | null, includedBy: OpenDirective | null, chain: Chain): void {
    this.#frames.push({ body: document.body, index: 0, document, parent, includedBy, chain });
  }

  #include(request: IncludeRequest, directive: OpenDirective, frame: Frame): void {
    if (request.kind === 'shell') {
      this.#gap('shell-include', `the output of \`${request.command}\` is not known`, directive, request.command);
      return;
    }
    if (request.kind === 'unknown') {
      this.#gap('unknown-define', request.because, directive, null);
      return;
    }
    // The last frame pushed is read first, so the files are opened in reverse.
    for (const path of this.#resolve(request, directive).reverse()) this.#includeFile(path, directive, frame);
  }

  /** The files that an include names. One that does not exist becomes a gap, unless the server does not mind. */
  #resolve(request: IncludeRequest & { kind: 'files' }, directive: OpenDirective): string[] {
    const { host } = this.#options;
    const { pattern, braces, optional, folders } = request;
    for (const candidate of this.#candidates(pattern)) {
      if (hasWildcard(pattern, braces)) {
        const found = glob(candidate, host, braces);
        if (found.length > 0) return folders ? found.flatMap((path) => this.#filesBelow(path)) : found;
        continue;
      }
      const kind = host.kind(candidate);
      if (kind === 'directory' && folders) return this.#filesBelow(candidate);
      if (kind !== 'missing') return [candidate];
    }
    if (!hasWildcard(pattern, braces)) {
      if (this.#options.dialect === 'nginx' && stockFile(pattern) !== null) {
        this.#assumed.push({ place: placeOfArgument(directive), directive, path: pattern });
        return [pattern];
      }
      if (!optional) this.#gap('missing-include', `${pattern} was not found`, directive, pattern);
      return [];
    }
    // A pattern without matches is accepted, but where its folder is not here either, nothing is known of the matches.
    const folder = this.#candidates(dirname(pattern.replace(/\/[^/]*[*?[{].*$/, '/x')))[0]!;
    if (host.kind(folder) === 'missing') {
      const kind = optional ? 'optional-include' : 'missing-include';
      this.#gap(kind, `${pattern} could not be looked up: there is no folder ${folder}`, directive, pattern);
    }
    return [];
  }

  /**
   * Where a path may be. A whole configuration has one answer. A fragment does not know its main file's folder:
   * its own folder and those above it are tried.
   */
  #candidates(pattern: string): string[] {
    const mappings = this.#options.mapPath ?? [];
    if (isAbsolutePath(pattern)) return [mapPath(normalizePath(pattern), mappings)];
    const base = this.#rules.base();
    const first = mapPath(joinPath(base, pattern), mappings);
    if ((this.#options.context ?? 'main') === 'main') return [first];
    const all = [first];
    for (let folder = base; all.length < 4; folder = dirname(folder)) {
      const next = joinPath(dirname(folder), pattern);
      if (dirname(folder) === folder) break;
      all.push(next);
    }
    return all;
  }

  #filesBelow(path: string): string[] {
    const { host } = this.#options;
    const files: string[] = [];
    const work = [path];
    while (work.length > 0 && files.length < MAXIMUM_INCLUDES) {
      const next = work.pop()!;
      const kind = host.kind(next);
      if (kind === 'directory')
        work.push(...[...(host.list(next) ?? [])].reverse().map((name) => joinPath(next, name)));
      else if (kind === 'file') files.push(next);
    }
    return files;
  }

  #includeFile(path: string, directive: OpenDirective, frame: Frame): void {
    const key = normalizePath(path);
    for (let outer: Chain | null = frame.chain; outer; outer = outer.outer) {
      if (outer.path !== key) continue;
      this.#gap('include-cycle', `${path} includes itself`, directive, path);
      return;
    }
    if (++this.#includes > MAXIMUM_INCLUDES) {
      this.#gap('unreadable-include', `more than ${MAXIMUM_INCLUDES} files are included`, directive, path);
      return;
    }
    const document = this.#document(key, path, directive);
    if (!document) return;
    this.#open(document, directive.parent as OpenDirective | null, directive, { path: key, outer: frame.chain });
  }

  #document(key: string, path: string, directive: OpenDirective): Document | null {
    const known = this.#documents.get(key) ?? this.#options.cache?.get(key);
    if (known) {
      if (!this.#documents.has(key)) {
        this.#documents.set(key, known);
        this.#noteDamage(known, directive.parent);
      }
      return known;
    }
    const text = this.#text(path, directive);
    if (!text) return null;
    const document = this.#options.parse(text);
    this.#documents.set(key, document);
    this.#options.cache?.set(key, document);
    this.#noteDamage(document, directive.parent);
    return document;
  }

  #text(path: string, directive: OpenDirective): SourceText | null {
    const read = this.#options.host.read(path);
    if (read.ok) {
      const decoded = decode(read.bytes);
      if (decoded.ok) return new SourceText(path, decoded.text, decoded.encoding);
      this.#gap('unreadable-include', `${path}: ${decoded.reason}`, directive, path);
      return null;
    }
    const stock = read.reason === 'missing' ? stockFile(path) : null;
    if (stock !== null) return new SourceText(`${path} (as nginx ships it)`, stock);
    this.#gap('unreadable-include', `${path} cannot be read: ${read.message}`, directive, path);
    return null;
  }

  #gap(kind: Gap['kind'], because: string, directive: OpenDirective, path: string | null): void {
    this.#gaps.push({ kind, because, place: placeOfArgument(directive), parent: directive.parent, directive, path });
  }

  /** Where a text is damaged or a template, something may be missing from the block that it stands in. */
  #noteDamage(document: Document, parent: Directive | null): void {
    const problem = document.problems.find((candidate) => candidate.refused);
    const { source } = document;
    if (problem) {
      const place = { source, start: problem.start, end: problem.end };
      const because = `${source.path} has a syntax error`;
      this.#gaps.push({ kind: 'syntax', because, place, parent, directive: null, path: null });
    }
    const [placeholder] = document.placeholders;
    if (placeholder) {
      const place = { source, start: placeholder.start, end: placeholder.end };
      const because = `${source.path} is a template`;
      this.#gaps.push({ kind: 'template', because, place, parent, directive: null, path: null });
    }
  }
}

/** What an include names; the whole of one that names nothing. */
function placeOfArgument({ statement, source }: Directive): Place {
  const { start, end } = statement.args[0] ?? statement;
  return { source, start, end };
}
