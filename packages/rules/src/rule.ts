import type { Confidence, Dialect, FileHost, FixLevel, Group, Place, Severity, TextEdit } from '@fcgilint/core';
import type { Directive, Gateway } from '@fcgilint/gateway';
import type { Knowledge } from '@fcgilint/gateway/knowledge';
import type { HtaccessFiles } from './htaccess-files.ts';
import type { OptionsSchema, OptionValues } from './options.ts';
import type { Targets } from './shared/version.ts';

/** Text of a message from its data. */
export type Message = (data: Readonly<Record<string, string | number>>) => string;

/** What a rule hands to `report`. Places are AST nodes or model objects with a text: spans are taken from them. */
export interface Report {
  /** The message id, a key of the rule's `messages`. */
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at: Place;
  /** Why it matters. */
  readonly notes?: readonly string[];
  /** What to do. */
  readonly help?: string;
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly (TextEdit & { readonly source: Place['source'] })[];
    /** Default: the rule's own level. */
    readonly level?: FixLevel;
  };
  /** Where this case is more or less grave than the rule's others. */
  readonly severity?: Severity;
  /** Lower than the rule's own, where this case is less sure: a rule that is not sure enough to be shown is not asked. */
  readonly confidence?: Confidence;
}

/** What a rule gets when a whole configuration is looked at. */
export interface RuleContext<S extends OptionsSchema = OptionsSchema> {
  readonly gateway: Gateway;
  /** The directives of the gateway's dialect. */
  readonly knowledge: Knowledge;
  /** The server versions that the configuration is for. Where one is not told, assume nothing that differs between versions. */
  readonly targets: Targets;
  /** The rule's own options, defaults filled in. */
  readonly options: OptionValues<S>;
  /**
   * The disk of the machine that the configuration is for, as far as it is here (`--map-path`), by the paths that the
   * configuration names; `null`: not known. What is missing on it proves nothing: the linter may run elsewhere.
   */
  readonly disk: FileHost | null;
  /** Apache: the .htaccess files that belong to a server configuration, as far as they are here. */
  readonly htaccess: HtaccessFiles;
  report(report: Report): void;
  /**
   * Calls `visit` for each element of a list, in its order, after `check` of all rules has returned. A rule hands the
   * loop over so that goes through what grows with the configuration: the rules then take turns, a part of the
   * configuration at a time (docs/adr/0003-rules-take-turns.md).
   */
  each<T>(list: readonly T[], visit: (element: T) => void): void;
  /** Whether findings of this confidence are asked for: a rule need not look for thousands that nobody will see. */
  shows(confidence: Confidence): boolean;
  /**
   * All directives of one name, wherever they stand, in reading order; see `directivesNamed` of the gateway. One index
   * serves all rules: asking is cheap, walking the tree of a large configuration for each rule is not.
   */
  named(name: string): readonly Directive[];
  /** Those of a name of which a condition on their words alone holds; it is asked once for equal words. */
  namedWith(name: string, holds: (directive: Directive) => boolean): readonly Directive[];
  /** Whether something that could not be read may hold what seems absent in this block (or anywhere, for `null`). */
  mayHide(parent: Directive | null): boolean;
}

export interface Rule<S extends OptionsSchema = OptionsSchema> {
  /** kebab-case, naming the bad pattern. */
  readonly name: string;
  /** Former names, still understood. */
  readonly aliases: readonly string[];
  /** The pitfalls of the catalogue that it finds, by slug. */
  readonly covers: readonly string[];
  readonly dialects: readonly Dialect[];
  readonly group: Group;
  readonly severity: Severity;
  /** Of its surest findings. */
  readonly confidence: Confidence;
  readonly fix: FixLevel | 'none';
  /** One line, no full stop. */
  readonly summary: string;
  /** Page of a rule that is not fcgilint's own. */
  readonly url?: string;
  /** What users may set in their configuration. */
  readonly options?: S;
  readonly messages: Readonly<Record<string, Message>>;
  /** On the model: once for each configuration. */
  readonly check?: (context: RuleContext<S>) => void;
  /**
   * The names of the directives that `directive` is called for, in lower case for lighttpd and Apache. They come from
   * an index, so a rule costs nothing for the directives that it does not look at. Without the list, `directive` is
   * called for each of ten thousands: leave it out only where any name can be wrong.
   */
  readonly directives?: readonly string[];
  /**
   * By the words of a directive alone: whether `directive` need be called for it. Asked once for directives of equal
   * words, of which a large configuration has thousands.
   */
  readonly concerns?: (directive: Directive) => boolean;
  /**
   * Called for each directive of the names in `directives`, includes expanded, name by name and in reading order; or for
   * every directive, outer before inner, in one walk that all such rules share. With `concerns`, equal lines come
   * together.
   */
  readonly directive?: (directive: Directive, context: RuleContext<S>) => void;
}

/** Declares a rule; checked by type, returned unchanged. */
export function defineRule<const S extends OptionsSchema = OptionsSchema>(rule: Rule<S>): Rule {
  // The engine hands each rule the options that its own schema describes.
  return rule as unknown as Rule;
}
