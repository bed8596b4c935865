import type { Directive } from '@fcgilint/gateway';
import {
  argument,
  childrenNamed,
  handlerOf,
  hasVariable,
  locationHead,
  parsePass,
  passProtocols,
  placeOf,
} from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { addSlash, mapsToFiles } from '../../shared/nginx-words.ts';

/** Whether a location is for a prefix that ends within a word, and no file's name. */
function endsInWord(location: Directive): boolean {
  const head = locationHead(location);
  return head?.kind === 'prefix' && /^\/.*[\w-]$/.test(head.name) && !/\.\w+$/.test(head.name);
}

/** A prefix of nginx is compared character by character, too: `location /app` takes /application. */
export function checkNginx(context: RuleContext): void {
  context.each(context.namedWith('location', endsInWord), (location) => checkLocation(location, context));
}

function checkLocation(location: Directive, { report }: RuleContext): void {
  const head = locationHead(location);
  if (!head) return;
  const { children } = location;
  // The server itself leads here, by names that it knows.
  if (childrenNamed(children, 'internal').length > 0) return;
  const handler = handlerOf(children);
  const passes = handler !== null && passProtocols.has(handler.name) && !hasPath(handler);
  const folder = handler === null && childrenNamed(children, 'root').length > 0 && mapsToFiles(location);
  if (!passes && !folder) return;
  const edit = passes ? addSlash(location) : null;
  report({
    message: 'nginx',
    data: { path: head.name, longer: `${head.name}-old` },
    at: placeOf(location),
    severity: 'info',
    confidence: 'low',
    notes: ['nginx compares a prefix character by character and does not look whether the name ends there'],
    help: passes
      ? `write \`location ${head.name}/\`: nginx redirects ${head.name} to it by itself; for a single URL, \`location = ${head.name}\``
      : `write \`location ${head.name}/\``,
    ...(edit ? { fix: { title: 'add the slash', level: 'unsafe' as const, edits: [edit] } } : {}),
  });
}

/** A path behind the address replaces the prefix: whether the slashes agree is another question. */
function hasPath(pass: Directive): boolean {
  const text = argument(pass, 0)?.value ?? '';
  if (hasVariable(text)) return false;
  const target = parsePass(pass.name, text);
  return !('kind' in target) && target.uri !== '';
}
