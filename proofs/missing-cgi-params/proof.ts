import { defineProof, nginxServer, type ProofCase } from '../harness/index.ts';

const location = (before: string, inner: string): string =>
  nginxServer(`    ${before}
    location / {
      ${inner}
    }`);

const caseOf = (protocol: 'fastcgi' | 'scgi' | 'uwsgi', covers: string | null): ProofCase => {
  const include = `include ${protocol}_params;`;
  const pass = `${protocol}_pass @APP@;`;
  return {
    covers,
    title: protocol,
    dialect: 'nginx',
    backends: { app: { protocol } },
    observe: [
      {
        ask: '/foo?a=1',
        bad: { from: 'app', params: { REQUEST_METHOD: null, QUERY_STRING: null, REQUEST_URI: null } },
        good: { from: 'app', params: { REQUEST_METHOD: 'GET', QUERY_STRING: 'a=1', REQUEST_URI: '/foo?a=1' } },
      },
    ],
    variants: {
      bad: location('', pass),
      'bad-other-family': location('', `include ${protocol === 'uwsgi' ? 'scgi' : 'uwsgi'}_params; ${pass}`),
      fixed: location('', include + pass),
      'ok-inherited': location(include, pass),
    },
  };
};

export default defineProof({
  rule: 'missing-cgi-params',
  cases: [
    caseOf('fastcgi', 'nginx-fastcgi-params-missing'),
    caseOf('uwsgi', 'nginx-uwsgi-params-missing'),
    caseOf('scgi', null),
  ],
});
