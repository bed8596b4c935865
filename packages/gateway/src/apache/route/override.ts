import type { ApacheDirective } from '../directive.ts';
import { applyOptions, EVERY_OPTION, LISTED_OPTIONS, type OptionsSetting } from '../options.ts';
import type { DirSettings } from '../settings.ts';
import { type Override, stop } from './record.ts';

/** Nothing said about AllowOverride: files are read, and every directive in them is refused. */
const UNSET: Override = {
  classes: null,
  optionsMask: EVERY_OPTION,
  list: new Set(),
  nonfatalOverride: false,
  nonfatalUnknown: false,
};

const ALL = ['options', 'fileinfo', 'authconfig', 'indexes', 'limit'];

export function startOverride(settings: DirSettings): Override {
  return mergeOverride(UNSET, settings);
}

/** AllowOverride and AllowOverrideList of a section over those that hold so far. Apache: `core_opts_merge`, `set_override`. */
export function mergeOverride(before: Override, settings: DirSettings): Override {
  const allow = settings.last.get('allowoverride');
  const list = settings.last.get('allowoverridelist');
  if (!allow && !list) return before;
  for (const directive of [allow, list]) if (directive?.when) stop(directive.when.because, directive.when.place);
  let result = before;
  if (allow) result = { ...readOverride(allow), list: before.list };
  if (list) {
    const names = list.words.map((word) => word.toLowerCase()).filter((word) => word !== 'none');
    result = { ...result, list: new Set(names) };
  }
  return result;
}

function readOverride(directive: ApacheDirective): Override {
  const classes = new Set<string>();
  let optionsMask = EVERY_OPTION;
  let nonfatalOverride = false;
  let nonfatalUnknown = false;
  for (const word of directive.words) {
    const [name = '', value] = word.toLowerCase().split('=');
    if (name === 'none') classes.clear();
    else if (name === 'all') for (const one of ALL) classes.add(one);
    else if (name === 'nonfatal') {
      nonfatalOverride ||= value === 'override' || value === 'all';
      nonfatalUnknown ||= value === 'unknown' || value === 'all';
    } else {
      classes.add(name);
      if (name === 'options') optionsMask = value === undefined ? LISTED_OPTIONS : optionBits(directive, value);
    }
  }
  return { classes, optionsMask, list: new Set(), nonfatalOverride, nonfatalUnknown };
}

function optionBits(directive: ApacheDirective, value: string): number {
  const words = value.split(',');
  const asOptions = { ...directive, words } as ApacheDirective;
  const setting: OptionsSetting = applyOptions(null, asOptions);
  return setting.options;
}
