import type { NginxKnowledge } from '@fcgilint/gateway/knowledge';
import { suggest } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import { isTemplated, namesIn, nginxContexts } from '../../shared/nginx-context.ts';
import { walkDirectives } from '../../shared/walk-directives.ts';

/** `unknown directive "x"` (nginx: src/core/ngx_conf_file.c, ngx_conf_handler). */
export function checkNginx({ gateway, report }: RuleContext, knowledge: NginxKnowledge): void {
  const contextsOf = nginxContexts(gateway.tree);
  const candidates = new Map<string, readonly string[]>();
  for (const directive of walkDirectives(gateway.tree.roots)) {
    const { name } = directive.statement;
    if (knowledge.directives.get(name.value).length > 0) continue;
    const contexts = contextsOf(directive.parent);
    if (contexts.length === 0 || isTemplated(directive)) continue;
    const key = contexts.join();
    let names = candidates.get(key);
    if (!names) {
      names = namesIn(knowledge, contexts);
      candidates.set(key, names);
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
        help: /^(?:if|location|server|http|upstream)\W/.test(name.value)
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
