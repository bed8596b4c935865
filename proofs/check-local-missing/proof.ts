import { defineProof, lighttpd, type ProofCase } from '../harness/index.ts';

const bad = (protocol: string): string =>
  lighttpd(`${protocol}.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`);

const fixed = (protocol: string): string =>
  lighttpd(`${protocol}.server = (
  "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@, "check-local" => "disable" ))
)`);

const missing = (protocol: 'fastcgi' | 'scgi'): ProofCase => ({
  covers: 'lighttpd-check-local-missing',
  title: protocol,
  dialect: 'lighttpd',
  backends: { app: { protocol } },
  observe: [
    {
      ask: '/app/foo',
      bad: { status: 404, from: 'the server (404)' },
      good: { from: 'app', params: { SCRIPT_NAME: '/app', PATH_INFO: '/foo' } },
    },
    {
      what: 'requests that reached the application',
      probe: async ({ server, requests }) => {
        const before = requests('app');
        await server.ask('/app/bar');
        return requests('app') - before;
      },
      bad: 0,
      good: 1,
    },
  ],
  variants: {
    bad: bad(protocol),
    'bad-enable': bad(protocol).replace('@APP_PORT@', '@APP_PORT@, "check-local" => "enable"'),
    // An error page brings nothing back.
    'bad-error-page': {
      config: `${bad(protocol)}server.error-handler-404 = "/gone.html"\n`,
      files: { 'htdocs/gone.html': 'from disk' },
      observe: [{ ask: '/app/foo', bad: { from: 'disk' } }],
    },
    fixed: fixed(protocol),
    // proxy.server disables it by itself.
    'ok-proxy': {
      config: lighttpd('proxy.server = ( "/app" => (( "host" => "@HTTP_HOST@", "port" => @HTTP_PORT@ )) )'),
      backends: { http: { protocol: 'http' } },
      observe: [{ ask: '/app/foo', good: { from: 'http', target: '/app/foo' } }],
    },
    // What is no file is brought to the application by the error handler.
    'ok-error-handler': {
      config: `${bad(protocol)}server.error-handler-404 = "/app/dispatch"\n`,
      files: { 'htdocs/app/dispatch': '' },
      observe: [{ ask: '/app/foo', good: { status: 200, from: 'app' } }],
    },
    // Enabled is right for an extension: a path that names no script is refused before the application sees it.
    'ok-extension': {
      config: lighttpd(`${protocol}.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`),
      files: { 'htdocs/i.php': '<?php\n' },
      observe: [
        { ask: '/i.php/extra', good: { from: 'app', params: { SCRIPT_NAME: '/i.php', PATH_INFO: '/extra' } } },
        { ask: '/none.php', good: { status: 404, from: 'the server (404)' } },
      ],
    },
  },
});

export default defineProof({
  rule: 'check-local-missing',
  cases: [
    missing('fastcgi'),
    missing('scgi'),
    {
      // Enabled, check-local does not make lighttpd serve files: what exists goes to the application, too.
      covers: 'lighttpd-check-local-missing',
      title: 'at the root',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/index.html': 'index from disk\n' },
      observe: [
        {
          ask: '/foo/bar',
          bad: { status: 404, from: 'the server (404)' },
          good: { from: 'app', params: { REQUEST_URI: '/foo/bar' } },
        },
        { ask: '/static/a.css', bad: { from: 'app', params: { SCRIPT_NAME: '/static/a.css', PATH_INFO: null } } },
        {
          ask: '/',
          bad: { from: 'app', params: { SCRIPT_NAME: '/index.html' } },
          good: { from: 'app', params: { SCRIPT_NAME: '/' } },
        },
      ],
      variants: {
        bad: lighttpd(`fastcgi.server = ( "/" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`),
        fixed: lighttpd(`fastcgi.server = (
  "/" => ((
    "host" => "@APP_HOST@",
    "port" => @APP_PORT@,
    "check-local" => "disable"
  ))
)`),
      },
    },
  ],
});
