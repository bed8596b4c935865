import { defineProof, nginxServer } from '../harness/index.ts';

const at = (path: string, uri: string): string =>
  nginxServer(`    location ${path} {\n      proxy_pass http://@APP@${uri};\n    }`);

export default defineProof({
  rule: 'encoded-path-decoded',
  cases: [
    {
      covers: 'nginx-proxy-pass-uri-decodes',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: '/app/a%2Fb', bad: { target: '/app/a/b' }, good: { target: '/app/a%2Fb' } },
        { ask: '/app//d', bad: { target: '/app/d' }, good: { target: '/app//d' } },
      ],
      variants: {
        bad: at('/app/', '/app/'),
        'bad-root': at('/', '/'),
        'bad-stripped': {
          config: at('/app/', '/'),
          observe: [{ ask: '/app/a%2Fb', bad: { target: '/a/b' } }],
          notLinted:
            'a prefix is taken off on purpose; the application is not one that is known to need encoded slashes',
        },
        fixed: at('/app/', ''),
        'ok-root': at('/', ''),
      },
    },
  ],
});
