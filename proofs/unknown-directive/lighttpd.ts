import { lighttpd, type ProofCase } from '../harness/index.ts';

const withOption = (option: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, ${option} => "disable" )) )`);

export const lighttpdCases: readonly ProofCase[] = [
  {
    covers: 'lighttpd-host-option-typo',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'fastcgi' } },
    observe: [{ ask: '/app/foo', bad: { status: 404, from: 'the server (404)' }, good: { from: 'app' } }],
    variants: {
      bad: withOption('"chek-local"'),
      'bad-underscore': withOption('"check_local"'),
      fixed: withOption('"check-local"'),
      'ok-case': withOption('"Check-Local"'),
    },
  },
  {
    covers: 'lighttpd-module-unknown',
    dialect: 'lighttpd',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: lighttpd('server.modules += ( "setenv" )'),
        starts: false,
        checkRefuses: true,
        log: /dlopen\(\) failed/,
      },
      fixed: lighttpd('server.modules += ( "mod_setenv" )'),
    },
  },
  {
    covers: null,
    title: 'a misspelt key',
    dialect: 'lighttpd',
    files: { 'data/a.txt': 'from disk\n' },
    observe: [{ ask: '/data/a.txt', bad: { status: 404 }, good: { from: 'disk' } }],
    variants: {
      bad: lighttpd('alias.ulr = ( "/data/" => "@ROOT@/data/" )'),
      fixed: lighttpd('alias.url = ( "/data/" => "@ROOT@/data/" )'),
      'ok-case': lighttpd('Alias.URL = ( "/data/" => "@ROOT@/data/" )'),
    },
  },
  {
    covers: null,
    title: 'newer than the target',
    dialect: 'lighttpd',
    targets: { lighttpd: '1.4.69' },
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: lighttpd('server.modules += ( "mod_h2" )'),
        starts: false,
        checkRefuses: true,
        log: /dlopen\(\) failed/,
      },
      'bad-key': {
        config: lighttpd('dir-listing.activate = "enable"\nserver.ip-transparent = "enable"'),
        observe: [{ ask: '/static/a.css', bad: { from: 'disk', log: /unknown config-key: server\.ip-transparent/ } }],
      },
      fixed: lighttpd(''),
      'ok-older': lighttpd('server.feature-flags = ( "server.h2proto" => "disable" )'),
    },
  },
];
