import type { Directive } from '@fcgilint/gateway';
import { argumentsOf, childrenNamed, handlerOf, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type Report } from '../../rule.ts';
import { lineOf } from '../../shared/edits.ts';
import { locationAround } from '../../shared/nginx-words.ts';

/** An `if` beside `try_files`: where the condition holds, `try_files` is not asked. */
export const ifDisablesTryFiles = defineRule({
  name: 'if-disables-try-files',
  aliases: [],
  covers: ['nginx-if-try-files'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'Where the condition of an `if` holds, the `try_files` of its location is not asked',
  messages: {
    disabled: ({ condition }) => `where ${condition} holds, the \`try_files\` of this location is not asked`,
  },
  directives: ['if'],
  directive(block, { report }) {
    const found = locationAround(block);
    const tryFiles = found && childrenNamed(found.location.children, 'try_files')[0];
    // With a handler of its own it is meant to answer by itself.
    if (!tryFiles || block.children.length === 0 || endsRequest(block) || handlerOf(block.children)) return;
    // A file that is there would be sent by `try_files`, too.
    const condition = argumentsOf(block).join(' ');
    if (/^\(?\s*-f \$request_filename\s*\)?$/.test(condition) && !handlerOf(found.location.children)) return;
    const fix = moveOut(block, found.location);
    report({
      message: 'disabled',
      data: { condition },
      at: placeOf(block),
      // The handler takes the request all the same: only what `try_files` kept from it is lost.
      ...(handlerOf(found.location.children) ? { severity: 'warning' as const } : {}),
      related: [{ at: placeOf(tryFiles), message: 'not asked then' }],
      notes: [
        'an `if` that holds is a location of its own for nginx: it inherits the handler and the headers, but no `try_files`',
      ],
      help: 'move it to the server, or make the value with `map`',
      ...(fix ? { fix } : {}),
    });
  },
});

/** `return`, and a rewrite that leaves the location: what follows is another location's. */
function endsRequest({ children }: Directive): boolean {
  return children.some((child) => {
    const name = child.name;
    return name === 'return' || (name === 'rewrite' && argumentsOf(child)[2] !== 'break');
  });
}

/** Variables may be set for the whole server; what a pattern of the location has captured is known only there. */
function moveOut(block: Directive, location: Directive): Report['fix'] | null {
  const { source, statement } = block;
  const text = source.slice(statement);
  const sets = block.children.every((child) => child.name === 'set' && child.source === source);
  const inServer = location.parent !== null && location.parent.name === 'server';
  if (!sets || !inServer || source !== location.source || /\$\d/.test(text)) return null;
  const at = location.statement.start;
  const indentation = source.indentation(at);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  return {
    title: 'move it to the server',
    edits: [
      { source, start: at, end: at, text: text + separator },
      { ...lineOf({ source, start: statement.start, end: statement.end }), text: '' },
    ],
  };
}
