import { nginxHttp, type ProofCase, type Variant } from '../harness/index.ts';

/** A server block that listens on these and passes everything to the back end. */
const passing = (listen: readonly string[], pass = 'proxy_pass http://@APP@;'): string =>
  nginxHttp(`  server {
${listen.map((address) => `    listen ${address};\n`).join('')}    location / {
      ${pass}
    }
  }`);

const server = (listen: string, name: string, body = `return 200 ${name};`): string =>
  `  server {\n    listen ${listen};\n    server_name ${name};\n    location / {\n      ${body}\n    }\n  }`;

/** A start that fails because the address is taken, which \`nginx -t\` does not see: it binds nothing. */
const taken = (config: string): Variant => ({
  config,
  starts: false,
  log: /bind\(\) to .* failed \(98: Address already in use\)/,
});

/** A start that the check refuses, too. */
const refused = (config: string, log: RegExp): Variant => ({ config, starts: false, checkRefuses: true, log });

const reaches = [{ ask: '/foo', good: { from: 'app' } }] as const;

export const nginxCases: readonly ProofCase[] = [
  {
    covers: 'nginx-listen-port-taken',
    title: 'HTTP',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    observe: reaches,
    variants: {
      bad: taken(passing(['127.0.0.1:@APP_PORT@'])),
      'bad-wildcard': taken(passing(['@APP_PORT@'])),
      'bad-localhost': taken(passing(['127.0.0.1:@APP_PORT@'], 'proxy_pass http://localhost:@APP_PORT@;')),
      'bad-second-listen': taken(passing(['127.0.0.1:@PORT@', '127.0.0.1:@APP_PORT@'])),
      fixed: passing(['127.0.0.1:@PORT@']),
      'ok-other-address': passing(['127.0.0.1:@PORT@', '127.0.0.2:@APP_PORT@']),
    },
  },
  {
    covers: 'nginx-listen-port-taken',
    title: 'FastCGI in an upstream group',
    dialect: 'nginx',
    backends: { app: { protocol: 'fastcgi' } },
    observe: reaches,
    variants: Object.fromEntries(
      [
        ['bad', '@APP_PORT@'],
        ['fixed', '@PORT@'],
      ].map(([name, port]) => {
        const config = nginxHttp(`  upstream turbogears {
    server 127.0.0.1:@APP_PORT@;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      include fastcgi_params;
      fastcgi_split_path_info ^()(/.*)$;
      fastcgi_param SCRIPT_NAME $fastcgi_script_name;
      fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_pass turbogears;
    }
  }`);
        return [name, name === 'bad' ? taken(config) : config];
      }),
    ),
  },
  {
    covers: 'nginx-listen-port-taken',
    title: 'two listeners of one nginx',
    dialect: 'nginx',
    observe: [{ ask: '/', good: { status: 200, body: /^one$/ } }],
    variants: {
      // The IPv6 wildcard takes IPv4 connections, too, when told so.
      'bad-dual-stack': taken(
        nginxHttp(`${server('0.0.0.0:@PORT@', 'one')}\n${server('[::]:@PORT@ ipv6only=off', 'two')}`),
      ),
      // A wildcard covers a specific address unless that one asks for a socket of its own.
      'bad-bind': taken(nginxHttp(`${server('127.0.0.1:@PORT@ bind', 'one')}\n${server('@PORT@', 'two')}`)),
      'ok-two-families': nginxHttp(`${server('0.0.0.0:@PORT@', 'one')}\n${server('[::]:@PORT@', 'two')}`),
      'ok-wildcard-and-address': nginxHttp(`${server('127.0.0.1:@PORT@', 'one')}\n${server('@PORT@', 'two')}`),
    },
  },
  {
    covers: 'nginx-duplicate-listen',
    dialect: 'nginx',
    observe: [{ ask: '/', good: { status: 200, body: /^one$/ } }],
    variants: {
      bad: refused(
        nginxHttp(
          `${server('127.0.0.1:@PORT@ default_server', 'one')}\n${server('127.0.0.1:@PORT@ default_server', 'two')}`,
        ),
        /a duplicate default server for/,
      ),
      'bad-same': refused(
        nginxHttp(server('127.0.0.1:@PORT@;\n    listen 127.0.0.1:@PORT@', 'one')),
        /a duplicate listen/,
      ),
      fixed: nginxHttp(`${server('127.0.0.1:@PORT@ default_server', 'one')}\n${server('127.0.0.1:@PORT@', 'two')}`),
      'ok-virtual-hosts': nginxHttp(`${server('127.0.0.1:@PORT@', 'one')}\n${server('127.0.0.1:@PORT@', 'two')}`),
      'ok-both-families': nginxHttp(server('@PORT@ default_server;\n    listen [::]:@PORT@ default_server', 'one')),
    },
  },
  {
    covers: 'nginx-proxy-to-itself',
    title: 'proxy_pass',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    observe: [{ ask: '/', bad: { log: /worker_connections are not enough/ }, good: { from: 'app' } }],
    variants: {
      bad: passing(['127.0.0.1:@PORT@'], 'proxy_pass http://127.0.0.1:@PORT@;'),
      fixed: passing(['127.0.0.1:@PORT@']),
      'ok-other-server': {
        config:
          nginxHttp(`${server('127.0.0.1:@PORT@', 'outer', 'proxy_set_header Host inner;\n      proxy_pass http://127.0.0.1:@PORT@;')}
${server('127.0.0.1:@PORT@', 'inner')}`),
        observe: [{ ask: '/', good: { status: 200, body: /^inner$/ } }],
      },
    },
  },
  {
    covers: 'nginx-proxy-to-itself',
    title: 'fastcgi_pass',
    dialect: 'nginx',
    backends: { app: { protocol: 'fastcgi' } },
    observe: [
      {
        ask: '/',
        bad: { status: 502, log: /upstream sent unsupported FastCGI protocol version: 72/ },
        good: { from: 'app' },
      },
    ],
    variants: {
      'bad-fastcgi': passing(['127.0.0.1:@PORT@'], 'include fastcgi_params;\n      fastcgi_pass 127.0.0.1:@PORT@;'),
      fixed: passing(['127.0.0.1:@PORT@'], 'include fastcgi_params;\n      fastcgi_pass @APP@;'),
    },
  },
];
