import { lighttpd, type ProofCase, type Variant } from '../harness/index.ts';

const onPort = (port: string, text: string): string =>
  lighttpd(text).replace('server.port = @PORT@', `server.port = ${port}`);

const proxy = 'proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => @APP_PORT@ )) )';

const taken = (config: string): Variant => ({ config, starts: false, log: /bind to socket: .*Address already in use/ });

/** Two applications that lighttpd starts, each on its socket. */
const two = (first: string, second: string): string =>
  lighttpd(`fastcgi.server = (
  "/one" => (( "bin-path" => "@ECHO_FCGI@ one", "socket" => "${first}", "max-procs" => 1, "check-local" => "disable" )),
  "/two" => (( "bin-path" => "@ECHO_FCGI@ two", "socket" => "${second}", "max-procs" => 1, "check-local" => "disable" ))
)`);

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: 'apache-port-taken',
    title: 'the port of the back end',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'http' } },
    observe: [{ ask: '/foo', good: { from: 'app' } }],
    variants: {
      'bad-lighttpd': taken(onPort('@APP_PORT@', proxy)),
      'bad-second-socket': taken(lighttpd(`$SERVER["socket"] == "127.0.0.1:@APP_PORT@" { }\n${proxy}`)),
      fixed: lighttpd(proxy),
      'ok-same-socket': lighttpd(`$SERVER["socket"] == "127.0.0.1:@PORT@" { }\n${proxy}`),
    },
  },
  {
    covers: 'lighttpd-shared-socket',
    dialect: 'lighttpd',
    observe: [
      { ask: '/one', good: { from: 'one' } },
      { ask: '/two', bad: { from: 'one' }, good: { from: 'two' } },
    ],
    variants: {
      bad: two('@ROOT@/run/app.sock', '@ROOT@/run/app.sock'),
      fixed: two('@ROOT@/run/one.sock', '@ROOT@/run/two.sock'),
      'ok-one-program': {
        // The same program under two prefixes shares its processes on purpose.
        config: two('@ROOT@/run/app.sock', '@ROOT@/run/app.sock').replace('ECHO_FCGI@ two', 'ECHO_FCGI@ one'),
        observe: [{ ask: '/two', good: { from: 'one' } }],
      },
    },
  },
  {
    covers: null,
    title: 'two listeners of one lighttpd',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      'bad-wildcard': taken(
        lighttpd('$SERVER["socket"] == "127.0.0.1:@PORT@" { }').replace('"127.0.0.1"', '"0.0.0.0"'),
      ),
      fixed: lighttpd('$SERVER["socket"] == "127.0.0.1:@PORT@" { }'),
      'ok-two-families': lighttpd('$SERVER["socket"] == "[::1]:@PORT@" { }'),
    },
  },
  {
    covers: null,
    title: 'a back end that is lighttpd itself',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'http' }, fast: { protocol: 'fastcgi' } },
    observe: [{ ask: '/app/foo', good: { from: 'app' } }],
    variants: {
      bad: {
        config: lighttpd('proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => @PORT@ )) )'),
        observe: [{ ask: '/app/foo', bad: { status: 431 } }],
      },
      'bad-fastcgi': {
        config: lighttpd(
          'fastcgi.server = ( "/app" => (( "host" => "127.0.0.1", "port" => @PORT@, "check-local" => "disable" )) )',
        ),
        observe: [{ ask: '/app/foo', bad: { status: 500 } }],
      },
      'bad-spawned': {
        config: lighttpd(`fastcgi.server = ( "/app" => ((
  "bin-path" => "@ECHO_FCGI@", "host" => "127.0.0.1", "port" => @PORT@, "max-procs" => 1, "check-local" => "disable"
)) )`),
        observe: [{ ask: '/app/foo', bad: { status: 500 } }],
      },
      fixed: lighttpd('proxy.server = ( "" => (( "host" => "127.0.0.1", "port" => @APP_PORT@ )) )'),
    },
  },
];
