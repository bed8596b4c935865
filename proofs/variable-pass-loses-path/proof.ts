import { defineProof, nginxServer } from '../harness/index.ts';

const at = (location: string, pass: string): string =>
  nginxServer(`    set $backend @APP@;\n    location ${location} {\n      proxy_pass ${pass};\n    }`);

export default defineProof({
  rule: 'variable-pass-loses-path',
  cases: [
    {
      covers: 'nginx-variable-pass-drops-uri',
      title: 'path',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo?x=1', bad: { target: '/' }, good: { target: '/app/foo?x=1' } }],
      variants: {
        bad: at('/app/', 'http://$backend/'),
        'bad-regex': at('~ ^/app', 'http://$backend/'),
        fixed: at('/app/', 'http://$backend$request_uri'),
        'ok-no-uri': at('/app/', 'http://$backend'),
        'ok-no-variable': at('/app/', 'http://@APP@/app/'),
        'ok-rewrite': {
          config: nginxServer(`    set $backend @APP@;
    location /app/ {
      rewrite ^/app(/.*)$ $1 break;
      proxy_pass http://$backend;
    }`),
          observe: [{ ask: '/app/foo?x=1', good: { target: '/foo?x=1' } }],
        },
      },
    },
    {
      covers: 'nginx-variable-pass-drops-uri',
      title: 'query',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo?x=1', bad: { target: '/foo' }, good: { target: '/foo?x=1' } }],
      variants: {
        'bad-capture': at('~ ^/app(/.*)$', 'http://$backend$1'),
        'bad-named': at('~ ^/app(?<rest>/.*)$', 'http://$backend$rest'),
        fixed: nginxServer(`    set $backend @APP@;
    location ~ ^/app/ {
      rewrite ^/app(/.*)$ $1 break;
      proxy_pass http://$backend;
    }`),
      },
    },
    {
      covers: 'nginx-variable-pass-drops-uri',
      title: 'decoded',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      // The request line at the back end has a blank in it: what is behind the first one is no part of the target.
      observe: [{ ask: '/app/a%20b?x=1', bad: { target: '/a' }, good: { target: '/a%20b?x=1' } }],
      variants: {
        'bad-capture': at('~ ^/app(/.*)$', 'http://$backend$1$is_args$args'),
        fixed: nginxServer(`    set $backend @APP@;
    location ~ ^/app/ {
      rewrite ^/app(/.*)$ $1 break;
      proxy_pass http://$backend;
    }`),
      },
    },
  ],
});
