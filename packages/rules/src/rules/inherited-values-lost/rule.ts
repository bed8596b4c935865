import { type Directive, directivesNamed } from '@fcgilint/gateway';
import { argument, type NginxGateway } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { namesIn, placeOfList, type ReplacedList, repeatLost, replacedList } from '../../shared/nginx-lists.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';

/** One `fastcgi_param`, `proxy_set_header` or `add_header` that takes all inherited ones out of force. */
export const inheritedValuesLost = defineRule({
  name: 'inherited-values-lost',
  aliases: [],
  covers: ['nginx-param-inheritance-lost', 'nginx-proxy-header-inheritance-lost', 'nginx-add-header-inheritance-lost'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'A directive of a list replaces all those that the block would inherit: parameters or headers are lost',
  messages: {
    params: ({ list, names }) => `\`${list}\` here replaces all inherited ones: ${names} no longer sent`,
    headers: ({ list, names }) =>
      `\`${list}\` here replaces all inherited ones: ${names} no longer sent to the back end`,
    answers: ({ list, names }) => `\`${list}\` here replaces all inherited ones: ${names} no longer in the answer`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    sentLists(nginx, context);
    const seen = new Set<Directive>();
    context.each(directivesNamed(nginx.tree, 'add_header'), ({ parent }) => {
      if (!parent || seen.has(parent)) return;
      seen.add(parent);
      answerHeaders(nginx, parent, context);
    });
  },
});

/** Without one of these an application cannot tell what is asked. */
const needed = new Set([
  'REQUEST_METHOD',
  'REQUEST_URI',
  'QUERY_STRING',
  'CONTENT_TYPE',
  'CONTENT_LENGTH',
  'SCRIPT_FILENAME',
  'PATH_INFO',
]);

/** What is sent to back ends: the list counts where a location passes, which may inherit it from its server. */
function sentLists(gateway: NginxGateway, { each, report }: RuleContext): void {
  const seen = new Map<string, Set<Directive>>();
  each(mountsOf(gateway), ({ block, list }) => {
    if (!list) return;
    const { scope } = gateway.effective(block, list);
    if (!scope) return;
    let scopes = seen.get(list);
    if (!scopes) {
      scopes = new Set();
      seen.set(list, scopes);
    }
    if (scopes.has(scope)) return;
    scopes.add(scope);
    const replaced = replacedList(gateway, scope, list);
    if (!replaced) return;
    const names = namesIn(replaced.lost);
    const isParam = list.endsWith('_param');
    if (isParam && !names.some((name) => needed.has(name))) return;
    report({
      message: isParam ? 'params' : 'headers',
      data: { list, names: enumerate(names) },
      ...(isParam ? {} : { severity: 'warning' }),
      ...common(replaced),
      notes: [
        isParam ? 'the application does not learn the method, the path or the query of the request' : fallback(names),
      ],
    });
  });
}

/** What the back end gets in the place of headers that are set no longer. */
function fallback(names: readonly string[]): string {
  const host = 'Host falls back to the address of the back end';
  const others = names.filter((name) => name.toLowerCase() !== 'host');
  if (others.length === 0) return host;
  const rest = 'as the client sent it, or missing';
  return others.length < names.length ? `${host}; each of the others is ${rest}` : `what the back end gets is ${rest}`;
}

/** Headers of answers. An empty one of its own is the usual way to be rid of the inherited ones. */
function answerHeaders(gateway: NginxGateway, scope: Directive, { report }: RuleContext): void {
  if (scope.name === 'if' && endsRequest(scope)) return;
  // `off` is what somebody writes who knows.
  if (gateway.effective(scope, 'add_header_inherit').directives.length > 0) return;
  const replaced = replacedList(gateway, scope, 'add_header');
  if (!replaced || replaced.own.some((directive) => argument(directive, 1)?.value === '')) return;
  // An empty value sends nothing: without it nothing is missing from the answer.
  const names = namesIn(replaced.lost.filter((directive) => argument(directive, 1)?.value !== ''));
  if (names.length === 0) return;
  report({
    message: 'answers',
    data: { list: 'add_header', names: enumerate(names) },
    severity: names.some((name) => security.test(name)) ? 'warning' : 'info',
    ...common(replaced),
    notes: ['`add_header` is inherited only by a block that has none of its own'],
  });
}

/** Headers that protect: without them something is open that is closed elsewhere. */
const security =
  /^(?:strict-transport-security|content-security-policy|x-frame-options|x-content-type-options|x-xss-protection|referrer-policy|permissions-policy|cross-origin-.*|x-permitted-cross-domain-policies|feature-policy)$/i;

/** Answers to preflight requests and refusals, which have headers of their own. */
function endsRequest({ children }: Directive): boolean {
  return children.some((child) => child.name === 'return');
}

function common(replaced: ReplacedList) {
  const { lost, scope, list } = replaced;
  const { source, statement } = lost[0]!;
  const wanted = scope.name === 'if' ? 'this `if`' : `this ${scope.name}`;
  return {
    at: placeOfList(replaced),
    related: [{ at: { source, start: statement.start, end: statement.end }, message: 'inherited no longer' }],
    help: `repeat them in ${wanted}, above all by an include that has all \`${list}\` of the site`,
    fix: { title: 'repeat the inherited lines', edits: [repeatLost(replaced)] },
  } as const;
}

/** `A is`, `A and B are`, `A, B and 3 more are`. */
function enumerate(names: readonly string[]): string {
  if (names.length === 1) return `${names[0]} is`;
  if (names.length <= 3) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more are`;
}
