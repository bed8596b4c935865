import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (pattern: string): string =>
  lighttpd(`$HTTP["url"] !~ "${pattern}" {
  proxy.server = ( "" => (( "host" => "@APP_HOST@", "port" => @APP_PORT@ )) )
}`);

export default defineProof({
  rule: 'condition-without-boundary',
  cases: [
    {
      covers: 'lighttpd-url-condition-boundary',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      files: { 'htdocs/images/pic.png': 'from disk\n', 'htdocs/favicon.ico': 'from disk\n' },
      observe: [
        { ask: '/static-pages/x', bad: { status: 404 }, good: { from: 'app' } },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: {
        bad: conf('^/static'),
        'bad-group': conf('^/(static|images)'),
        fixed: conf('^/static/'),
        'fixed-group': conf('^/(static|images)/'),
        'ok-end': conf('^/static(/|$)'),
        'ok-file': {
          config: conf('^/favicon\\.ico'),
          observe: [
            { ask: '/favicon.ico', good: { from: 'disk' } },
            { ask: '/favicon-pages/x', good: { from: 'app' } },
          ],
        },
      },
    },
    {
      covers: 'lighttpd-url-condition-boundary',
      title: 'no anchor',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      observe: [
        { ask: '/docs/static/page', bad: { status: 404 }, good: { from: 'app' } },
        { ask: '/static/a.css', good: { from: 'disk' } },
      ],
      variants: { bad: conf('/static/'), fixed: conf('^/static/') },
    },
  ],
});
