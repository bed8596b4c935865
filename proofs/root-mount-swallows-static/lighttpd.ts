import { lighttpd, type ProofCase } from '../harness/index.ts';

const files = { 'images/pic.png': 'pic.png from disk\n' };
const alias = 'alias.url = ( "/images/" => "@ROOT@/images/" )';
const address = '"host" => "@APP_HOST@", "port" => @APP_PORT@';

/** The back end under a condition that leaves the static folders to lighttpd. */
const excluded = (server: string): string => `${alias}
$HTTP["url"] !~ "^/(static|images)/" {
  ${server}
}`;

const swallowed = (protocol: 'fastcgi' | 'scgi' | 'http', directive: string, options: string): ProofCase => ({
  covers: 'lighttpd-root-prefix-swallows-static',
  title: directive,
  dialect: 'lighttpd',
  backends: { app: { protocol } },
  files,
  observe: [
    { ask: '/static/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
    { ask: '/images/pic.png', bad: { from: 'app' }, good: { from: 'disk' } },
    { ask: '/foo/bar', good: { from: 'app' } },
  ],
  variants: {
    bad: lighttpd(`${alias}\n${directive} = ( "/" => (( ${address}${options} )) )`),
    // The two remedies that old guides hand down: the empty key swallows as much as "/" ...
    'bad-empty-key': lighttpd(`${alias}\n${directive} = ( "" => (( ${address}${options} )) )`),
    // ... and so does check-local, which gives the files that exist to the application.
    'bad-check-local-enable': lighttpd(
      `${alias}\n${directive} = ( "/" => (( ${address}, "check-local" => "enable" )) )`,
    ),
    fixed: lighttpd(excluded(`${directive} = ( "/" => (( ${address}${options} )) )`)),
    'fixed-override': lighttpd(`${alias}
${directive} = ( "/" => (( ${address}${options} )) )
$HTTP["url"] =~ "^/(static|images)/" {
  ${directive} = ()
}`),
  },
});

export const lighttpdCases: readonly ProofCase[] = [
  swallowed('fastcgi', 'fastcgi.server', ', "check-local" => "disable", "fix-root-scriptname" => "enable"'),
  swallowed('scgi', 'scgi.server', ', "check-local" => "disable", "fix-root-scriptname" => "enable"'),
  swallowed('http', 'proxy.server', ''),
  {
    covers: 'lighttpd-rewrite-swallows-static',
    dialect: 'lighttpd',
    backends: { app: { protocol: 'fastcgi' } },
    files,
    observe: [
      { ask: '/static/a.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/foo/bar', good: { from: 'app', params: { PATH_INFO: '/foo/bar' } } },
    ],
    variants: Object.fromEntries(
      Object.entries({
        bad: 'url.rewrite-once = ( "^/(.*)$" => "/app.fcgi/$1" )',
        fixed: 'url.rewrite-if-not-file = ( "^/(.*)$" => "/app.fcgi/$1" )',
        'ok-first-rule': 'url.rewrite-once = ( "^/(static|images)/" => "", "^/(.*)$" => "/app.fcgi/$1" )',
      }).map(([name, rewrite]) => [
        name,
        lighttpd(`${alias}
${rewrite}
fastcgi.server = ( "/app.fcgi" => (( ${address}, "check-local" => "disable" )) )`),
      ]),
    ),
  },
];
