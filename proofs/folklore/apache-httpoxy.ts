import { apacheServer, defineDisproof, type Observation, programFile } from '../harness/index.ts';

const ask = (target: string) => ({ target, headers: [['Proxy', 'evil:1']] }) as const;
const kept = (target: string, from: string): Observation => ({
  ask: ask(target),
  good: { from, params: { HTTP_PROXY: null, REQUEST_METHOD: 'GET' } },
});
const module = (name: string): string => `LoadModule ${name}_module "@APACHE_MODULES@/mod_${name}.so"`;

export default defineDisproof({
  entry: 'apache-httpoxy',
  cases: [
    {
      dialect: 'apache',
      backends: { fcgi: { protocol: 'fastcgi' }, scgi: { protocol: 'scgi' }, uwsgi: { protocol: 'uwsgi' } },
      files: { 'htdocs/a.cgi': programFile.cgi, 'htdocs/a.fcgi': programFile.fastcgi },
      observe: [
        kept('/fcgi/x', 'fcgi'),
        kept('/scgi/x', 'scgi'),
        kept('/uwsgi/x', 'uwsgi'),
        kept('/a.cgi', 'cgi'),
        kept('/a.fcgi', 'spawned'),
      ],
      variants: {
        ok: apacheServer(`${module('proxy_uwsgi')}
${module('cgid')}
ScriptSock @ROOT@/run/cgid.sock
AddHandler cgi-script .cgi
AddHandler fcgid-script .fcgi
ProxyPass /fcgi fcgi://@FCGI@
ProxyPass /scgi scgi://@SCGI@
ProxyPass /uwsgi uwsgi://@UWSGI@`),
      },
    },
    {
      title: 'mod_proxy_http passes it on',
      dialect: 'apache',
      backends: { http: { protocol: 'http' } },
      observe: [{ ask: ask('/x'), good: { from: 'http', received: { Proxy: 'evil:1' } } }],
      variants: { ok: apacheServer('ProxyPass / http://@HTTP@/') },
    },
  ],
});
