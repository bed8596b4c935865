import type { Directive } from '@fcgilint/gateway';
import { argument, handlerOf, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { addSlash, argumentPlace, locationAround } from '../../shared/nginx-words.ts';

/** A location without a slash at its end whose alias has one: `/static../` is the parent folder. */
export const aliasTraversal = defineRule({
  name: 'alias-traversal',
  aliases: [],
  covers: ['nginx-alias-traversal'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'Clients can read the parent folder of an alias, because its location lacks the slash that the alias has',
  messages: {
    traversal: ({ location, alias }) =>
      `\`location ${location}\` has no slash at its end, but its alias has: ${location}../ leads out of ${alias}`,
  },
  directives: ['alias'],
  directive(alias, { report }) {
    const found = locationAround(alias);
    const folder = argument(alias, 0)?.value;
    if (!found || !folder?.endsWith('/')) return;
    const { location, head } = found;
    if (head.kind !== 'prefix' || head.name === '' || head.name.endsWith('/')) return;
    if (location.children.some(keepsClientsOut) || handlerOf(location.children)) return;
    const edit = addSlash(location);
    report({
      message: 'traversal',
      data: { location: head.name, alias: folder },
      at: placeOf(location),
      related: [{ at: argumentPlace(alias, 0), message: 'ends in a slash' }],
      notes: [`nginx puts what follows ${head.name} behind the alias: ${head.name}../secret opens ${folder}../secret`],
      help: `write \`location ${head.name}/\``,
      ...(edit ? { fix: { title: 'add the slash', edits: [edit] } } : {}),
    });
  },
});

/** Nobody comes that far: only the application leads there, or every request ends before the file is looked for. */
function keepsClientsOut(directive: Directive): boolean {
  const name = directive.name;
  return name === 'internal' || name === 'return';
}
