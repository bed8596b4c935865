import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { suggest } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isTemplated, isTopOfFragment, namesIn } from '../../shared/nginx-context.ts';
import { type PlacedDirectives, placedDirectives, placesOf } from '../../shared/nginx-directives.ts';

/** `unknown directive "x"` (nginx: src/core/ngx_conf_file.c, ngx_conf_handler). */
export function checkNginx(
  { gateway, report }: RuleContext,
  knowledge: NginxKnowledge,
  isOwn: (name: string) => boolean,
): void {
  const candidates = new Map<readonly string[], readonly string[]>();
  const unknown = placesOf(gateway.tree, knowledge).filter(({ known }) => known.length === 0);
  if (unknown.length === 0) return;
  const mayBeData = !isListOfDirectives(placedDirectives(gateway.tree, knowledge));
  for (const { directive, place } of unknown.flatMap((place) =>
    place.directives.map((directive) => ({ directive, place })),
  )) {
    const { name, block, terminator } = directive.statement;
    const { contexts } = place;
    if ((mayBeData && isTopOfFragment(directive, gateway.tree)) || isTemplated(directive)) continue;
    const isGap = name.value === '...';
    // That what an example leaves out has no `;` is told already; but it may take a block for its own.
    if (isOwn(name.value) || (isGap && !block && !terminator)) continue;
    let names = candidates.get(contexts);
    if (!names) {
      names = namesIn(knowledge, contexts);
      candidates.set(contexts, names);
    }
    const at = { source: directive.source, start: name.start, end: name.end };
    const isName = /^[A-Za-z][\w-]*$/.test(name.value);
    const similar = isName ? (suggest(name.value, names) ?? suggest(name.value, knowledge.directives.names())) : null;
    const shown = name.value.length > 60 ? `${name.value.slice(0, 60)}...` : name.value;
    if (similar) {
      report({
        message: 'similar',
        data: { name: shown, similar },
        at,
        notes: ['nginx refuses to start: `unknown directive`'],
        help: `write \`${similar}\``,
        fix: { title: `write ${similar}`, edits: [{ ...at, text: similar }] },
      });
    } else if (!isName) {
      report({
        message: 'impossible',
        data: { name: shown },
        at,
        notes: ['nginx refuses to start: `unknown directive`'],
        help: isGap
          ? 'leave the dots out, or make them a comment: `# ...`'
          : /^(?:if|location|server|http|upstream)\W/.test(name.value)
            ? 'put a blank after the directive name'
            : 'look for a missing or misplaced `;`, brace or quote before it',
      });
    } else {
      report({
        message: 'unknown',
        data: { name: shown },
        at,
        severity: 'info',
        confidence: 'low',
        notes: ['if no module of the target server has it, nginx refuses to start'],
        help: 'check the spelling, and that the module is loaded',
      });
    }
  }
}

/** Whether a fragment is surely made of directives: one that is included into `map`, `geo` or `types` is not. */
function isListOfDirectives({ directives, placeOf }: PlacedDirectives): boolean {
  const top = placeOf.filter((_, index) => directives[index]!.parent === null);
  return top.filter(({ known }) => known.length > 0).length * 2 > top.length;
}
