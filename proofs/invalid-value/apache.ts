import { apacheServer, type ProofCase } from '../harness/index.ts';

const htaccess = (text: string) => ({
  config: apacheServer(''),
  files: { 'htdocs/.htaccess': text },
  lint: 'htdocs/.htaccess',
});

const refused = (text: string, log: RegExp) => ({
  config: apacheServer(text),
  starts: false,
  checkRefuses: true,
  log,
});

export const apacheCases: readonly ProofCase[] = [
  {
    covers: 'apache-options-mixed',
    title: 'in .htaccess',
    dialect: 'apache',
    observe: [
      { ask: '/static/a.css', bad: { status: 500, log: /Either all Options must start/ }, good: { from: 'disk' } },
    ],
    variants: {
      bad: htaccess('Options +ExecCGI FollowSymLinks\n'),
      fixed: htaccess('Options +ExecCGI +FollowSymLinks\n'),
      'ok-two-lines': htaccess('Options FollowSymLinks\nOptions +ExecCGI\n'),
    },
  },
  {
    covers: 'apache-options-mixed',
    title: 'in the configuration of the server',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: refused('<Location "/">\nOptions +ExecCGI FollowSymLinks\n</Location>', /Either all Options must start/),
      fixed: apacheServer('<Location "/">\nOptions +ExecCGI +FollowSymLinks\n</Location>'),
    },
  },
  {
    covers: null,
    title: 'notations',
    dialect: 'apache',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: refused('RewriteEngine yes', /RewriteEngine must be On or Off/),
      'bad-flags': refused('RewriteRule ^/old$ /new [R=301, L]', /bad flag delimiters/),
      'bad-condition': refused(`<If "%{HTTP_HOST} == a">\n</If>`, /Cannot parse condition clause/),
      'bad-variable': refused(`<If "%{HTTP_HOSTS} == 'a'">\n</If>`, /Variable 'HTTP_HOSTS' does not exist/),
      'bad-url': refused('ProxyPass /app app/run', /ProxyPass URL must be absolute/),
      'bad-parameter': refused('ProxyPass /app http://127.0.0.1:9/ time-out=5', /unknown Worker parameter/),
      'bad-redirect': refused('Redirect /a b', /Redirect to non-URL/),
      'bad-bytes': refused('LimitRequestBody 10M', /LimitRequestBody requires a non-negative integer/),
      'bad-regex': refused('SetEnvIf User-Agent "(bot" bot', /regex could not be compiled/),
      fixed: apacheServer(`RewriteEngine On
RewriteRule ^/old$ /new [R=301,L]
<If "%{HTTP_HOST} == 'a'">
</If>
ProxyPass /app http://127.0.0.1:9/ timeout=5
Redirect /a /b
LimitRequestBody 10485760
SetEnvIf User-Agent "bot" bot`),
    },
  },
];
