import { apacheServer, defineProof, lighttpd, nginxHttp, nginxServer, type Probe } from '../harness/index.ts';

/** `localhost` with both address families, as most systems have it. */
const hosts = '127.0.0.1 localhost\n::1 localhost\n';

/** nginx uses the addresses of a name in turn: several requests are needed to see both. */
const refusedConnections: Probe = {
  what: 'refused connections to ::1 in the log of four requests',
  probe: async ({ server }) => {
    for (let number = 0; number < 4; number++) await server.ask('/foo');
    return /connect\(\) failed \(111: Connection refused\).*\[::1\]/.test(await server.log());
  },
  bad: true,
  good: false,
};

const nginxTo = (host: string): string =>
  nginxServer(`    location / {\n      proxy_pass http://${host}:@APP_PORT@;\n    }`);
const lighttpdTo = (host: string): string =>
  lighttpd(`proxy.server = ( "" => (( "host" => "${host}", "port" => @APP_PORT@ )) )`);

export default defineProof({
  rule: 'localhost-address-family',
  cases: [
    {
      covers: 'localhost-resolves-to-ipv6',
      title: 'the back end listens on 127.0.0.1',
      dialect: 'nginx',
      backends: { app: { protocol: 'http' } },
      // The request is served by the second address that is tried.
      observe: [refusedConnections, { ask: '/foo', bad: { from: 'app' } }, { ask: '/foo', good: { from: 'app' } }],
      variants: { bad: { config: nginxTo('localhost'), hosts }, fixed: { config: nginxTo('127.0.0.1'), hosts } },
    },
    {
      covers: 'localhost-resolves-to-ipv6',
      title: 'the same nginx listens there',
      dialect: 'nginx',
      ports: 2,
      observe: [refusedConnections, { ask: '/foo', good: { status: 200, body: /^inner$/ } }],
      variants: Object.fromEntries(
        [
          ['bad', 'localhost'],
          ['fixed', '127.0.0.1'],
        ].map(([name, host]) => [
          name,
          {
            config: nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    location / {
      proxy_pass http://${host}:@PORT2@;
    }
  }
  server {
    listen 127.0.0.1:@PORT2@;
    location / {
      return 200 inner;
    }
  }`),
            hosts,
          },
        ]),
      ),
    },
    {
      covers: 'localhost-resolves-to-ipv6',
      title: 'the back end listens on ::1',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http', listen: '::1' } },
      observe: [{ ask: '/foo', bad: { status: 503 }, good: { from: 'app' } }],
      variants: {
        'bad-lighttpd': {
          config: lighttpdTo('localhost'),
          hosts,
          notMended: 'the address that suits most back ends is not the one of this back end',
        },
        'fixed-lighttpd': { config: lighttpdTo('::1'), hosts },
        'ok-lighttpd': {
          config: lighttpdTo('localhost'),
          hosts,
          backends: { app: { protocol: 'http', listen: '127.0.0.1' } },
          notLinted: 'the configuration is that of `bad`; what differs is the back end, which it does not show',
        },
      },
    },
    {
      covers: 'localhost-resolves-to-ipv6',
      title: 'Apache tries both addresses',
      dialect: 'apache',
      backends: { app: { protocol: 'http' }, other: { protocol: 'http', listen: '::1' } },
      notLinted: 'it shows that the name does no harm here',
      observe: [{ ask: '/foo', bad: { status: 503 }, good: { from: 'app' } }],
      variants: {
        bad: { config: apacheServer('ProxyPass / http://[::1]:@APP_PORT@/'), hosts },
        'ok-apache': { config: apacheServer('ProxyPass / http://localhost:@APP_PORT@/'), hosts },
        'ok-apache-ipv6': {
          config: apacheServer('ProxyPass / http://localhost:@OTHER_PORT@/'),
          hosts,
          observe: [{ ask: '/foo', good: { from: 'other' } }],
        },
      },
    },
  ],
});
