import { apacheMain, type ProofCase, type Variant } from '../harness/index.ts';

const proxying = (...listen: string[]): string =>
  apacheMain(`${listen.map((address) => `Listen ${address}\n`).join('')}ProxyPass / http://@APP@/`);

/** A start that fails because the address is taken, which the check does not see. */
const taken = (config: string): Variant => ({
  config,
  starts: false,
  log: /AH00072: make_sock: could not bind to address/,
});

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-port-taken',
    title: 'the port of the back end',
    dialect: 'apache',
    backends: { app: { protocol: 'http' } },
    observe: [{ ask: '/foo', good: { from: 'app' } }],
    variants: {
      bad: taken(proxying('127.0.0.1:@APP_PORT@')),
      'bad-wildcard': taken(proxying('@APP_PORT@')),
      fixed: proxying('127.0.0.1:@PORT@'),
      'ok-other-address': proxying('127.0.0.1:@PORT@', '127.0.0.2:@APP_PORT@'),
    },
  },
  {
    covers: 'apache-port-taken',
    title: 'two listeners of one Apache',
    dialect: 'apache',
    backends: { app: { protocol: 'http' } },
    observe: [{ ask: '/foo', good: { from: 'app' } }],
    variants: {
      bad: {
        config: proxying('127.0.0.1:@PORT@', '127.0.0.1:@PORT@'),
        starts: false,
        checkRefuses: true,
        log: /Cannot define multiple Listeners on the same IP:port/,
      },
      'bad-wildcard': taken(proxying('0.0.0.0:@PORT@', '127.0.0.1:@PORT@')),
      'bad-bare-port': taken(proxying('@PORT@', '127.0.0.1:@PORT@')),
      fixed: proxying('127.0.0.1:@PORT@'),
      // A port alone means both families as two sockets: the one for IPv4 is there already.
      'ok-bare-port-and-ipv4-wildcard': proxying('@PORT@', '0.0.0.0:@PORT@'),
      'ok-virtual-hosts': apacheMain(`Listen 127.0.0.1:@PORT@
<VirtualHost 127.0.0.1:@PORT@>
  ServerName one.example
  ProxyPass / http://@APP@/
</VirtualHost>
<VirtualHost *:@PORT@>
  ServerName two.example
</VirtualHost>`),
    },
  },
  {
    covers: null,
    title: 'a FastCGI back end on a port of Apache',
    dialect: 'apache',
    backends: { app: { protocol: 'fastcgi' } },
    // Apache waits for the end of what it takes for the line of an HTTP request.
    observe: [
      { ask: { target: '/foo', timeout: 2000 }, bad: { failure: /no answer within 2000 ms/ }, good: { from: 'app' } },
    ],
    variants: Object.fromEntries(
      [
        ['bad', '127.0.0.1:@PORT@'],
        ['fixed', '@APP@'],
      ].map(([name, address]) => [name, apacheMain(`Listen 127.0.0.1:@PORT@\nProxyPass / fcgi://${address}/`)]),
    ),
  },
];
