import { defineProof, nginxServer, type ProofCase } from '../harness/index.ts';
import { certificate, certificateKey } from './certificate.ts';

const location = (protocol: string, listen: string, ...lines: string[]): string =>
  nginxServer(`    ${listen}
    ssl_certificate @ROOT@/conf/site.pem;
    ssl_certificate_key @ROOT@/conf/site.key;
    location / {
      ${lines.join('\n      ')}
      ${protocol}_pass @APP@;
    }`);

const caseOf = (protocol: 'fastcgi' | 'uwsgi' | 'scgi'): ProofCase => {
  const lines = [
    `${protocol}_param REQUEST_METHOD $request_method;`,
    `${protocol}_param PATH_INFO $document_uri;`,
    `${protocol}_param SCRIPT_NAME "";`,
  ];
  const tls = 'listen 127.0.0.1:@PORT2@ ssl;';
  return {
    covers: 'nginx-https-param',
    title: protocol,
    dialect: 'nginx',
    ports: 2,
    backends: { app: { protocol } },
    files: { 'conf/site.pem': certificate, 'conf/site.key': certificateKey },
    observe: [
      {
        what: 'HTTPS as the application sees it on the TLS port',
        probe: async ({ values }) => httpsParam(Number(values['PORT2'])),
        bad: 'not sent',
        good: 'on',
      },
    ],
    variants: {
      bad: location(protocol, tls, ...lines),
      fixed: location(protocol, tls, ...lines, `${protocol}_param HTTPS $https if_not_empty;`),
      'ok-stock': location(protocol, tls, `include ${protocol}_params;`),
      'ok-plain': {
        config: location(protocol, '', ...lines),
        observe: [{ ask: '/foo', good: { from: 'app', params: { HTTPS: null } } }],
      },
    },
  };
};

/** The parameter in the echo of a request by TLS; the certificate is not checked. */
async function httpsParam(port: number): Promise<string> {
  const { request } = await import('node:https');
  const body = await new Promise<string>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/foo', rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
  const { params } = JSON.parse(body) as { readonly params: readonly (readonly [string, string])[] };
  return params.findLast(([name]) => name === 'HTTPS')?.[1] ?? 'not sent';
}

export default defineProof({
  rule: 'tls-hidden-from-application',
  cases: [caseOf('fastcgi'), caseOf('uwsgi'), caseOf('scgi')],
});
