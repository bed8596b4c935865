import { defineDisproof, lighttpd, type Observation, programFile } from '../harness/index.ts';

const ask = (target: string) => ({ target, headers: [['Proxy', 'evil:1']] }) as const;
const kept = (target: string, from: string): Observation => ({
  ask: ask(target),
  good: { from, params: { HTTP_PROXY: null, REQUEST_METHOD: 'GET' } },
});
const entry = (name: string): string =>
  `"/${name}" => (( "host" => "@${name.toUpperCase()}_HOST@", "port" => @${name.toUpperCase()}_PORT@, "check-local" => "disable" ))`;

export default defineDisproof({
  entry: 'lighttpd-httpoxy',
  cases: [
    {
      dialect: 'lighttpd',
      backends: { fcgi: { protocol: 'fastcgi' }, scgi: { protocol: 'scgi' }, http: { protocol: 'http' } },
      files: { 'htdocs/a.cgi': programFile.cgi },
      observe: [
        kept('/fcgi/x', 'fcgi'),
        kept('/scgi/x', 'scgi'),
        kept('/a.cgi', 'cgi'),
        { ask: ask('/http/x'), good: { from: 'http', received: { Proxy: null } } },
      ],
      variants: {
        ok: lighttpd(`server.modules += ( "mod_cgi" )
fastcgi.server = ( ${entry('fcgi')} )
scgi.server = ( ${entry('scgi')} )
proxy.server = ( ${entry('http')} )
cgi.assign = ( ".cgi" => "" )`),
      },
    },
  ],
});
