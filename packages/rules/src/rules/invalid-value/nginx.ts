import type { NginxDirective, NginxKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { definitionsOf, familyOf } from '../../shared/nginx-definitions.ts';
import { type NginxPlace, placedDirectives } from '../../shared/nginx-directives.ts';
import { checkCertificates } from './nginx/certificates.ts';
import { checkerOf } from './nginx/checkers.ts';
import { type Checker, type Fault, type Subject, wordsOf } from './nginx/fault.ts';
import { checkSockets } from './nginx/sockets.ts';

/** What checks a directive in a place: one checker for each module that may be meant. */
interface Check {
  readonly entry: NginxDirective;
  readonly family: Subject['family'];
  readonly checker: Checker;
}

/**
 * Values that the server refuses when it reads the directive. Where several modules may be meant (a fragment), all
 * of them must refuse.
 */
export function checkNginx(context: RuleContext, knowledge: NginxKnowledge): void {
  const gateway = asNginx(context.gateway);
  if (!gateway) return;
  const definitions = definitionsOf(gateway, knowledge);
  const checks = new Map<NginxPlace, readonly Check[]>();
  for (const { directive, place } of placedDirectives(gateway.tree, knowledge)) {
    let list = checks.get(place);
    if (!list) {
      list = checksOf(place);
      checks.set(place, list);
    }
    if (list.length === 0) continue;
    const words = wordsOf(directive);
    const isBlock = directive.statement.block !== null;
    let faults: readonly Fault[] | null = null;
    for (const { entry, family, checker } of list) {
      const found =
        entry.block === isBlock && accepts(entry, words.length)
          ? checker({ name: place.name, directive, words, family, gateway, knowledge, definitions })
          : null;
      faults = found === null ? null : Array.isArray(found) ? (found as readonly Fault[]) : [found as Fault];
      if (!faults || faults.length === 0) break;
    }
    for (const { of, ...report } of faults ?? []) if (!isTemplated(of)) context.report(report);
  }
  const late = [...checkSockets(gateway), ...(definitions.complete ? checkCertificates(gateway) : [])];
  for (const { of, ...report } of late) if (!isTemplated(of)) context.report(report);
}

/** Empty when one of the modules takes anything. */
function checksOf({ entries }: NginxPlace): readonly Check[] {
  const list: Check[] = [];
  for (const entry of entries) {
    const family = familyOf(entry);
    const checker = checkerOf(entry, family);
    if (!checker) return [];
    list.push({ entry, family, checker });
  }
  return list;
}

function accepts({ counts }: NginxDirective, count: number): boolean {
  return counts !== null && ('exact' in counts ? counts.exact.includes(count) : count >= counts.minimum);
}
