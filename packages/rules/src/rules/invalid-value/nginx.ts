import type { Directive } from '@fcgilint/gateway';
import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { definitionsOf, familyOf } from '../../shared/nginx-definitions.ts';
import { type NginxPlace, placesOf } from '../../shared/nginx-directives.ts';
import { hasSwallowed } from '../../shared/nginx-swallowed.ts';
import { checkCertificates } from './nginx/certificates.ts';
import { checkerOf, looksAround } from './nginx/checkers.ts';
import { type Checker, type Fault, type Subject, wordsOf } from './nginx/fault.ts';
import { checkSockets } from './nginx/sockets.ts';

const none: readonly Fault[] = [];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What checks a directive in a place: one checker for each module that may be meant. */
interface Check {
  readonly entry: NginxDirective;
  readonly family: Subject['family'];
  readonly checker: Checker;
  /** Allowed numbers of arguments as bits, those from `minimum` on left out. */
  readonly counts: number;
  readonly minimum: number;
}

/**
 * Values that the server refuses when it reads the directive. Where several modules may be meant (a fragment), all
 * of them must refuse.
 */
export function checkNginx(context: RuleContext, knowledge: NginxKnowledge): void {
  const gateway = asNginx(context.gateway);
  if (!gateway || gateway.tree.roots.length === 0) return;
  const definitions = definitionsOf(gateway, knowledge);
  // One for all: the checkers keep none of it.
  const subject: Mutable<Subject> = {
    name: '',
    directive: gateway.tree.roots[0]!,
    words: [],
    family: 'http',
    gateway,
    knowledge,
    definitions,
    accepted: new Set(),
  };
  const accepted = { http: subject.accepted, stream: new Set<string>() };
  let tls = false;
  for (const place of placesOf(gateway.tree, knowledge)) {
    tls ||=
      place.name === 'ssl_certificate' ||
      (place.name === 'listen' && place.forms.some(([listen]) => asksForTls(listen!)));
    const checks = checksOf(place);
    if (checks.length === 0) continue;
    const { name, directives, forms } = place;
    /** What all checks have against a directive. */
    const faultsOf = (directive: Directive): readonly Fault[] => {
      const words = wordsOf(directive);
      const isBlock = directive.statement.block !== null;
      subject.name = name;
      subject.directive = directive;
      subject.words = words;
      let faults: Fault | readonly Fault[] | null = null;
      for (let at = 0; at < checks.length; at++) {
        const check = checks[at]!;
        if (check.entry.block !== isBlock || !accepts(check, words.length)) return none;
        subject.family = check.family;
        subject.accepted = accepted[check.family];
        faults = check.checker(subject);
        if (faults === null || (Array.isArray(faults) && faults.length === 0)) return none;
      }
      return Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    };
    const tell = (directive: Directive, faults: readonly Fault[]): void => {
      for (const { of, ...report } of faults)
        if (!isTemplated(of) && !hasSwallowed(gateway.tree, directive)) context.report(report);
    };
    if (looksAround(name)) context.each(directives, (directive) => tell(directive, faultsOf(directive)));
    else {
      context.each(forms, (form) => {
        const faults = faultsOf(form[0]!);
        if (faults.length === 0) return;
        for (let at = 0; at < form.length; at++) tell(form[at]!, at === 0 ? faults : faultsOf(form[at]!));
      });
    }
  }
  const late = [...checkSockets(gateway), ...(tls && definitions.complete ? checkCertificates(gateway) : [])];
  for (const { of, ...report } of late) if (!isTemplated(of)) context.report(report);
}

function asksForTls(listen: Directive): boolean {
  const words = wordsOf(listen);
  for (let index = 1; index < words.length; index++) {
    const { value } = words[index]!;
    if (value === 'ssl' || value === 'quic') return true;
  }
  return false;
}

/** Empty when one of the modules takes anything. */
function checksOf({ entries }: NginxPlace): readonly Check[] {
  const list: Check[] = [];
  for (const entry of entries) {
    const family = familyOf(entry);
    const checker = checkerOf(entry, family);
    if (!checker) return [];
    const { counts } = entry;
    const exact = counts && 'exact' in counts ? counts.exact : [];
    list.push({
      entry,
      family,
      checker,
      counts: exact.reduce((bits, count) => bits | (1 << count), 0),
      minimum: counts && 'minimum' in counts ? counts.minimum : Number.POSITIVE_INFINITY,
    });
  }
  return list;
}

/** nginx takes at most seven arguments where the number is fixed. */
function accepts({ counts, minimum }: Check, count: number): boolean {
  return count >= minimum || (count < 31 && (counts & (1 << count)) !== 0);
}
