import { argument, argumentsOf } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { appendToWord, argumentPlace } from '../../shared/nginx-words.ts';

/** A rewrite whose target holds the query, which nginx adds once more. */
export const rewriteRepeatsQuery = defineRule({
  name: 'rewrite-repeats-query',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The target of a rewrite holds the query string, and nginx adds it a second time',
  messages: {
    twice: ({ variable, example }) => `${variable} holds the query, and nginx adds it once more: ${example}`,
  },
  directives: ['rewrite'],
  directive(rewrite, { report }) {
    const [, target = '', flag] = argumentsOf(rewrite);
    const word = argument(rewrite, 1);
    const variable = /\$\{?(request_uri|args|query_string)\b/.exec(target);
    // A `?` at the end keeps nginx from adding the query (nginx: src/http/modules/ngx_http_rewrite_module.c).
    if (!word || !variable || target.endsWith('?')) return;
    const before = target.slice(0, variable.index);
    const whole = variable[1] === 'request_uri';
    // Arguments within the path are no query; `$request_uri` behind a `?` is a value.
    if (whole ? before.includes('?') : !/[?&]$|\$\{?is_args\}?$/.test(before)) return;
    const literal = before.includes('?');
    // Within the server only a `?` that is written out begins a query: `rewrite ^ $request_uri` is used to get the raw path.
    if (!literal && !/^(?:redirect|permanent)$/.test(flag ?? '') && !/^(?:https?:\/\/|\$scheme)/.test(target)) return;
    report({
      message: 'twice',
      data: { variable: `$${variable[1]}`, example: literal ? '?a=1&a=1' : '?a=1?a=1' },
      at: argumentPlace(rewrite, 1),
      notes: ['nginx adds the query of the request to every target that does not end in `?`'],
      help: 'end the target with `?`; or, for a redirect, use `return 301`, which adds nothing',
      fix: { title: 'add ? at the end', edits: [appendToWord(rewrite, word, '?')] },
    });
  },
});
