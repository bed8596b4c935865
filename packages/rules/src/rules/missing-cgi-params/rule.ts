import { argument, type NginxGateway, paramNamed } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { replacedList } from '../../shared/nginx-lists.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** A pass to FastCGI, SCGI or uwsgi that sends the application nothing about the request. */
export const missingCgiParams = defineRule({
  name: 'missing-cgi-params',
  aliases: [],
  covers: ['nginx-fastcgi-params-missing', 'nginx-uwsgi-params-missing'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'Requests are handed over without parameters: the application learns neither method nor path nor query',
  messages: {
    missing: ({ names, list }) => `no \`${list}\` sends ${names}`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      checkMount(nginx, mount, context);
    });
  },
});

function checkMount(gateway: NginxGateway, mount: CgiMount, { report, mayHide }: RuleContext): void {
  const { block, list, route } = mount;
  const wanted = list === 'uwsgi_param' ? ['REQUEST_METHOD', 'PATH_INFO'] : ['REQUEST_METHOD'];
  const missing = wanted.filter((name) => paramNamed(gateway, block, list, name) === null);
  if (missing.length === 0 || mayHide(block) || (list === 'uwsgi_param' && isNoRequest(gateway, mount))) return;
  // That inherited ones were replaced is the mistake then, and is reported as such.
  const { scope } = gateway.effective(block, list);
  if (scope && replacedList(gateway, scope, list)) return;
  const file = `${list.replace('_param', '')}_params`;
  const edit = block && route.kind !== 'fallback' ? appendToBlock(block, [`include ${file};`]) : null;
  report({
    message: 'missing',
    data: { names: missing.join(' and '), list },
    at: passPlace(route),
    notes: [
      'the back end gets the headers of the request and what is listed here, and nothing else: it has nothing to route on',
    ],
    help: `add \`include ${file};\``,
    ...(edit && !scope ? { fix: { title: `include ${file}`, edits: [edit] } } : {}),
  });
}

/** Packets of uWSGI that are no requests for an application: its cache (111), messages and the like. */
function isNoRequest(gateway: NginxGateway, { block }: CgiMount): boolean {
  const [modifier] = gateway.effective(block, 'uwsgi_modifier1').directives;
  const value = modifier ? argument(modifier, 0)?.value : '0';
  return value !== '0' && value !== '30';
}
