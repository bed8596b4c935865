import {
  askByTls,
  certificateFiles,
  certificateLines,
  defineProof,
  echoIn,
  nginxHttp,
  type Probe,
} from '../harness/index.ts';

const told: Probe = {
  what: 'headers with https in them at the back end',
  probe: async ({ server }) => {
    const { body } = await askByTls(server.port, '/foo');
    return echoIn(body)!
      .headers.filter(([, value]) => value === 'https')
      .map(([name]) => name)
      .join();
  },
  bad: '',
  good: 'X-Forwarded-Proto',
};

const server = (listen: string, location: string): string =>
  nginxHttp(`  server {
    listen 127.0.0.1:@PORT@ ${listen};
    ${certificateLines}
    location / {
      ${location}
    }
  }`);

export default defineProof({
  rule: 'scheme-not-passed',
  cases: [
    {
      covers: 'nginx-forwarded-proto',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      files: certificateFiles,
      observe: [told],
      variants: {
        bad: server('ssl', 'proxy_pass http://@APP@;'),
        'bad-host-only': server('ssl', 'proxy_set_header Host $host;\n      proxy_pass http://@APP@;'),
        fixed: server('ssl', 'proxy_set_header X-Forwarded-Proto $scheme;\n      proxy_pass http://@APP@;'),
        'ok-plain': {
          config: server('', 'proxy_pass http://@APP@;'),
          observe: [{ ask: '/foo', good: { from: 'app' } }],
        },
      },
    },
  ],
});
