/**
 * The parts of a configuration that every proof needs and that no proof is about. The linter sees the whole text,
 * skeleton included, exactly as the server does.
 */

/** Text at nginx's top level, with `events` and the files of the sandbox. */
export function nginxMain(text: string): string {
  return `worker_processes 1;
error_log @ROOT@/logs/error.log info;
pid @ROOT@/run/nginx.pid;
events {
  worker_connections 128;
}
${text}
`;
}

/** Text inside nginx's `http` block; buffers and logs go to the sandbox. */
export function nginxHttp(text: string): string {
  return nginxMain(`http {
  include mime.types;
  access_log @ROOT@/logs/access.log;
  client_body_temp_path @ROOT@/tmp/body;
  proxy_temp_path @ROOT@/tmp/proxy;
  fastcgi_temp_path @ROOT@/tmp/fastcgi;
  scgi_temp_path @ROOT@/tmp/scgi;
  uwsgi_temp_path @ROOT@/tmp/uwsgi;
${text}
}`);
}

/** Text inside one nginx `server` block that listens on 127.0.0.1:@PORT@ and has @HTDOCS@ as its root. */
export function nginxServer(text: string): string {
  return nginxHttp(`  server {
    listen 127.0.0.1:@PORT@;
    root @HTDOCS@;
${text}
  }`);
}

/** lighttpd modules that the proofs use; mod_indexfile, mod_access and mod_staticfile are loaded by the server itself. */
const lighttpdModules = ['rewrite', 'redirect', 'alias', 'fastcgi', 'scgi', 'proxy', 'accesslog'];

/** Text of a lighttpd configuration, after modules, document root, address and log. */
export function lighttpd(text: string): string {
  return `server.modules = (
${lighttpdModules.map((name) => `  "mod_${name}"`).join(',\n')}
)
server.document-root = "@HTDOCS@"
server.bind = "127.0.0.1"
server.port = @PORT@
server.errorlog = "@ROOT@/logs/error.log"
server.pid-file = "@ROOT@/run/lighttpd.pid"
server.upload-dirs = ( "@ROOT@/tmp" )
accesslog.filename = "@ROOT@/logs/access.log"
mimetype.assign = ( ".html" => "text/html", ".css" => "text/css", ".png" => "image/png" )
index-file.names = ( "index.html" )
${text}
`;
}

/** Modules that every Apache configuration of the proofs loads; one more is named by the proof that needs it. */
const apacheModules = [
  'authz_core',
  'alias',
  'dir',
  'mime',
  'rewrite',
  'setenvif',
  'proxy',
  'proxy_http',
  'proxy_fcgi',
  'proxy_scgi',
  'fcgid',
];

/**
 * Text of an Apache configuration without `Listen` or document root. `@APACHE_BASE@` stands for what depends on the
 * way this Apache was built: the process model and the user to serve as.
 */
export function apacheMain(text: string, modules: readonly string[] = apacheModules): string {
  return `ServerRoot "@ROOT@"
ServerName localhost
@APACHE_BASE@
PidFile "@ROOT@/run/httpd.pid"
DefaultRuntimeDir "@ROOT@/run"
ErrorLog "@ROOT@/logs/error.log"
LogLevel info
${modules.map((name) => `LoadModule ${name}_module "@APACHE_MODULES@/mod_${name}.so"`).join('\n')}
${modules.includes('mime') ? 'TypesConfig conf/mime.types' : ''}
${modules.includes('fcgid') ? 'FcgidIPCDir "@ROOT@/run/fcgid"\nFcgidProcessTableFile "@ROOT@/run/fcgid_shm"' : ''}
${text}
`;
}

/** Text of Apache's main server, which listens on 127.0.0.1:@PORT@ and serves @HTDOCS@, `.htaccess` allowed. */
export function apacheServer(text: string): string {
  return apacheMain(`Listen 127.0.0.1:@PORT@
DocumentRoot "@HTDOCS@"
<Directory "@HTDOCS@">
  Options FollowSymLinks ExecCGI
  AllowOverride All
  Require all granted
</Directory>
${text}`);
}
