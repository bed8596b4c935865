import type { Dialect, FileStatus } from '@fcgilint/core';
import type { OptionValue } from './options.ts';

/**
 * An example configuration. The expected places are marked in the text with `«` and `»`, which are taken out before
 * it is linted; a `bad` example has at least one, a `good` one has none and yields no finding of the rule.
 */
export interface RuleExample {
  readonly dialect: Dialect;
  /** What it shows, one line. */
  readonly title: string;
  /** The main file's name; it decides e.g. between `.htaccess` and httpd.conf. */
  readonly file: string;
  readonly code: string;
  /** Further files by path, without marks. */
  readonly files?: Readonly<Record<string, string>>;
  /** Owners and permissions by path, where they matter. */
  readonly permissions?: Readonly<Record<string, FileStatus>>;
  /** Server versions that it is for, where that matters: `{ lighttpd: '1.4.59' }`. */
  readonly targets?: Readonly<Partial<Record<Dialect, string>>>;
  /** Options of the rule that the example shows. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** The page of a rule. Kept apart from `rule.ts` so that the command does not load prose when it starts. */
export interface RuleDocs {
  /** What happens on the real server, as seen in the proof; Markdown. */
  readonly behaviour: string;
  /** When the rule stays silent; Markdown list items. */
  readonly silentWhen: readonly string[];
  /** What it cannot see; Markdown list items. */
  readonly limits: readonly string[];
  readonly references: readonly { readonly title: string; readonly url: string }[];
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}

/** Declares the page of a rule; checked by type, returned unchanged. */
export function defineDocs(docs: RuleDocs): RuleDocs {
  return docs;
}
