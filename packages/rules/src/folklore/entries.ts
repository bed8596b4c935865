import type { FolkloreEntry } from './entry.ts';

/** In the order of the page. */
export const folklore: readonly FolkloreEntry[] = [
  {
    name: 'nginx-if-pass-harmless',
    dialect: 'nginx',
    belief: '"If is evil": an `if` beside `fastcgi_pass` or `proxy_pass` breaks the location',
    behaviour:
      'An `if` that only has `set`, `return`, `break` or `rewrite ... break` in it leaves its location as it is: the pass, its parameters and its headers are inherited into the `if`, and arrive unchanged whether or not the condition holds.',
    instead: 'What does break are `try_files` in the same location, and headers that are set in the `if` itself.',
  },
  {
    name: 'lighttpd-broken-scriptfilename',
    dialect: 'lighttpd',
    belief: 'PHP needs `"broken-scriptfilename" => "enable"` for path info',
    behaviour:
      'SCRIPT_NAME, PATH_INFO, SCRIPT_FILENAME and PHP_SELF are the same with and without it: PHP works the path out by itself (`cgi.fix_pathinfo`).',
  },
  {
    name: 'lighttpd-module-order-auth',
    dialect: 'lighttpd',
    belief: 'mod_auth listed after the module of the back end is by-passed',
    behaviour: 'The password is asked for in both orders.',
    instead: 'lighttpd 1.4.69 warns of the order when it starts; mod_auth before the back ends silences that.',
  },
  {
    name: 'lighttpd-module-order-rewrite',
    dialect: 'lighttpd',
    belief: 'mod_rewrite, mod_redirect, mod_setenv and mod_extforward must be listed before the module of the back end',
    behaviour:
      'They work in an earlier phase of the request. The rewritten path, the redirect, what mod_setenv adds and the forwarded address are the same in both orders.',
    instead: 'Among the modules of back ends the order counts, and so does that of mod_staticfile.',
  },
  {
    name: 'apache-proxy-retry',
    dialect: 'apache',
    belief: 'without `retry=0` a back end that failed once is left alone for 60 seconds',
    behaviour:
      'With a plain `ProxyPass` the first request after the back end has come back is served at once, although the log speaks of disabling the worker.',
    instead:
      'Only a member of a balancer beside a healthy one is left alone for `retry` seconds, which costs no request.',
  },
  {
    name: 'apache-rewritebase-alias',
    dialect: 'apache',
    belief: 'rewriting in a folder that is reached through `Alias` needs `RewriteBase`',
    behaviour: 'Apache 2.4 finds the URL of an aliased folder by itself, and relative substitutions arrive.',
    instead: 'A `RewriteBase` that is not the URL of its folder does break them.',
  },
  {
    name: 'apache-httpoxy',
    dialect: 'apache',
    belief: 'without `RequestHeader unset Proxy early` a client sets HTTP_PROXY for CGI programs (httpoxy)',
    behaviour:
      'Apache 2.4 itself leaves the header out of what CGI programs and the back ends of mod_fcgid, mod_proxy_fcgi, mod_proxy_scgi and mod_proxy_uwsgi get.',
    instead:
      'mod_proxy_http passes it on, which matters where the HTTP server behind it runs CGI programs. nginx leaves it in, too: see [httpoxy](httpoxy.md).',
  },
  {
    name: 'lighttpd-httpoxy',
    dialect: 'lighttpd',
    belief: "without a rule of its own a client's `Proxy` header becomes HTTP_PROXY for CGI programs (httpoxy)",
    behaviour: 'lighttpd drops the header before it asks any back end: CGI, FastCGI, SCGI and HTTP alike.',
  },
];
