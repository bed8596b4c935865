import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (text: string): string =>
  lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" )) )
${text}`);

export default defineProof({
  rule: 'rewrite-pattern-ignores-query',
  cases: [
    {
      covers: 'lighttpd-rewrite-query-string',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        { ask: '/foo?a=1', bad: { status: 404 }, good: { from: 'app' } },
        { ask: '/foo', good: { from: 'app' } },
      ],
      variants: {
        bad: conf('url.rewrite-once = ( "^/foo$" => "/app" )'),
        'bad-slash': conf('url.rewrite-once = ( "^/foo/?$" => "/app" )'),
        fixed: {
          config: conf('url.rewrite-once = ( "^/foo(?:\\?(.*))?$" => "/app?$1" )'),
          observe: [{ ask: '/foo?a=1', good: { from: 'app', params: { QUERY_STRING: 'a=1' } } }],
        },
        'ok-other-rule': conf('url.rewrite-once = ( "^/foo$" => "/app", "^/foo\\?(.*)$" => "/app?$1" )'),
        'ok-everything': {
          config: conf('url.rewrite-once = ( "^/(.*)$" => "/app/$1" )'),
          observe: [{ ask: '/foo?a=1', good: { from: 'app', params: { PATH_INFO: '/foo', QUERY_STRING: 'a=1' } } }],
        },
      },
    },
    {
      covers: 'lighttpd-rewrite-query-string',
      title: 'an argument',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/foo/z?a=1',
          bad: { params: { QUERY_STRING: 'path=z?a=1' } },
          good: { params: { QUERY_STRING: 'path=z&a=1' } },
        },
      ],
      variants: {
        bad: conf('url.rewrite-once = ( "^/foo/(.*)$" => "/app?path=$1" )'),
        fixed: conf('url.rewrite-once = ( "^/foo/([^?]*)(?:\\?(.*))?$" => "/app?path=$1&$2" )'),
      },
    },
    {
      covers: null,
      title: 'mod_redirect',
      dialect: 'lighttpd',
      observe: [{ ask: '/old?a=1', bad: { status: 404 }, good: { status: 301 } }],
      variants: {
        bad: conf('url.redirect = ( "^/old$" => "/new" )').replace(/fastcgi\.server.*\n/, ''),
        fixed: conf('url.redirect = ( "^/old(?:\\?.*)?$" => "/new" )').replace(/fastcgi\.server.*\n/, ''),
      },
    },
  ],
});
