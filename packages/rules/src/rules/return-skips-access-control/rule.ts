import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, childrenNamedAny, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';

/** Access rules beside an unconditional `return`, which answers before they are looked at. */
export const returnSkipsAccessControl = defineRule({
  name: 'return-skips-access-control',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A `return` answers before allow, deny and auth_basic are looked at: everybody gets the answer',
  messages: {
    skipped: ({ access, status }) =>
      `\`${access}\` protects nothing here: \`return ${status}\` answers everybody before it`,
  },
  directives: ['return'],
  // A refusal or a redirect gives nothing away.
  concerns: (answer) => /^2\d\d$/.test(argumentsOf(answer)[0] ?? ''),
  directive(answer, { report }) {
    const block = answer.parent;
    if (!block || (block.name !== 'location' && block.name !== 'server')) return;
    const [status = ''] = argumentsOf(answer);
    const access = childrenNamedAny(block.children, accessNames).find(restricts);
    if (!access) return;
    report({
      message: 'skipped',
      data: {
        access: argumentsOf(access).length > 0 ? `${access.name} ${argumentsOf(access)[0]}` : access.name,
        status,
      },
      at: placeOf(access),
      related: [{ at: placeOf(answer), message: 'answers first' }],
      notes: ['nginx runs `return` and `rewrite` in an earlier phase than access control'],
      help: 'move the answer into a named location: `try_files "" @answer;` here, `return` there',
    });
  },
});

const accessNames: ReadonlySet<string> = new Set(['deny', 'auth_basic', 'auth_request', 'auth_jwt']);

function restricts(directive: Directive): boolean {
  return argument(directive, 0)?.value.toLowerCase() !== 'off';
}
