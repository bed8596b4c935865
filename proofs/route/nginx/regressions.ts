import type { Request } from '../../../packages/gateway/src/request.ts';
import { ports } from './ports.ts';

/** A case in which the router was wrong once, made small. */
export interface Regression {
  readonly title: string;
  /** Inside `http`; `@SITE@` is the folder of the site. A server on the main port is there. */
  readonly http: string;
  readonly request: Partial<Request>;
  /** `unknown`: what the server does is not defined, so the router must not answer. */
  readonly expect: 'right' | 'unknown';
}

const server = (text: string): string => `server {\n    listen ${ports.main};\n    ${text}\n  }`;

export const regressions: readonly Regression[] = [
  {
    title: 'a root with an empty variable gives a path with two slashes',
    http: `map $arg_m $m { }\n  ${server('root @SITE@/www/$m;')}`,
    request: { target: '/app/x.php' },
    expect: 'right',
  },
  {
    title: 'setting $args makes proxy_pass send the path anew',
    http: server(`set $args new; location / { proxy_pass http://127.0.0.1:${ports.http}; }`),
    request: { target: '/%61pp/x.php?a=1' },
    expect: 'right',
  },
  {
    title: 'scgi_pass with a variable adds no slash',
    http: server(`location /none/ { scgi_pass 127.0.0.1:$arg_scgi; }`),
    request: { target: '/none' },
    expect: 'right',
  },
  {
    title: 'uwsgi_pass with a variable adds no slash',
    http: server(`location /none/ { uwsgi_pass 127.0.0.1:$arg_uwsgi; }`),
    request: { target: '/none' },
    expect: 'right',
  },
  {
    title: 'fastcgi_pass with a variable adds a slash',
    http: server(`location /none/ { fastcgi_pass 127.0.0.1:$arg_fastcgi; }`),
    request: { target: '/none' },
    expect: 'right',
  },
  {
    title: 'an absolute target does not make up for a bad Host',
    http: server('root @SITE@/www;'),
    request: { target: 'http://other.test/a.css', host: 'a..b' },
    expect: 'right',
  },
  {
    title: 'a bad host in an absolute target',
    http: server('root @SITE@/www;'),
    request: { target: 'http://a..b/a.css' },
    expect: 'right',
  },
  {
    title: 'the error page of a request with a bad Host gets that header only',
    http: server(`error_page 400 /e; location /e { fastcgi_pass 127.0.0.1:${ports.fastcgi}; }`),
    request: {
      target: '/x',
      host: 'a..b',
      headers: [
        ['Connection', 'close'],
        ['X-A', '1'],
      ],
    },
    expect: 'right',
  },
  {
    title: 'a URI shorter than the location that proxy_pass replaces crashes the server',
    http: server(
      `location /static { root @SITE@/alt; try_files /none /a.css $uri; proxy_pass http://127.0.0.1:${ports.http}/p/; }`,
    ),
    request: { target: '/static' },
    expect: 'unknown',
  },
  {
    title: 'a map that changes the captures between two parameters',
    http: `map $arg_m $m { ~^x(.)$ "re-$1"; }\n  ${server(
      `location ~ ^/(.+)$ { fastcgi_param A $1; fastcgi_param B $m; fastcgi_pass 127.0.0.1:${ports.fastcgi}; }`,
    )}`,
    request: { target: '/x?m=xy' },
    expect: 'unknown',
  },
  {
    title: 'only fastcgi_pass computes the script name anew',
    http: server(
      `root @SITE@/www; set $v $fastcgi_script_name; location /app { try_files /a.css =404; scgi_param S $fastcgi_script_name; scgi_pass 127.0.0.1:${ports.scgi}; }`,
    ),
    request: { target: '/app' },
    expect: 'right',
  },
  {
    title: 'fastcgi_pass computes the script name anew',
    http: server(
      `root @SITE@/www; set $v $fastcgi_script_name; location /app { try_files /a.css =404; fastcgi_param S $fastcgi_script_name; fastcgi_pass 127.0.0.1:${ports.fastcgi}; }`,
    ),
    request: { target: '/app' },
    expect: 'right',
  },
  {
    title: 'try_files that takes the whole URI off again',
    http: server('root @SITE@/www; location /d { alias @SITE@/private/; try_files /none $arg_a $uri; }'),
    request: { target: '/d' },
    expect: 'unknown',
  },
  {
    title: 'a listing below an alias without a slash takes off the last letter',
    http: server('location /d/ { alias @SITE@/alt; autoindex on; }'),
    request: { target: '/d/' },
    expect: 'right',
  },
  {
    title: 'a URI shorter than the location of an alias crashes the server',
    http: server(
      'location /index.htmlx/in { alias @SITE@/alt; rewrite ^ /u/; if (-f $request_filename) { return 200; } return 201; }',
    ),
    request: { target: '/index.htmlx/in/x' },
    expect: 'unknown',
  },
  {
    title: 'an IPv4 client of an IPv6 socket has a mapped address',
    http: server(
      `listen [::]:${ports.dual} ipv6only=off; location / { return 200 "$remote_addr $server_addr $server_port $proxy_add_x_forwarded_for"; }`,
    ),
    request: { target: '/', local: { address: '127.0.0.1', port: ports.dual } },
    expect: 'right',
  },
  {
    title: 'underscores in header names are up to the server that Host chooses, for headers after it',
    http: `${server('server_name first; return 200;')}\n  ${server(
      `server_name second; underscores_in_headers on; location / { fastcgi_pass 127.0.0.1:${ports.fastcgi}; }`,
    )}`,
    request: {
      host: 'second',
      headers: [
        ['Connection', 'close'],
        ['X_Under', '1'],
      ],
    },
    expect: 'right',
  },
];
