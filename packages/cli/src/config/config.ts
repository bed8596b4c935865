import type { Confidence, Dialect, Severity } from '@fcgilint/core';

/** What a rule is set to: a severity, or one with options. */
export type RuleSetting =
  | Severity
  | 'off'
  | {
      readonly severity?: Severity | 'off';
      /** Options of the rule; see its page. */
      readonly options?: Readonly<Record<string, boolean | number | string | readonly string[]>>;
    };

/** Settings for the files that some patterns match. */
export interface Override {
  readonly files: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly minConfidence?: Confidence;
}

/** What stands in `fcgilint.json`. Paths and patterns are relative to the folder of the file. */
export interface Config {
  /** The schema, for editors. */
  readonly $schema?: string;
  /** What is linted when no path is given: files, folders and patterns. */
  readonly files?: readonly string[];
  /** What is passed over in folders and patterns. */
  readonly ignores?: readonly string[];
  /** Whether what `.gitignore` names is passed over, too. */
  readonly gitignore?: boolean;
  /** Language by pattern, instead of recognising it. */
  readonly dialects?: Readonly<Record<string, Dialect>>;
  /** Block that a fragment is included in, by pattern. */
  readonly contexts?: Readonly<Record<string, string>>;
  /** Paths of the target machine and where they are here. */
  readonly mapPath?: Readonly<Record<string, string>>;
  /** Server versions. */
  readonly targets?: Readonly<Partial<Record<Dialect, string>>>;
  /** Modules with rules of your own, by the name that their rules begin with. */
  readonly plugins?: Readonly<Record<string, string>>;
  /** Only these rules or groups. */
  readonly select?: readonly string[];
  /** Not these rules or groups. */
  readonly ignore?: readonly string[];
  /** Severity and options of rules. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly minConfidence?: Confidence;
  readonly failOn?: Severity | 'never';
  /** Whether `fcgilint-disable` comments are heeded. */
  readonly inlineSuppressions?: boolean;
  /** Whether such a comment must give a reason. */
  readonly requireReason?: boolean;
  /** File of the findings that are known and not reported. */
  readonly baseline?: string;
  /** Forms of the report: `NAME` or `NAME:FILE`. */
  readonly format?: readonly string[];
  /** Settings for some files; later ones win. */
  readonly overrides?: readonly Override[];
}
