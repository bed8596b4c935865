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
    fixed: fixed(protocol),
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
          good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } },
        },
        { ask: '/static/a.css', bad: { from: 'app', params: { SCRIPT_NAME: '/static/a.css', PATH_INFO: null } } },
        {
          ask: '/',
          bad: { from: 'app', params: { SCRIPT_NAME: '/index.html' } },
          good: { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/' } },
        },
      ],
      variants: {
        bad: lighttpd(`fastcgi.server = ( "/" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`),
        fixed: lighttpd(`fastcgi.server = (
  "/" => ((
    "host" => "@APP_HOST@",
    "port" => @APP_PORT@,
    "check-local" => "disable",
    "fix-root-scriptname" => "enable"
  ))
)`),
      },
    },
    {
      covers: 'lighttpd-check-local-missing',
      title: 'proxy.server disables it by itself',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' }, general: { protocol: 'fastcgi' } },
      observe: [
        {
          ask: '/app/foo',
          bad: { status: 404 },
          good: { from: 'app', target: '/app/foo' },
        },
      ],
      variants: {
        bad: lighttpd(`fastcgi.server = ( "/app" => (( "host" => "@GENERAL_HOST@", "port" => @GENERAL_PORT@ )) )`),
        'ok-proxy': lighttpd(`proxy.server = ( "/app" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`),
      },
    },
    {
      // Enabled is right for an extension: a path that names no script is refused before PHP sees it.
      covers: 'lighttpd-check-local-missing',
      title: 'extensions',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'fastcgi' } },
      files: { 'htdocs/i.php': '<?php\n' },
      observe: [
        { ask: '/app/foo', bad: { status: 404 } },
        { ask: '/i.php/extra', good: { from: 'app', params: { SCRIPT_NAME: '/i.php', PATH_INFO: '/extra' } } },
      ],
      variants: {
        bad: bad('fastcgi'),
        'ok-extension': lighttpd(`fastcgi.server = ( ".php" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )`),
      },
    },
  ],
});
