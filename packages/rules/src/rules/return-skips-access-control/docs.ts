import { defineDocs } from '../../docs.ts';

const server = (text: string): string => `events {}
http {
    server {
        listen 80;
${text}    }
}
`;

export const docs = defineDocs({
  behaviour:
    '`return` is run in the rewrite phase, and `allow`, `deny` and `auth_basic` in the access phase after it. `location /status { allow 127.0.0.1; deny all; return 200 "..."; }` answers everybody with 200.',
  silentWhen: [
    'the answer is an error or a redirect, which gives nothing away',
    'the `return` stands in an `if`',
    'the access rules are inherited: those of a whole server need not be meant for this location',
  ],
  limits: [],
  references: [
    { title: 'nginx: return', url: 'https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#return' },
    {
      title: 'Joshua Rogers: nginx allow and deny with return',
      url: 'https://joshua.hu/nginx-return-allow-deny',
    },
    { title: 'Gixy: return bypasses allow and deny', url: 'https://gixy.io/plugins/return_bypasses_allow_deny/' },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'For the machine itself, it seems',
      file: 'nginx.conf',
      code: server(`        location /version {
            allow 127.0.0.1;
            «deny all;»
            return 200 "1.2.3";
        }
`),
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'In two steps',
      file: 'nginx.conf',
      code: server(`        location /version {
            allow 127.0.0.1;
            deny all;
            try_files "" @version;
        }
        location @version {
            return 200 "1.2.3";
        }
        location /old {
            deny all;
            return 404;
        }
`),
    },
  ],
});
