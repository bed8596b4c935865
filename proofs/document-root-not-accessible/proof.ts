import { apacheServer, defineProof, lighttpd, nginxHttp, nginxServer, type Sees } from '../harness/index.ts';

const files = { 'home/site/a.css': '/* from disk */\n' };
// lighttpd opens its log as the other user.
const closed = { home: 0o700, logs: 0o777 };
const passable = { home: 0o711, logs: 0o777 };
const bad: Sees = { status: 403 };
const good: Sees = { status: 200, from: 'disk' };
const site = '@ROOT@/home/site';

const nginx = (text: string, user = 'user www-data;'): string => nginxServer(text).replace(/^/, `${user}\n`);
const inRoot = (user?: string): string => nginx(`location / { root ${site}; }`, user);

const lighttpdAs = (text: string, user = 'www-data'): string =>
  lighttpd(`server.username = "${user}"
server.groupname = "${user}"
${text}`);
const rootOf = (text: string, folder: string): string => text.replace('"@HTDOCS@"', `"${folder}"`);

// What comes last counts.
const apache = (text: string): string =>
  apacheServer(`User www-data
Group www-data
<Directory "${site}">
  Require all granted
</Directory>
${text}`);

export default defineProof({
  rule: 'document-root-not-accessible',
  cases: [
    {
      covers: 'docroot-permissions',
      dialect: 'nginx',
      files,
      observe: [{ ask: '/a.css', bad: { ...bad, log: /open\(\) ".*a\.css" failed \(13: Permission denied\)/ }, good }],
      variants: {
        bad: { config: inRoot(), modes: closed },
        'bad-alias': {
          config: nginx(`location /s/ { alias ${site}/; }`),
          modes: closed,
          observe: [{ ask: '/s/a.css', bad }],
        },
        'bad-quoted': {
          config: `user 'www-data';\n${nginxHttp(`root "${site}";\nserver { listen 127.0.0.1:@PORT@; }`)}`,
          modes: closed,
        },
        'bad-try-files': {
          config: nginx(`root ${site}/; location / { try_files $uri =404; }`).replace('root @HTDOCS@;', ''),
          modes: closed,
          observe: [
            { ask: '/a.css', bad: { status: 404, log: /stat\(\) ".*a\.css" failed \(13: Permission denied\)/ } },
          ],
        },
        'bad-folder-itself': { config: inRoot(), modes: { 'home/site': 0o700 } },
        fixed: { config: inRoot(), modes: passable },
        'ok-root': { config: inRoot('user root;'), modes: closed },
      },
    },
    {
      covers: null,
      title: 'the application answers',
      dialect: 'nginx',
      files,
      backends: { app: { protocol: 'http' } },
      observe: [{ ask: '/a.css', bad, good: { from: 'app' } }],
      variants: {
        bad: { config: inRoot(), modes: closed },
        'ok-application': {
          config: nginx(`location / { root ${site}; proxy_pass http://@APP@; }`),
          modes: closed,
        },
      },
    },
    {
      covers: 'docroot-permissions',
      dialect: 'lighttpd',
      files,
      observe: [{ ask: '/a.css', bad, good }],
      variants: {
        bad: { config: rootOf(lighttpdAs(''), site), modes: closed },
        'bad-alias': {
          config: lighttpdAs(`alias.url = ( "/s" => "${site}" )`),
          modes: closed,
          observe: [{ ask: '/s/a.css', bad }],
        },
        fixed: { config: rootOf(lighttpdAs(''), site), modes: passable },
        'ok-no-user': { config: rootOf(lighttpd(''), site), modes: closed },
      },
    },
    {
      covers: 'docroot-permissions',
      dialect: 'apache',
      files,
      observe: [{ ask: '/a.css', bad: { ...bad, log: /\(13\)Permission denied/ }, good }],
      variants: {
        bad: { config: apache(`DocumentRoot "${site}"`), modes: closed },
        'bad-alias': {
          config: apache(`Alias /s "${site}"`),
          modes: closed,
          observe: [{ ask: '/s/a.css', bad }],
        },
        fixed: { config: apache(`DocumentRoot "${site}"`), modes: passable },
        'ok-elsewhere': {
          config: apache(''),
          modes: closed,
          files: { 'htdocs/a.css': '/* from disk */\n' },
        },
      },
    },
  ],
});
