import { type NginxGateway, paramNamed } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { replacedList } from '../../shared/nginx-lists.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';
import { sendParam } from '../../shared/nginx-param-edits.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** An application behind TLS that no parameter tells of it. */
export const tlsHiddenFromApplication = defineRule({
  name: 'tls-hidden-from-application',
  aliases: [],
  covers: ['nginx-https-param'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The application is not told that the request came by TLS: it takes itself to be served over http',
  messages: {
    hidden: ({ list }) => `no \`${list}\` tells the application that this server speaks TLS`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      if (mount.host.sockets.some(({ tls }) => tls)) checkMount(nginx, mount, context);
    });
  },
});

/** Any of these tells an application of the scheme. */
const schemes = ['HTTPS', 'REQUEST_SCHEME', 'UWSGI_SCHEME', 'HTTP_X_FORWARDED_PROTO', 'SERVER_PORT_SECURE'];

function checkMount(gateway: NginxGateway, mount: CgiMount, { report, mayHide }: RuleContext): void {
  const { block, list, route, host } = mount;
  const sends = (name: string): boolean => paramNamed(gateway, block, list, name) !== null;
  // Where nothing at all is sent, another rule speaks.
  if (schemes.some(sends) || !sends('REQUEST_METHOD') || mayHide(block)) return;
  const { scope } = gateway.effective(block, list);
  if (scope && replacedList(gateway, scope, list)) return;
  const edit = sendParam(gateway, mount, 'HTTPS $https if_not_empty');
  const socket = host.sockets.find(({ tls }) => tls)!;
  report({
    message: 'hidden',
    data: { list },
    at: passPlace(route),
    related: [{ at: socket.place, message: 'TLS here' }],
    notes: ['wsgi.url_scheme is http: absolute URLs and redirects begin with http://, secure cookies are not set'],
    help: `add \`${list} HTTPS $https if_not_empty;\``,
    ...(edit ? { fix: { title: 'send HTTPS', edits: [edit] } } : {}),
  });
}
