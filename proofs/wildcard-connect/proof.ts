import { apacheServer, defineProof, lighttpd, nginxServer, type ProofCase } from '../harness/index.ts';

interface Setup {
  readonly dialect: ProofCase['dialect'];
  readonly protocol: 'http' | 'fastcgi';
  /** The configuration that connects to a host at the back end's port. */
  readonly connect: (host: string) => string;
  /** What is answered when nothing listens there. */
  readonly refused: number;
}

const setups: Readonly<Record<string, Setup>> = {
  proxy_pass: {
    dialect: 'nginx',
    protocol: 'http',
    connect: (host) => nginxServer(`    location / {\n      proxy_pass http://${host}:@APP_PORT@;\n    }`),
    refused: 502,
  },
  'an upstream group': {
    dialect: 'nginx',
    protocol: 'fastcgi',
    connect: (host) =>
      nginxServer('    location / {\n      include fastcgi_params;\n      fastcgi_pass app;\n    }').replace(
        '  server {',
        `  upstream app {\n    server ${host}:@APP_PORT@;\n  }\n  server {`,
      ),
    refused: 502,
  },
  'proxy.server': {
    dialect: 'lighttpd',
    protocol: 'http',
    connect: (host) =>
      lighttpd(`proxy.server = ( "" => (( "host" => "${host.replace(/[[\]]/g, '')}", "port" => @APP_PORT@ )) )`),
    refused: 503,
  },
  ProxyPass: {
    dialect: 'apache',
    protocol: 'http',
    connect: (host) => apacheServer(`ProxyPass / http://${host}:@APP_PORT@/`),
    refused: 503,
  },
};

const cases = Object.entries(setups).flatMap(([title, { dialect, protocol, connect, refused }]): ProofCase[] => [
  {
    // Linux takes the wildcard for the local host, so all seems well.
    covers: 'nginx-zero-address',
    title: `${title}, to a back end on 127.0.0.1`,
    dialect,
    backends: { app: { protocol } },
    observe: [{ ask: '/foo', good: { from: 'app' } }],
    variants: {
      bad: { config: connect('0.0.0.0'), observe: [{ ask: '/foo', bad: { from: 'app' }, good: { status: 502 } }] },
      // The IPv6 wildcard reaches ::1 only, where nothing listens.
      'bad-ipv6': {
        config: connect('[::]'),
        observe: [{ ask: '/foo', bad: { status: refused }, good: { from: 'app' } }],
        notMended: 'the fix keeps the address family, and this back end has no IPv6 address',
      },
      fixed: connect('127.0.0.1'),
    },
  },
  {
    // It is no "any address": only the local host is tried.
    covers: 'nginx-zero-address',
    title: `${title}, to a back end on another address of the machine`,
    dialect,
    backends: { app: { protocol, listen: '127.0.0.2' } },
    observe: [{ ask: '/foo', bad: { status: refused }, good: { from: 'app' } }],
    variants: {
      bad: { config: connect('0.0.0.0'), notMended: 'this back end is not on 127.0.0.1' },
      fixed: connect('127.0.0.2'),
      // Listening on it is right.
      'ok-listen': connect('127.0.0.2')
        .replace('listen 127.0.0.1:', 'listen 0.0.0.0:')
        .replace('server.bind = "127.0.0.1"', 'server.bind = "0.0.0.0"')
        .replace('Listen 127.0.0.1:', 'Listen 0.0.0.0:'),
    },
  },
]);

export default defineProof({ rule: 'wildcard-connect', cases });
