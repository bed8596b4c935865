import type { Word } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, placeOfWord } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { lineBreakVariable, mayBreakLine } from '../../shared/nginx-line-breaks.ts';
import { replaceWord } from '../../shared/nginx-passes.ts';

/** A decoded piece of the URI in a header: the client writes lines of its own. */
export const responseHeaderInjection = defineRule({
  name: 'response-header-injection',
  aliases: [],
  covers: ['nginx-header-injection'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A decoded part of the URI goes into a header or a request line: the client may add lines of its own',
  messages: {
    answer: ({ variable }) =>
      `\`${variable}\` is decoded: with \`%0d%0a\` in the URI the client adds headers to the answer`,
    request: ({ variable }) =>
      `\`${variable}\` is decoded: with \`%0d%0a\` in the URI the client adds lines to the request for the back end`,
  },
  directives: ['return', 'rewrite', 'add_header', 'proxy_pass', 'proxy_set_header'],
  concerns: (directive) => mayBreakLine(textOf(directive)?.value ?? ''),
  directive(directive, context) {
    if (!asNginx(context.gateway)) return;
    const word = textOf(directive)!;
    // In a `rewrite` the captures are its own, and are encoded again.
    const variable = lineBreakVariable(word.value, directive.name === 'rewrite' ? null : directive.parent, directive);
    if (variable !== null) reportWord(directive, word, variable, context);
  },
});

const redirects = new Set(['301', '302', '303', '307', '308']);

/** The argument that becomes a part of a header; `null` where there is none. */
function textOf(directive: Directive): Word | null {
  switch (directive.name) {
    case 'return': {
      const [first = ''] = argumentsOf(directive);
      return /^\d+$/.test(first) ? (redirects.has(first) ? argument(directive, 1) : null) : argument(directive, 0);
    }
    case 'rewrite': {
      const [, to = '', flag] = argumentsOf(directive);
      const redirect = flag === 'redirect' || flag === 'permanent' || /^(?:https?:\/\/|\$scheme)/.test(to);
      return redirect ? argument(directive, 1) : null;
    }
    case 'proxy_pass':
      return argument(directive, 0);
    default:
      return argument(directive, 1);
  }
}

function reportWord(directive: Directive, word: Word, variable: string, { report }: RuleContext): void {
  const name = directive.name;
  const toBackend = name === 'proxy_pass' || name === 'proxy_set_header';
  const at = placeOfWord(directive, word);
  const text = withRequestUri(word.value);
  const edit = text === null ? null : replaceWord(at, word, text);
  report({
    message: toBackend ? 'request' : 'answer',
    data: { variable },
    at,
    notes: [
      toBackend
        ? 'requests that the server would refuse, and headers that it would set itself, reach the back end in this way'
        : 'cookies can be set in this way, and pages shown under the name of the site',
    ],
    help: 'write `$request_uri`, which stays encoded (it has the query string in it), or let the expression match no line breaks',
    ...(edit ? { fix: { title: 'write $request_uri', edits: [edit] } } : {}),
  });
}

/** The text with `$uri` and the query behind it replaced; `null` where more follows, or where a capture is meant. */
function withRequestUri(text: string): string | null {
  const match = /\$(?:\{(?:document_)?uri\}|(?:document_)?uri)(?:(?:\$is_args|\?)\$(?:args|query_string))?$/i.exec(
    text,
  );
  if (!match || /\$\{?(?:document_)?uri\b/i.test(text.slice(0, match.index))) return null;
  return `${text.slice(0, match.index)}$request_uri`;
}
