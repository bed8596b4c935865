import { defineProof, nginxHttp, type Probe } from '../harness/index.ts';

const limited = (what: string, header: (number: number) => readonly (readonly [string, string])[]): Probe => ({
  what: `requests of six that are refused, ${what}`,
  probe: async ({ server }) => {
    let refused = 0;
    for (let number = 0; number < 6; number++) {
      const { status } = await server.ask({ target: '/', headers: header(number) });
      if (status === 503) refused++;
    }
    return refused > 0;
  },
  bad: false,
  good: true,
});

const server = (key: string, http = ''): string =>
  nginxHttp(`${http}
  limit_req_zone ${key} zone=perip:1m rate=1r/m;
  server {
    listen 127.0.0.1:@PORT@;
    location / {
      limit_req zone=perip;
      proxy_pass http://@APP@;
    }
  }`);

export default defineProof({
  rule: 'limit-key-from-client',
  cases: [
    {
      covers: null,
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [
        limited('each with another address in its header', (number) => [['X-Forwarded-For', `192.0.2.${number}`]]),
      ],
      variants: {
        bad: server('$http_x_forwarded_for'),
        'bad-appended': server('$proxy_add_x_forwarded_for'),
        'bad-map': server(
          '$client',
          '  map $http_x_forwarded_for $client {\n    default $remote_addr;\n    ~^([^,]+) $1;\n  }',
        ),
        fixed: server('$binary_remote_addr'),
      },
    },
    {
      covers: null,
      title: 'no header',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      observe: [limited('without the header', () => [])],
      variants: { bad: server('$http_x_forwarded_for'), fixed: server('$binary_remote_addr') },
    },
  ],
});
