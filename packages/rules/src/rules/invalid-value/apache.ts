import type { Directive } from '@fcgilint/gateway';
import type { ApacheKnowledge } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { acceptsArguments } from '../../shared/apache-arguments.ts';
import { placedApacheDirectives, refusal, wordPlace } from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';
import { checkerOf } from './apache/checkers.ts';

/** Sections that Apache evaluates while it reads; each needs to know what to ask for. */
const readTime = /^if(?:module|define|version|file|directive|section)$/i;

/** Values that Apache refuses when it reads the directive. */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  for (const { directive, conditional, name, entries, contexts, unclear } of placedApacheDirectives(
    gateway,
    knowledge,
  )) {
    if (unclear || entries.length === 0) continue;
    const [entry] = entries;
    if (entries.some(({ thirdParty }) => thirdParty !== entry!.thirdParty)) continue;
    if (
      !directive.section &&
      entries.some((each) => each.arguments && !acceptsArguments(each.arguments, directive.text))
    )
      continue;
    const checker = checkerOf(directive, entries);
    const fault = checker?.({ directive, name, words: directive.words, contexts, gateway });
    if (!fault) continue;
    context.report({
      message: 'fault',
      data: { what: fault.what },
      at: wordPlace(directive, fault.word, fault.words),
      notes: [refusal(gateway, fault.says)],
      help: fault.help,
      ...(conditional ? ({ severity: 'warning', confidence: 'medium' } as const) : {}),
      ...(fault.fix ? { fix: fault.fix } : {}),
    });
  }
  for (const section of emptyConditions(gateway.tree.roots)) {
    const { statement, source } = section;
    context.report({
      message: 'fault',
      data: { what: `<${statement.name.value}> needs an argument` },
      at: { source, start: statement.start, end: statement.name.end },
      notes: [refusal(gateway, `<${statement.name.value}> directive requires additional arguments`)],
      help: 'say what it depends on',
    });
  }
}

/** Conditional sections without a condition, where no other condition decides whether they are read. */
function emptyConditions(roots: readonly Directive[]): Directive[] {
  const out: Directive[] = [];
  const work = [...roots];
  for (let directive = work.pop(); directive; directive = work.pop()) {
    const { opener, name, rest } = directive.statement;
    if (!opener) continue;
    if (!readTime.test(name.value)) work.push(...directive.children);
    else if (rest === null) out.push(directive);
  }
  return out;
}
