import type { ConfigTree, Directive, Unknown } from '../../model.ts';
import type { DocumentTree } from '../../request.ts';
import { READ_TIME_SECTIONS } from '../conditions.ts';
import { type ApacheDirective, type EvaluatedDirective, placeOf } from '../directive.ts';
import { type ApacheEnvironment, type Evaluation, evaluate } from '../evaluate.ts';
import { htaccessRule, isKnownModule } from '../htaccess-directives.ts';
import { refusedOption } from '../options.ts';
import { rewriteRules } from '../rewrite-rules.ts';
import { type ApacheSection, htaccessSection } from '../section.ts';
import { fromBytes } from '../words.ts';
import { type Override, Stop, stop } from './record.ts';

/** Gives a .htaccess file by its path: its tree, `null` when there is none, or why it cannot be read. */
export type HtaccessFiles = (path: string) => ConfigTree | Unknown | null;

interface Entry {
  readonly directives: readonly EvaluatedDirective[];
  readonly folder: string;
  readonly broken: boolean;
  /** The first section that the server evaluates while it reads (IfModule, ...), `null` without one. */
  readonly conditional: Directive | null;
}

/** Reads .htaccess files once a routing and checks them against AllowOverride. Apache: `server/config.c`, `ap_parse_htaccess`. */
export class HtaccessReader {
  readonly #files: HtaccessFiles | null;
  readonly #tree: DocumentTree;
  readonly #server: Evaluation;
  readonly #environment: ApacheEnvironment;
  readonly #entries: Map<string, Entry | null>;

  constructor(
    files: HtaccessFiles | null,
    tree: DocumentTree,
    server: Evaluation,
    environment: ApacheEnvironment,
    cache: Map<string, Entry | null>,
  ) {
    this.#files = files;
    this.#tree = tree;
    this.#server = server;
    this.#environment = environment;
    this.#entries = cache;
  }

  read(folder: string, names: readonly string[], allowed: Override): ApacheSection | 500 | null {
    for (const name of names) {
      const path = fromBytes(folder) + name;
      let entry = this.#entries.get(path);
      if (entry === undefined) {
        entry = this.#load(path, folder);
        this.#entries.set(path, entry);
      }
      if (!entry) continue;
      if (entry.broken) return 500;
      if (entry.conditional && !allowed.classes?.size) {
        // They need any class at all, whether they hold or not (`server/config.c`, `execute_now`).
        if (!allowed.nonfatalOverride) return 500;
        stop('a conditional section is passed over, and what follows of it', placeOf(entry.conditional));
      }
      const admitted = this.#admitted(entry.directives, allowed);
      return admitted === null ? 500 : htaccessSection(admitted, entry.folder);
    }
    return null;
  }

  #load(path: string, folder: string): Entry | null {
    const kind = this.#tree.kind(path);
    if (kind === 'missing' || kind === 'directory') return null;
    if (!this.#files) return kind === 'unknown' ? null : stop(`${path} was not read`);
    const tree = this.#files(path);
    if (tree === null) return null;
    if ('kind' in tree) throw new Stop(tree);
    // What the server has loaded holds for its .htaccess files, too.
    const { roots: directives } = evaluate(tree, this.#environment, this.#server);
    const broken = tree.gaps.some((gap) => gap.kind === 'syntax');
    const conditional = tree.directives.find(
      ({ statement }) => statement.opener !== null && READ_TIME_SECTIONS.has(statement.name.value.toLowerCase()),
    );
    return { directives, folder, broken, conditional: conditional ?? null };
  }

  /**
   * The directives that AllowOverride leaves in force; `null` when one makes the server answer 500. Iterative: input
   * decides the depth.
   */
  #admitted(directives: readonly EvaluatedDirective[], allowed: Override): EvaluatedDirective[] | null {
    interface Level {
      readonly section: EvaluatedDirective | null;
      readonly list: readonly EvaluatedDirective[];
      index: number;
      readonly kept: EvaluatedDirective[];
    }
    const levels: Level[] = [{ section: null, list: directives, index: 0, kept: [] }];
    for (;;) {
      const level = levels[levels.length - 1]!;
      const directive = level.list[level.index++];
      if (!directive) {
        levels.pop();
        const outer = levels[levels.length - 1];
        if (!outer) return level.kept;
        outer.kept.push(level.section!.withChildren(level.kept));
        continue;
      }
      const answer = this.#admits(directive, allowed);
      if (answer === 'ignored') {
        level.kept.push(directive.asIgnored());
        continue;
      }
      if (answer === 'refused' || invalid(directive, allowed)) {
        if (directive.when) throw new Stop(directive.when);
        return null;
      }
      if (directive.section) levels.push({ section: directive, list: directive.children, index: 0, kept: [] });
      else level.kept.push(directive);
    }
  }

  #admits(directive: ApacheDirective, allowed: Override): 'admitted' | 'refused' | 'ignored' {
    const name = directive.section ? `<${directive.name}` : directive.name;
    const rule = htaccessRule(name);
    if (!rule) {
      const foreign =
        !this.#server.modules.complete || this.#server.modules.list.some((one) => !isKnownModule(one.name));
      if (foreign) stop(`it is not known whether ${directive.name} may stand in .htaccess`, directive.place);
      return allowed.nonfatalUnknown ? 'ignored' : 'refused';
    }
    const loaded = rule.modules.some(
      (module) => module === 'core' || this.#server.modules.has(`${module}_module`) !== false,
    );
    if (!loaded) return allowed.nonfatalUnknown ? 'ignored' : 'refused';
    if (rule.classes.length === 0) return allowed.nonfatalOverride ? 'ignored' : 'refused';
    if (allowed.list.has(directive.name)) return 'admitted';
    if (allowed.classes !== null && rule.classes.some((one) => allowed.classes!.has(one))) return 'admitted';
    return allowed.nonfatalOverride ? 'ignored' : 'refused';
  }
}

function invalid(directive: ApacheDirective, allowed: Override): boolean {
  switch (directive.name) {
    case 'options':
      return refusedOption(directive.words, allowed.optionsMask) !== null;
    case 'rewriterule':
    case 'rewritecond': {
      const probe = directive.name === 'rewriterule' ? [directive] : [directive, fakeRule(directive)];
      return rewriteRules(probe).some((rule) => rule.invalid !== null);
    }
    case 'rewritebase':
      return !(directive.words[0] ?? '').startsWith('/');
    case 'directory':
    case 'location':
    case 'virtualhost':
      return true;
    default:
      return false;
  }
}

/** A rule that is valid, so that only the condition before it can be wrong. */
function fakeRule(directive: ApacheDirective): ApacheDirective {
  const { directive: at, place } = directive;
  const text = '^ -';
  return {
    directive: at,
    name: 'rewriterule',
    section: false,
    text,
    words: [],
    byteWords: [],
    parent: null,
    children: [],
    when: null,
    ignored: false,
    place,
  };
}
