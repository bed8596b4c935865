import { nginxHttp, nginxServer, type ProofCase, type Variant } from '../harness/index.ts';

const refused = (config: string, log: RegExp): Variant => ({ config, starts: false, checkRefuses: true, log });

/** A server that serves files, with a text before it in `http`. */
const inHttp = (text: string): string => nginxHttp(`${text}\nserver {\nlisten 127.0.0.1:@PORT@;\nroot @HTDOCS@;\n}`);

const observe = [{ ask: '/static/a.css', good: { from: 'disk' } }] as const;

export const nginxCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'names',
    dialect: 'nginx',
    observe,
    variants: {
      bad: refused(inHttp('log_format a x; log_format a y;'), /duplicate "log_format" name "a"/),
      'bad-builtin': refused(inHttp('log_format combined x;'), /duplicate "log_format" name "combined"/),
      'bad-upstream': refused(
        inHttp('upstream a { server 127.0.0.1:9; } upstream A { server 127.0.0.1:9; }'),
        /duplicate upstream "A"/,
      ),
      'bad-zone': refused(
        inHttp('limit_req_zone $host zone=a:1m rate=1r/s; limit_req_zone $host zone=a:1m rate=2r/s;'),
        /limit_req_zone "a" is already bound to key/,
      ),
      'bad-map': refused(inHttp('map $host $m { a 1; A 2; }'), /conflicting parameter "a"/),
      fixed: inHttp('log_format a x; log_format A y; map $host $m { a 1; ~A 2; }'),
    },
  },
  {
    covers: null,
    title: 'directives',
    dialect: 'nginx',
    observe,
    variants: {
      bad: refused(nginxServer('index a; sendfile on; sendfile on;'), /"sendfile" directive is duplicate/),
      'bad-slot': refused(
        nginxServer('location /a { root /x; alias /y; }'),
        /"alias" directive is duplicate, "root" directive was specified earlier/,
      ),
      'bad-off': refused(
        nginxServer('location /a { proxy_redirect off; proxy_redirect a b; }'),
        /"proxy_redirect" directive is duplicate/,
      ),
      fixed: nginxServer('index a; index b; location /a { proxy_redirect a b; proxy_redirect c d; }'),
    },
  },
];
