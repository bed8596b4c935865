import { gunzipSync, gzipSync } from 'node:zlib';
import type { Respond } from '../backends/index.ts';
import { defineProof, nginxServer, type Probe } from '../harness/index.ts';

/** Compresses for who can read it. */
const page = Buffer.from('<a href="http://app.internal/">home</a>');
const compressing: Respond = ({ headers }) => {
  const gzip = headers.some(([name, value]) => name.toLowerCase() === 'accept-encoding' && value.includes('gzip'));
  return gzip
    ? {
        status: 200,
        headers: [
          ['Content-Type', 'text/html'],
          ['Content-Encoding', 'gzip'],
          ['X-Page', gzipSync(page).toString('base64')],
        ],
        body: gzipSync(page),
      }
    : { status: 200, headers: [['Content-Type', 'text/html']], body: page };
};

const replaced: Probe = {
  what: 'the text is replaced for a browser that takes compressed answers',
  probe: async ({ server }) => {
    const answer = await server.ask({ target: '/', headers: [['Accept-Encoding', 'gzip']] });
    const encoded = answer.headers.find(([name]) => name.toLowerCase() === 'x-page')?.[1];
    // What came compressed was not changed: the harness reads texts, so the back end repeats the page in a header.
    const text = encoded ? gunzipSync(Buffer.from(encoded, 'base64')).toString() : answer.body;
    return text.includes('https://example.org/');
  },
  bad: false,
  good: true,
};

const server = (lines: string): string =>
  nginxServer(`    location / {
      sub_filter http://app.internal/ https://example.org/;
      ${lines}
      proxy_pass http://@APP@;
    }`);

export default defineProof({
  rule: 'substitution-in-compressed',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      backends: { app: { protocol: 'http', respond: compressing } },
      observe: [replaced],
      variants: {
        bad: server(''),
        'bad-gunzip': {
          config: server('gunzip on;'),
        },
        fixed: server('proxy_set_header Accept-Encoding "";'),
        'ok-identity': server('proxy_set_header Accept-Encoding identity;'),
      },
    },
  ],
});
