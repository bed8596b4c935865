import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, childrenNamed, handlerOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { argumentPlace } from '../../shared/nginx-words.ts';

/** What a browser asks of answers to requests of other sites. */
const crossOrigin = /^access-control-allow-/i;

/** A header for security or cross-origin requests that the answers to errors lack. */
export const headerMissingOnErrors = defineRule({
  name: 'header-missing-on-errors',
  aliases: [],
  covers: ['nginx-add-header-not-always'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'info',
  confidence: 'medium',
  fix: 'safe',
  summary: 'A security header without `always` is not sent with errors',
  messages: {
    security: ({ name }) => `${name} is not sent with answers such as 404 or 500: \`always\` is missing`,
    crossOrigin: ({ name }) => `${name} is not sent when the application answers with an error: \`always\` is missing`,
  },
  directives: ['add_header'],
  concerns: (header) => {
    const [name = '', , always] = argumentsOf(header);
    return always === undefined && (crossOrigin.test(name) || security.test(name));
  },
  directive(header, { report }) {
    if (answersItself(header.parent)) return;
    const [name = ''] = argumentsOf(header);
    const value = argument(header, 1);
    // Of a script in a page only a back end's errors are awaited.
    const awaited = crossOrigin.test(name) && header.parent !== null && handlerOf(header.parent.children) !== null;
    report({
      message: awaited ? 'crossOrigin' : 'security',
      data: { name },
      at: argumentPlace(header, 0),
      ...(awaited ? {} : { confidence: 'low' as const }),
      notes: [
        awaited
          ? 'the browser then reports a failed cross-origin request, and hides status and text of the error from the page'
          : 'without `always` nginx adds a header to 200, 201, 204, 206, 301, 302, 303, 304, 307 and 308 only',
      ],
      help: 'write `always` at the end',
      ...(value
        ? {
            fix: {
              title: 'add always',
              edits: [{ source: header.source, start: value.end, end: value.end, text: ' always' }],
            },
          }
        : {}),
    });
  },
});

const security =
  /^(?:x-frame-options|content-security-policy|strict-transport-security|x-content-type-options|referrer-policy)$/i;

/** An unconditional answer that is no error: preflight requests and the like. */
function answersItself(block: Directive | null): boolean {
  return (
    block !== null && childrenNamed(block.children, 'return').some((each) => /^[23]/.test(argumentsOf(each)[0] ?? ''))
  );
}
