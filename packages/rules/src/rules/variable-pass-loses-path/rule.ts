import type { Gateway } from '@fcgilint/gateway';
import { argument, type LocationHead, locationHead } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { groupOf } from '../../shared/nginx-line-breaks.ts';
import { enclosingLocation, type NginxPass, passesWith } from '../../shared/nginx-passes.ts';
import { possibleTexts, variablePattern } from '../../shared/nginx-values.ts';

/** A pass with variables whose path takes the place of the whole URI, and loses a part of it. */
export const variablePassLosesPath = defineRule({
  name: 'variable-pass-loses-path',
  aliases: [],
  covers: ['nginx-variable-pass-drops-uri'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'A `proxy_pass` with variables has a path of its own, which replaces the whole URI of the request',
  messages: {
    path: ({ uri }) => `every request arrives as \`${uri}\`: path and query of the client are lost`,
    query: () => 'the query string of the client is lost',
    decoded: ({ capture }) => `\`${capture}\` is decoded: a URI with \`%20\` becomes a request line that is not valid`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    const variable = nginx
      ? passesWith(nginx, ({ name, word }) => name === 'proxy_pass' && word.value.includes('$'))
      : [];
    context.each(variable, (pass) => checkPass(pass, context));
  },
});

const note = 'once `proxy_pass` has a variable, its path is no replacement for the prefix: it is the whole URI';

function checkPass(pass: NginxPass, { gateway, report }: RuleContext): void {
  const location = enclosingLocation(pass.block);
  const head = location ? locationHead(location) : null;
  // An exact location has one path, and may mean another.
  if (!location || !head || head.kind === 'exact') return;
  const texts = possibleTexts(asNginx(gateway)!, pass.host, pass.word.value);
  const uris = texts?.map((text) => uriOf(text, head)) ?? [null];
  const [uri] = uris;
  if (uri === null || uri === undefined || uris.some((each) => each !== uri)) return;
  if (isFixed(uri)) {
    // A path to one file or to one function may be what is wanted.
    if (!uri.endsWith('/')) return;
    const to = pass.word.value.endsWith(uri) ? pass.word.value.slice(0, -uri.length) : null;
    report({
      message: 'path',
      data: { uri },
      at: pass.at,
      notes: [note],
      help:
        to === null
          ? 'take the path off, or end it in `$request_uri`'
          : `write \`${to}$request_uri\` for the URI as it came; for another one change it by \`rewrite ... break\` and write \`${to}\``,
    });
    return;
  }
  const passed = decodedCapture(uri, head);
  if (passed === null || location.children.some((child) => child.name === 'if')) return;
  if (/\$(?:\{?(?:is_args|args|query_string|request_uri)\b|\{?arg_)|\?/.test(uri)) {
    if (passed.plain) return;
    report({
      message: 'decoded',
      data: { capture: passed.capture },
      at: pass.at,
      severity: 'info',
      confidence: 'medium',
      notes: [note, 'nginx matches against the decoded URI, and encodes nothing again here: the back end answers 400'],
      help: 'change the URI by `rewrite ... break` instead, and leave `proxy_pass` without a path',
    });
    return;
  }
  if (tellsUri(gateway, pass)) return;
  report({
    message: 'query',
    at: pass.at,
    severity: 'warning',
    // Where only the server itself leads here, what belongs to the query is its own affair.
    confidence: location.children.some((child) => child.name === 'internal') ? 'low' : 'medium',
    notes: [note],
    help: 'change the URI by `rewrite ... break` and leave `proxy_pass` without a path, or end the path in `$is_args$args`',
  });
}

/** Whether the back end is told the URI in a header, and need not find it in the request line. */
function tellsUri(gateway: Gateway, { block }: NginxPass): boolean {
  const { directives, because } = asNginx(gateway)!.effective(block, 'proxy_set_header');
  return (
    because !== null ||
    directives.some((each) => /\$\{?(?:request_uri|args|query_string)\b/.test(argument(each, 1)?.value ?? ''))
  );
}

/**
 * The path of an outcome; `null` without one, and where it cannot be told where the path begins: behind a variable
 * that may hold the whole URL.
 */
function uriOf(text: string, head: LocationHead): string | null {
  const match = /^(?:https?|\$\w+|\$\{\w+\}):\/\/(.*)$/is.exec(text);
  const rest = match?.[1];
  if (rest === undefined || /^unix:/i.test(rest)) return null;
  const start = rest.search(/[/?]|\$\{?(?:request_uri|(?:document_)?uri)\b/i);
  if (start >= 0) return rest.slice(start);
  // A capture that begins with a slash, right behind the address.
  const capture = /(?<=[\w}])\$\{?(\w+)\}?(?:\$\{?is_args\b.*)?$/.exec(rest);
  const name = capture?.[1];
  const isPath = name !== undefined && (/^\d$/.test(name) ? /\(\//.test(head.name) : head.name.includes(`<${name}>/`));
  return isPath ? rest.slice(capture!.index) : null;
}

/** Variables that tell nothing of the path; those of the query do not bring it back either. */
const pathless = /^(?:host|http_\w+|server_name|server_port|server_addr|scheme|remote_addr|hostname|cookie_\w+)$/i;

function isFixed(uri: string): boolean {
  for (const match of uri.matchAll(variablePattern)) if (!pathless.test((match[1] ?? match[2])!)) return false;
  return true;
}

/** Groups of letters, digits and the like, which mean the same decoded and encoded. */
const plainGroup = /^(?:\\[wd.-]|\[(?:\\[wd.-]|[\w.-])+\]|[\w-]|[|+*?]|\{\d+(?:,\d*)?\})+$/;

/**
 * The variable with the decoded path, where all variables of the path are known to be such; `plain` where none of them
 * can hold what is written encoded.
 */
function decodedCapture(uri: string, head: LocationHead): { readonly capture: string; readonly plain: boolean } | null {
  let capture: string | null = null;
  let plain: string | null = null;
  for (const match of uri.matchAll(variablePattern)) {
    const name = (match[1] ?? match[2])!;
    if (pathless.test(name) || /^(?:is_args|args|query_string|arg_\w+)$/i.test(name)) continue;
    const captured = /^\d$/.test(name) ? head.kind === 'regex' : head.name.includes(`<${name}>`);
    if (!captured && !/^(?:document_)?uri$/i.test(name)) return null;
    const group = captured ? groupOf(head.name, name) : null;
    if (group === null || !plainGroup.test(group)) capture ??= `$${name}`;
    else plain ??= `$${name}`;
  }
  const first = capture ?? plain;
  return first === null ? null : { capture: first, plain: capture === null };
}
