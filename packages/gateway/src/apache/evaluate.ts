import type { ConfigTree, Directive, Gap, Unknown } from '../model.ts';
import { type Conditions, evaluateCondition, READ_TIME_SECTIONS } from './conditions.ts';
import { Definitions } from './definitions.ts';
import { type ApacheDirective, EvaluatedDirective, placeOf, rawText, unknown } from './directive.ts';
import { instantiateMacro, type Macro, macroOf } from './macro.ts';
import { LoadedModules } from './modules.ts';
import { nextWord, splitWords } from './words.ts';

/** What the configuration itself does not tell about the server that reads it. All optional: what is not given is unknown. */
export interface ApacheEnvironment {
  /** Modules (`rewrite_module` or `mod_rewrite.c`) that are there beside those that LoadModule names; given: the list is complete. */
  readonly modules?: readonly string[];
  /** Names given by `-D`; given: there are no others. */
  readonly defines?: readonly string[];
  /** The environment of the server process, for `${NAME}`, PassEnv and PATH; given: there is nothing else in it. */
  readonly environment?: ReadonlyMap<string, string>;
  /** `2.4.62`, for IfVersion. */
  readonly version?: string;
  /** For IfFile. */
  readonly fileExists?: (path: string) => boolean | null;
  /** Where relative paths start; default: what `ServerRoot` says. */
  readonly serverRoot?: string;
}

/** A configuration after read-time evaluation. */
export interface Evaluation {
  readonly roots: readonly EvaluatedDirective[];
  readonly modules: LoadedModules;
  readonly definitions: Definitions;
  readonly serverRoot: string | null;
  /** By lower-case name, as they are at the end. */
  readonly macros: ReadonlyMap<string, Macro>;
  /** Gaps, with the directive in which each lies. */
  readonly gaps: readonly Gap[];
}

/** Bodies of `<Macro>`s may use macros: deeper than this is taken for an endless loop (the server refuses recursion). */
const MAXIMUM_MACRO_DEPTH = 30;

interface Frame {
  readonly list: readonly Directive[];
  index: number;
  readonly out: EvaluatedDirective[];
  readonly parent: ApacheDirective | null;
  readonly when: Unknown | null;
  /** Replaces macro parameters; `null` outside macros. */
  readonly substitute: ((text: string) => string) | null;
  readonly macroDepth: number;
}

/**
 * Does what Apache does while it reads: `Define`, `${NAME}`, IfModule and its kin, `Macro` and `Use`, LoadModule.
 * Linear in the size of the input and without recursion. Apache: `server/config.c`, `ap_build_config`; `server/core.c`,
 * `start_cond_section` and `ap_resolve_env`; `mod_macro.c`. `server`: for a .htaccess file, what was read of its server; the
 * file itself defines and loads nothing.
 */
export function evaluate(
  tree: ConfigTree,
  environment: ApacheEnvironment = {},
  server: Evaluation | null = null,
): Evaluation {
  const modules = server?.modules ?? new LoadedModules(tree, environment);
  const definitions = server?.definitions ?? new Definitions(environment);
  const macros = new Map<string, Macro>(server?.macros ?? []);
  const roots: EvaluatedDirective[] = [];
  const state = { serverRoot: environment.serverRoot ?? null };
  const conditions: Conditions = { modules, definitions, environment, serverRoot: () => state.serverRoot };
  const frames: Frame[] = [
    { list: tree.roots, index: 0, out: roots, parent: null, when: null, substitute: null, macroDepth: 0 },
  ];
  while (frames.length > 0) {
    const frame = frames[frames.length - 1]!;
    const directive = frame.list[frame.index++];
    if (!directive) {
      frames.pop();
      continue;
    }
    const { statement } = directive;
    let text = rawText(directive);
    let name = statement.name.value;
    let { when } = frame;
    if (frame.substitute) {
      text = frame.substitute(text);
      name = frame.substitute(name);
    }
    if (statement.name.raw.includes('${')) {
      const line = definitions.expand(`${statement.name.raw} ${text}`);
      const first = nextWord(line.text, 0);
      name = first?.word ?? name;
      text = first ? line.text.slice(first.end) : '';
      if (line.missing) when ??= missingName(line.missing, directive);
    } else if (text.includes('${')) {
      const expanded = definitions.expand(text);
      text = expanded.text;
      if (expanded.missing) when ??= missingName(expanded.missing, directive);
    }
    name = name.toLowerCase();

    if (statement.opener) {
      if (name === 'macro') {
        const macro = macroOf(directive, text);
        if (macro) macros.set(macro.name, macro);
        continue;
      }
      if (READ_TIME_SECTIONS.has(name)) {
        const answer = when && when !== frame.when ? when : evaluateCondition(name, text, directive, conditions);
        if (answer === false) continue;
        const inner = answer === true ? frame.when : (frame.when ?? answer);
        frames.push({ ...frame, list: directive.children, index: 0, when: inner });
        continue;
      }
      const section = new EvaluatedDirective(directive, name, text, frame.parent, when);
      frame.out.push(section);
      frames.push({ ...frame, list: directive.children, index: 0, out: section.children, parent: section, when });
      continue;
    }

    switch (name) {
      case 'define':
      case 'undefine':
        if (!server) definitions.read(name, splitWords(text), when);
        break;
      case 'loadmodule':
        if (!server) modules.load(splitWords(text), when, placeOf(directive));
        break;
      case 'serverroot':
        state.serverRoot ??= splitWords(text)[0] ?? null;
        break;
      case 'undefmacro':
        macros.delete((splitWords(text)[0] ?? '').toLowerCase());
        break;
      case 'use': {
        const use = instantiateMacro(splitWords(text), macros);
        if (use && frame.macroDepth < MAXIMUM_MACRO_DEPTH) {
          const depth = frame.macroDepth + 1;
          frames.push({ ...frame, list: use.body, index: 0, when, substitute: use.substitute, macroDepth: depth });
          continue;
        }
        when ??= unknown(`the macro ${splitWords(text)[0] ?? ''} is not defined here`, placeOf(directive));
        break;
      }
    }
    frame.out.push(new EvaluatedDirective(directive, name, text, frame.parent, when));
  }
  return { roots, modules, definitions, serverRoot: state.serverRoot, macros, gaps: tree.gaps };
}

function missingName(name: string, directive: Directive): Unknown {
  return unknown(`\${${name}} is not defined in the configuration`, placeOf(directive));
}
