import { apacheServer, defineProof, lighttpd, nginxServer } from '../harness/index.ts';

const hostAndPort = (comma: string): string =>
  lighttpd(`proxy.server = ( "/app" => (( "host" => "@APP_HOST@"${comma} "port" => @APP_PORT@ )) )`);

export default defineProof({
  rule: 'ignored-syntax',
  cases: [
    {
      covers: 'nginx-missing-semicolon',
      dialect: 'nginx',
      files: { 'other/b.css': '/* b.css from disk */\n' },
      observe: [{ ask: '/x/b.css', bad: { status: 404 }, good: { from: 'disk' } }],
      variants: {
        bad: nginxServer('    location /x/ {\n      index b.css\n      alias @ROOT@/other/;\n    }'),
        'bad-try': nginxServer('    location /x/ {\n      try_files $uri =404\n      alias @ROOT@/other/;\n    }'),
        fixed: nginxServer('    location /x/ {\n      index b.css;\n      alias @ROOT@/other/;\n    }'),
        'ok-lines': nginxServer(
          '    location /x/ {\n      index b.css\n        c.css;\n      alias @ROOT@/other/;\n    }',
        ),
      },
    },
    {
      covers: 'lighttpd-missing-comma',
      dialect: 'lighttpd',
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/app', bad: { status: 503 }, good: { from: 'app' } }],
      variants: { bad: hostAndPort(''), fixed: hostAndPort(',') },
    },
    {
      covers: null,
      title: 'behind the bracket of a section',
      dialect: 'apache',
      observe: [{ ask: '/static/a.css', bad: { from: 'disk' }, good: { status: 403 } }],
      variants: {
        bad: apacheServer('<Location "/static">Require all denied\n</Location>'),
        fixed: apacheServer('<Location "/static">\n  Require all denied\n</Location>'),
      },
    },
  ],
});
