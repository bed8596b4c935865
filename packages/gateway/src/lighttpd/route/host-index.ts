import { lowerAscii, toBytes } from '../bytes.ts';
import { capturePattern, type TestCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import { compileBytes } from '../pcre.ts';

/**
 * Finds those of the contexts under one parent that a host can make true, without comparing them all: `==` by the name,
 * patterns and parts of names by a text that must be in the host. Those that it does not find do not hold; those that it
 * finds are still to be compared.
 */
export class HostIndex {
  readonly #contexts = new Set<Context>();
  readonly #byName = new Map<string, Context[]>();
  readonly #byText = new Map<string, Context[]>();
  /** Lengths of the texts of `#byText`. */
  readonly #lengths: readonly number[];

  /** `captured`: contexts that are compared by pattern, whatever their operator is. */
  constructor(contexts: readonly Context[], captured: ReadonlySet<Context>) {
    const texts = new Map<Context, readonly string[]>();
    const uses = new Map<string, number>();
    for (const context of contexts) {
      const test = hostTest(context);
      if (!test || !this.#afterHosts(context)) continue;
      if (test.condition.operator === '==' && !captured.has(context)) {
        this.#contexts.add(context);
        add(this.#byName, hostKey(test.text), context);
        continue;
      }
      const required = textsOf(test.condition, test.text, captured.has(context));
      if (required.length === 0) continue;
      this.#contexts.add(context);
      texts.set(context, required);
      for (const text of required) uses.set(text, (uses.get(text) ?? 0) + 1);
    }
    // By the text that the fewest others need: "example" and "org" say little where all names have them.
    for (const [context, required] of texts) {
      const rarest = required.reduce((best, text) => (uses.get(text)! < uses.get(best)! ? text : best));
      add(this.#byText, rarest, context);
    }
    this.#lengths = [...new Set([...this.#byText.keys()].map((text) => text.length))];
  }

  /** Whether the index decides about a context: one that it has not must be compared with each request. */
  has(context: Context): boolean {
    return this.#contexts.has(context);
  }

  /** The contexts that may hold for a host (a byte string in lower case). */
  candidates(host: string): ReadonlySet<Context> {
    // In UTF-8 a dot stands for several bytes, and patterns know other letters of more than one case.
    if (/[\x80-\xff]/.test(host)) return this.#contexts;
    const found = new Set(this.#byName.get(hostKey(host)));
    for (const length of this.#lengths) {
      for (let start = 0; start + length <= host.length; start++) {
        for (const context of this.#byText.get(host.slice(start, start + length)) ?? []) found.add(context);
      }
    }
    return found;
  }

  /**
   * Whether the branches before one compare nothing but hosts. Others are compared at the moment when a branch after
   * them is first needed, so that none may be skipped.
   */
  #afterHosts(context: Context): boolean {
    const { previous } = context;
    return previous === null || this.#contexts.has(previous);
  }
}

function add(map: Map<string, Context[]>, key: string, context: Context): void {
  const list = map.get(key);
  if (list) list.push(context);
  else map.set(key, [context]);
}

function hostTest(context: Context): { readonly condition: TestCondition; readonly text: string } | null {
  const { condition } = context;
  if (condition?.kind !== 'test' || condition.field !== 'host' || typeof condition.text !== 'string') return null;
  return { condition, text: toBytes(condition.text, condition.place.source.encoding) };
}

/** Texts that are in every host for which a condition holds; none when that is not known. */
function textsOf({ operator }: TestCondition, text: string, captured: boolean): readonly string[] {
  if (!captured && (operator === '=^' || operator === '=$')) return text === '' ? [] : [text];
  const pattern = capturePattern(operator, text);
  const compiled = pattern === null ? null : compileBytes(pattern);
  return compiled?.ok ? compiled.regex.requiredTexts() : [];
}

/** A host without its port, as far as two hosts that compare equal have the same. */
function hostKey(host: string): string {
  const end = host.startsWith('[') ? host.indexOf(']') : host.indexOf(':');
  return lowerAscii(end < 0 ? host : host.slice(0, host.startsWith('[') ? end + 1 : end));
}
