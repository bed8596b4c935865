import { apacheServer, defineProof, nginxServer } from '../harness/index.ts';

const at = (path: string, uri: string): string =>
  nginxServer(`    location ${path} {\n      proxy_pass http://@APP@${uri};\n    }`);

export default defineProof({
  rule: 'mismatched-pass-slash',
  cases: [
    {
      covers: 'nginx-proxy-pass-slash',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: '/app/foo', bad: { target: '//foo' }, good: { target: '/foo' } },
        { ask: '/application', bad: { target: '/lication' } },
      ],
      variants: {
        bad: at('/app', '/'),
        'bad-caret': at('^~ /app', '/'),
        'bad-glue': {
          config: at('/app/', '/x'),
          observe: [{ ask: '/app/foo', bad: { target: '/xfoo' } }],
          notMended: 'its path at the back end is /x, and not / as in the others',
        },
        fixed: at('/app/', '/'),
        'ok-no-uri': { config: at('/app', ''), observe: [{ ask: '/app/foo', good: { target: '/app/foo' } }] },
        'ok-neither': { config: at('/app', '/x'), observe: [{ ask: '/app/foo', good: { target: '/x/foo' } }] },
        'ok-root': { config: at('/', '/'), observe: [{ ask: '/app/foo', good: { target: '/app/foo' } }] },
        'ok-exact': { config: at('= /app', '/'), observe: [{ ask: '/app', good: { target: '/' } }] },
        'ok-rewritten': nginxServer(`    location /app {
      rewrite ^/app(.*)$ $1 break;
      proxy_pass http://@APP@/;
    }`),
      },
    },
    {
      covers: 'nginx-proxy-pass-slash',
      title: 'glued names',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo', bad: { target: '/xfoo' }, good: { target: '/x/foo' } }],
      variants: { bad: at('/app/', '/x'), fixed: at('/app/', '/x/') },
    },
    {
      covers: 'apache-proxypass-slash',
      dialect: 'apache',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo', bad: { target: '//foo' }, good: { target: '/foo' } }],
      variants: {
        bad: apacheServer('ProxyPass /app http://@APP@/'),
        fixed: apacheServer('ProxyPass /app/ http://@APP@/'),
        'ok-neither': apacheServer('ProxyPass /app http://@APP@'),
      },
    },
    {
      covers: 'apache-proxypass-slash',
      title: 'glued names',
      dialect: 'apache',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app/foo', bad: { target: '/xfoo' }, good: { target: '/x/foo' } }],
      variants: {
        'bad-glue': apacheServer('ProxyPass "/app/" "http://@APP@/x"'),
        fixed: apacheServer('ProxyPass "/app/" "http://@APP@/x/"'),
        'ok-neither': apacheServer('ProxyPass "/app" "http://@APP@/x"'),
      },
    },
    {
      covers: 'apache-proxypass-slash',
      title: 'no slash behind the port',
      dialect: 'apache',
      backends: { app: { protocol: 'http' } },
      observe: [
        {
          ask: '/foo',
          bad: { status: 500, log: /DNS lookup failure for: 127\.0\.0\.1:\d+foo/ },
          good: { from: 'app', target: '/foo' },
        },
      ],
      variants: {
        'bad-root': apacheServer('ProxyPass / http://@APP@'),
        fixed: apacheServer('ProxyPass / http://@APP@/'),
      },
    },
  ],
});
