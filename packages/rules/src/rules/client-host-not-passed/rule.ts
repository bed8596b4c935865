import { argument, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { headerBlock, isLostHeader, sentHeader } from '../../shared/nginx-headers.ts';
import { type OwnBackend, ownBackend } from '../../shared/nginx-own-backend.ts';
import { type NginxPass, passesOf } from '../../shared/nginx-passes.ts';

/** An HTTP back end that does not learn under which name the client asked. */
export const clientHostNotPassed = defineRule({
  name: 'client-host-not-passed',
  aliases: [],
  covers: ['nginx-proxy-host-header', 'nginx-proxy-redirect-off'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The application sees the address of the back end as `Host`, not the one that the client asked for',
  messages: {
    host: ({ seen }) => `the application sees \`Host: ${seen}\`, not the name that the client asked for`,
    redirect: ({ seen }) => `redirects of the application lead the client to \`http://${seen}\``,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    each(nginx ? passesOf(nginx) : [], (pass) => {
      const backend = pass.answersClients ? ownBackend(nginx!, pass) : null;
      // Where the server has but the name of the back end, clients ask for it.
      const { names } = pass.host;
      if (backend && names.length > 0 && names.every(({ written }) => written === backend.authority)) return;
      if (backend && isMissing(nginx!, pass)) reportPass(nginx!, pass, backend, report);
    });
  },
});

/** Headers by which an application may learn the name instead. */
const substitutes = ['X-Forwarded-Host', 'Forwarded', 'X-Host', 'X-Original-Host'];

function isMissing(nginx: NginxGateway, { block }: NginxPass): boolean {
  return (
    sentHeader(nginx, block, 'Host').kind === 'default' &&
    substitutes.every((name) => sentHeader(nginx, block, name).kind === 'default') &&
    // What is lost to a list further in is the matter of `inherited-values-lost`.
    !isLostHeader(nginx, block, 'Host')
  );
}

function reportPass(
  nginx: NginxGateway,
  pass: NginxPass,
  { authority, group }: OwnBackend,
  report: RuleContext['report'],
): void {
  const { block } = pass;
  const target = headerBlock(nginx, block);
  const edit = target ? appendToBlock(target, ['proxy_set_header Host $host;']) : null;
  const common = {
    data: { seen: authority },
    help: 'add `proxy_set_header Host $host;`',
    ...(edit ? { fix: { title: 'pass the host of the client', edits: [edit] } } : {}),
  };
  const off = nginx.effective(block, 'proxy_redirect').directives.find((each) => argument(each, 0)?.value === 'off');
  if (off) {
    report({
      ...common,
      message: 'redirect',
      at: placeOf(off),
      related: [{ at: pass.at, message: 'the back end' }],
      notes: ['it builds them from the `Host` that it gets, and `proxy_redirect off` leaves them as they are'],
    });
    return;
  }
  const invalid = group?.includes('_') ?? false;
  report({
    ...common,
    message: 'host',
    at: pass.at,
    // How much it minds depends on the application; a name with an underscore is no host name for anybody.
    ...(invalid ? {} : { confidence: 'low' }),
    notes: [
      invalid
        ? 'a host name has no underscore: Django, Rails, Tomcat and others answer 400, and links in pages lead there'
        : 'links in pages and mails lead there, and applications that check the name answer 400',
    ],
  });
}
