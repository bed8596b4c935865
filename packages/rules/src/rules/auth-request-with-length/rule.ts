import { directivesNamed } from '@fcgilint/gateway';
import { argument, type NginxGateway, type NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { sentHeader } from '../../shared/nginx-headers.ts';
import { type NginxPass, passesOf } from '../../shared/nginx-passes.ts';
import { firstLocation } from '../../shared/probe-nginx.ts';

/** Questions to an authorisation service that announce a body and send none. */
export const authRequestWithLength = defineRule({
  name: 'auth-request-with-length',
  aliases: [],
  covers: [],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The question of `auth_request` has the Content-Length of the request, but not its body',
  messages: {
    length: () => 'for a POST the authorisation service waits for a body that does not come',
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    if (!nginx || directivesNamed(nginx.tree, 'auth_request').length === 0) return;
    const byBlock = new Map(passesOf(nginx).map((pass) => [pass.block, pass]));
    const seen = new Set<NginxPass>();
    for (const pass of byBlock.values()) {
      const asked = authTarget(nginx, pass);
      if (asked === null) continue;
      const location = authLocation(nginx, pass.host, asked);
      const service = location && byBlock.get(location);
      if (!service || seen.has(service) || service.name !== 'proxy_pass') continue;
      seen.add(service);
      reportService(nginx, service, pass, report);
    }
  },
});

/** The path that `auth_request` asks before this pass; `null` for none. Only where requests with a body go on to somebody. */
function authTarget(nginx: NginxGateway, { block }: NginxPass): string | null {
  const [directive] = nginx.effective(block, 'auth_request').directives;
  const path = directive && argument(directive, 0)?.value;
  return path?.startsWith('/') && !path.includes('$') ? path : null;
}

const known = new WeakMap<NginxHost, Map<string, ReturnType<typeof firstLocation>>>();

function authLocation(nginx: NginxGateway, host: NginxHost, path: string): ReturnType<typeof firstLocation> {
  let answers = known.get(host);
  if (!answers) {
    answers = new Map();
    known.set(host, answers);
  }
  let answer = answers.get(path);
  if (answer === undefined) {
    answer = firstLocation(nginx, host, path);
    answers.set(path, answer);
  }
  return answer;
}

function reportService(
  nginx: NginxGateway,
  service: NginxPass,
  asking: NginxPass,
  report: RuleContext['report'],
): void {
  const { block, at } = service;
  const body = nginx.effective(block, 'proxy_pass_request_body');
  if (sentHeader(nginx, block, 'Content-Length').kind !== 'default') return;
  // A list of its own would replace an inherited one.
  const { scope } = nginx.effective(block, 'proxy_set_header');
  const lines = [
    ...(body.directives.length === 0 ? ['proxy_pass_request_body off;'] : []),
    'proxy_set_header Content-Length "";',
  ];
  const edit = block && (scope === null || scope === block) ? appendToBlock(block, lines) : null;
  report({
    message: 'length',
    at,
    related: [{ at: asking.at, message: 'a location that asks before it passes requests on' }],
    notes: [
      'nginx keeps the body back, and sends the Content-Length header of the client all the same: the answer comes when the service gives up, and the client gets 500',
    ],
    help: `add \`${lines.join(' ')}\``,
    ...(edit ? { fix: { title: 'announce no body', edits: [edit] } } : {}),
  });
}
