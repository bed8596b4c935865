import type { Place } from '@fcgilint/core';
import { fromBytes } from '../bytes.ts';
import type { Context } from '../context.ts';
import { bytesOf, type ModuleSettings, type State, type Verdict } from './state.ts';
import { known, stop } from './stop.ts';
import { firstMatch } from './substitute.ts';

interface RuleList {
  readonly context: Context;
  readonly rules: readonly {
    readonly pattern: string;
    readonly replacement: string;
    readonly place: Place;
    readonly key: string;
  }[];
  /** Rules before this index end the rewriting, those from it on may be followed by others. */
  readonly repeatFrom: number;
}

const early = {
  once: ['url.rewrite-once', 'url.rewrite-final', 'url.rewrite'],
  repeat: ['url.rewrite-repeat'],
};
const late = {
  once: ['url.rewrite-if-not-file'],
  repeat: ['url.rewrite-repeat-if-not-file'],
};

/** Passes through the rules of one request before the server gives up. */
const MAXIMUM_PASSES = 100;

/**
 * mod_rewrite: by the URL as sent (`late` false), or when the file is not there (`late` true).
 *
 * lighttpd: src/mod_rewrite.c, process_rewrite_rules
 */
export function rewrite(state: State, isLate: boolean): Verdict {
  if (isLate && state.handled) return 'go-on';
  const list = rulesOf(state.settings('mod_rewrite'), isLate ? late : early);
  if (!list || list.rules.length === 0) return 'go-on';
  if (isLate && state.kind(state.physicalPath) === 'file') return 'go-on';
  if (state.rewritePasses >= 0) {
    if (++state.rewritePasses > MAXIMUM_PASSES) {
      state.step('mod_rewrite: an endless loop, the connection is closed without an answer', list.rules[0]!.place);
      return 'error';
    }
    if (state.rewriteFinished) return 'go-on';
  }
  const match = firstMatch(
    list.rules,
    state.target,
    state.substitution(list.context),
    state.options.normalizeUrl !== null,
  );
  if (match === null) return 'go-on';
  if (match === 'error') return 'error';
  const rule = list.rules[match.index]!;
  if (match.result === null) {
    state.step(`${rule.key}: a rule with an empty target leaves the URL as it is`, rule.place);
    return 'go-on';
  }
  if (!match.result.startsWith('/')) {
    state.step(
      `${rule.key}: the result does not begin with a slash, the connection is closed without an answer`,
      rule.place,
    );
    return 'error';
  }
  state.rewritePasses = Math.max(state.rewritePasses, 0);
  if (match.index < list.repeatFrom) state.rewriteFinished = true;
  state.target = match.result;
  state.step(`${rule.key}: the URL becomes ${fromBytes(match.result)}`, rule.place);
  return 'come-back';
}

/** All rules of the last context that sets any of the keys: within a context the keys add up. */
function rulesOf(
  settings: ModuleSettings,
  keys: { once: readonly string[]; repeat: readonly string[] },
): RuleList | null {
  const present = [...keys.once, ...keys.repeat].flatMap((key) => {
    const setting = settings.get(key);
    return setting ? [setting] : [];
  });
  if (present.length === 0) return null;
  const context = present.reduce(
    (last, { context: one }) => (one.index > last.index ? one : last),
    present[0]!.context,
  );
  const rules: RuleList['rules'][number][] = [];
  let repeatFrom = 0;
  for (const key of [...keys.once, ...keys.repeat]) {
    if (keys.repeat.includes(key)) repeatFrom = rules.length;
    const setting = present.find((one) => one.key === key && one.context === context);
    if (!setting) continue;
    const { value } = setting;
    if (value.kind === 'unknown') return stop(value.because, value.place);
    for (const item of value.kind === 'list' ? value.items : []) {
      if (item.value.kind === 'unknown') return stop(item.value.because, item.value.place);
      const replacement = item.value.kind === 'string' ? bytesOf(item.value.text, setting) : '';
      rules.push({ pattern: bytesOf(known(item.key ?? ''), setting), replacement, place: item.place, key });
    }
  }
  return { context, rules, repeatFrom };
}
