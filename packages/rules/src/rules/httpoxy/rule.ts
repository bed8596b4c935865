import { paramNamed } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { cgiMounts } from '../../shared/nginx-mounts.ts';
import { sendParam } from '../../shared/nginx-param-edits.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** CGI programs whose HTTP_PROXY any client may set. */
export const httpoxy = defineRule({
  name: 'httpoxy',
  aliases: [],
  covers: ['httpoxy'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: "A CGI program gets the client's `Proxy:` header as the environment variable HTTP_PROXY",
  messages: {
    passed: ({ list }) => `no \`${list}\` keeps the client's \`Proxy:\` header away from this CGI program`,
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    each(cgiMounts(nginx), (mount) => {
      const { application, block, list, route } = mount;
      if (application !== 'cgi' || paramNamed(nginx, block, list, 'HTTP_PROXY') !== null || mayHide(block)) return;
      // Where nothing at all is sent, another rule speaks.
      if (paramNamed(nginx, block, list, 'REQUEST_METHOD') === null) return;
      if (nginx.effective(block, 'fastcgi_pass_request_headers').directives.length > 0) return;
      const edit = sendParam(nginx, mount, 'HTTP_PROXY ""');
      report({
        message: 'passed',
        data: { list },
        at: passPlace(route),
        notes: [
          '`Proxy: http://evil.example` becomes HTTP_PROXY in its environment, and many HTTP clients send their requests there',
        ],
        help: `add \`${list} HTTP_PROXY "";\``,
        ...(edit ? { fix: { title: 'send no HTTP_PROXY', edits: [edit] } } : {}),
      });
    });
  },
});
