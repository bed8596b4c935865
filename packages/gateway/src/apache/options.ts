import type { Unknown } from '../model.ts';
import type { ApacheDirective } from './directive.ts';

/** Bits of `Options` (Apache: `include/http_core.h`). */
export const OPTION = {
  Indexes: 1,
  Includes: 2,
  FollowSymLinks: 4,
  ExecCGI: 8,
  IncludesExec: 32,
  SymLinksIfOwnerMatch: 64,
  MultiViews: 128,
} as const;

const ALL = OPTION.Indexes | OPTION.Includes | OPTION.IncludesExec | OPTION.FollowSymLinks | OPTION.ExecCGI;
/** What `AllowOverride Options` without a list admits: not SymLinksIfOwnerMatch and MultiViews (`server/core.c`, `set_override`). */
export const LISTED_OPTIONS = ALL;
/** What `AllowOverride All` admits. */
export const EVERY_OPTION = ALL | OPTION.SymLinksIfOwnerMatch | OPTION.MultiViews;

const BITS: Readonly<Record<string, number>> = {
  indexes: OPTION.Indexes,
  includes: OPTION.Includes | OPTION.IncludesExec,
  includesnoexec: OPTION.Includes,
  followsymlinks: OPTION.FollowSymLinks,
  symlinksifownermatch: OPTION.SymLinksIfOwnerMatch,
  execcgi: OPTION.ExecCGI,
  multiviews: OPTION.MultiViews,
  runscripts: OPTION.MultiViews | OPTION.ExecCGI,
  none: 0,
  all: ALL,
};

/** The options of one section, or of several after merging. */
export interface OptionsSetting {
  /** Set by an `Options` without signs: what encloses does not count. */
  readonly absolute: boolean;
  readonly options: number;
  readonly add: number;
  readonly remove: number;
  readonly unknown: Unknown | null;
  readonly directives: readonly ApacheDirective[];
}

/** What holds where nothing is said: FollowSymLinks (`server/core.c`, `create_core_dir_config`). */
export const DEFAULT_OPTIONS: OptionsSetting = {
  absolute: false,
  options: OPTION.FollowSymLinks,
  add: 0,
  remove: 0,
  unknown: null,
  directives: [],
};

/** Names of `Options` words that the server would refuse, or `null`. `mask`: the options that AllowOverride admits. */
export function refusedOption(words: readonly string[], mask: number): string | null {
  let signed: boolean | null = null;
  for (const [i, word] of words.entries()) {
    const hasSign = word.startsWith('+') || word.startsWith('-');
    const name = (hasSign ? word.slice(1) : word).toLowerCase();
    const bits = BITS[name];
    if (bits === undefined) return `Illegal option ${name}`;
    if ((name === 'none' || name === 'all') && (i > 0 || hasSign)) return `${word} must stand first and without a sign`;
    const afterAll = i > 0 && /^(?:all|none)$/i.test(words[0]!);
    if (signed !== null && signed !== hasSign && !(hasSign && afterAll)) {
      return 'Either all Options must start with + or -, or no Option may.';
    }
    signed = hasSign;
    if ((mask & bits) !== bits) return `Option ${word} not allowed here`;
  }
  return null;
}

/** Applies one `Options` directive to a section's setting (`server/core.c`, `set_options`). */
export function applyOptions(before: OptionsSetting | null, directive: ApacheDirective): OptionsSetting {
  let { absolute, options, add, remove } = before ?? { absolute: false, options: 0, add: 0, remove: 0 };
  directive.words.forEach((word, i) => {
    const sign = word.startsWith('+') || word.startsWith('-') ? word[0] : '';
    const bits = BITS[(sign ? word.slice(1) : word).toLowerCase()] ?? 0;
    if (!sign && i === 0) {
      options = 0;
      absolute = true;
    }
    if (sign === '-') {
      remove |= bits;
      add &= ~bits;
      options &= ~bits;
    } else if (sign === '+') {
      add |= bits;
      remove &= ~bits;
      options |= bits;
    } else options |= bits;
  });
  return {
    absolute,
    options,
    add,
    remove,
    unknown: before?.unknown ?? directive.when,
    directives: [...(before?.directives ?? []), directive],
  };
}

/** Merges the options of an inner section over those of an outer one (`server/core.c`, `merge_core_dir_configs`). */
export function mergeOptions(base: OptionsSetting, inner: OptionsSetting | null): OptionsSetting {
  // Merging a section without Options, too, applies signs that a list without signs has followed in an outer one.
  if (!inner) return base.remove | base.add ? { ...base, options: (base.options & ~base.remove) | base.add } : base;
  if (inner.absolute) return inner;
  const add = (base.add & ~inner.remove) | inner.add;
  const remove = (base.remove & ~inner.add) | inner.remove;
  return {
    absolute: base.absolute,
    options: (base.options & ~remove) | add,
    add,
    remove,
    unknown: base.unknown ?? inner.unknown,
    directives: [...base.directives, ...inner.directives],
  };
}
