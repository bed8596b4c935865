import { mkdirSync, writeFileSync } from 'node:fs';

/** Lines of one virtual host of the generated configuration. */
const linesPerHost = 20;

const nginxHead = `worker_processes auto;
error_log stderr;
events { worker_connections 1024; }
http {
    server_names_hash_max_size 65536;
    server_names_hash_bucket_size 128;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path client_body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
`;

/**
 * An nginx configuration that `nginx -t` accepts, 20 lines for each virtual host, as a hosting provider's control
 * panel writes it: names, logs, static files, a FastCGI application, a proxied one, rewrites.
 */
export function generateNginx(hosts: number): string {
  const parts: string[] = [nginxHead];
  for (let i = 0; i < hosts; i++) parts.push(virtualHost(i));
  parts.push('}\n');
  return parts.join('');
}

function virtualHost(index: number): string {
  const name = `site${index}.example.org`;
  const port = 9000 + (index % 50);
  return `    server {
        listen 127.0.0.1:18080;
        server_name ${name} www.${name};
        root /srv/www/${name}/public;
        index index.html index.php;
        # Static files, with a year in the browser's cache.
        location ~* \\.(?:css|js|png|jpe?g|svg|woff2)$ { expires 365d; add_header Cache-Control "public"; }
        location ^~ /api/ {
            proxy_pass http://127.0.0.1:${port + 1000};
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        }
        location / { try_files $uri $uri/ /index.php?$args; }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:${port};
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param QUERY_STRING $query_string;
        }
        if ($http_user_agent ~* "badbot|scraper${index}") { return 403; }
    }
`;
}

/** An nginx configuration of so many virtual hosts with ten locations each, for the model and its router. */
export function generateRoutes(hosts: number): string {
  const parts: string[] = [nginxHead];
  for (let i = 0; i < hosts; i++) {
    const name = `site${i}.example.org`;
    parts.push(`    server {
        listen 127.0.0.1:18080;
        server_name ${name} www.${name};
        root /srv/www/${name}/public;
        location = /health { return 204; }
        location ^~ /static/ { alias /srv/www/${name}/static/; }
        location ~* \\.(?:css|js|png)$ { expires 30d; }
        location ~ \\.php$ {
            fastcgi_pass 127.0.0.1:${9000 + (i % 50)};
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_param QUERY_STRING $query_string;
        }
        location / { try_files $uri $uri/ /index.php?$args; }
`);
    for (let part = 0; part < 5; part++) {
      parts.push(`        location ^~ /part${part}/ { proxy_pass http://127.0.0.1:${10_000 + part}; }\n`);
    }
    parts.push('    }\n');
  }
  parts.push('}\n');
  return parts.join('');
}

/** A lighttpd configuration that `lighttpd -tt` accepts, 20 lines for each virtual host: names, logs, static files, applications. */
export function generateLighttpd(hosts: number): string {
  const parts: string[] = [
    `server.modules = ( "mod_access", "mod_alias", "mod_rewrite", "mod_redirect", "mod_setenv", "mod_expire", "mod_fastcgi", "mod_proxy" )
server.port = 18082
server.bind = "127.0.0.1"
server.document-root = "/srv/www/default"
index-file.names = ( "index.html", "index.php" )
mimetype.assign = (
    ".html" => "text/html",
    ".css" => "text/css",
    ".js" => "text/javascript",
    "" => "application/octet-stream",
)
`,
  ];
  for (let i = 0; i < hosts; i++) {
    const name = `site${i}.example.org`;
    const port = 9000 + (i % 50);
    parts.push(`$HTTP["host"] =~ "^(?:www\\.)?site${i}\\.example\\.org$" {
    server.document-root = "/srv/www/${name}/public"
    # Static files, with a year in the browser's cache.
    $HTTP["url"] =~ "\\.(?:css|js|png|jpe?g|svg|woff2)$" {
        expire.url = ( "" => "access plus 12 months" )
        setenv.add-response-header = ( "Cache-Control" => "public" )
    }
    alias.url = ( "/media/" => "/srv/media/${name}/" )
    url.redirect = ( "^/old/(.*)$" => "https://${name}/new/$1" )
    url.rewrite-if-not-file = ( "^/blog/([a-z]+)$" => "/index.php?page=$1" )
    fastcgi.server = ( ".php" => ((
        "host" => "127.0.0.1",
        "port" => ${port},
        "check-local" => "enable",
    )) )
    $HTTP["url"] =~ "^/api/" {
        proxy.server = ( "" => ( ( "host" => "127.0.0.1", "port" => ${port + 1000} ) ) )
    }
    url.access-deny = ( "~", ".inc" )
}
`);
  }
  return parts.join('');
}

/** An Apache configuration that `apache2 -t` accepts, 20 lines for each virtual host: logs, static files, applications. */
export function generateApache(hosts: number): string {
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'rewrite', 'headers', 'expires', 'proxy', 'proxy_http'];
  const parts: string[] = [
    `ServerRoot /tmp
ServerName localhost
${[...modules, 'proxy_fcgi', 'setenvif'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join('')}Listen 127.0.0.1:18083
PidFile /tmp/fcgilint-bench.pid
ErrorLog /dev/null
`,
  ];
  for (let i = 0; i < hosts; i++) {
    const name = `site${i}.example.org`;
    const port = 9000 + (i % 50);
    parts.push(`<VirtualHost 127.0.0.1:18083>
    ServerName ${name}
    ServerAlias www.${name}
    DocumentRoot /srv/www/${name}/public
    # Static files, with a year in the browser's cache.
    <Directory /srv/www/${name}/public>
        AllowOverride None
        Require all granted
        RewriteEngine On
        RewriteCond %{REQUEST_FILENAME} !-f
        RewriteRule ^blog/([a-z]+)$ /index.php?page=$1 [L,QSA]
    </Directory>
    Alias /media/ /srv/media/${name}/
    ProxyPass /api/ http://127.0.0.1:${port + 1000}/
    <FilesMatch "\\.php$">
        SetHandler "proxy:fcgi://127.0.0.1:${port}"
    </FilesMatch>
    Header set X-Frame-Options "SAMEORIGIN"
    RequestHeader set X-Forwarded-Proto "http"
</VirtualHost>
`);
  }
  return parts.join('');
}

/** A small configuration, as in a first project. */
export const smallNginx = `events {}
http {
    server {
        listen 127.0.0.1:18081;
        server_name app.example.org;
        root /srv/app/public;
        location /static/ { alias /srv/app/static/; }
        location / {
            fastcgi_pass 127.0.0.1:9000;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param PATH_INFO $fastcgi_script_name;
            fastcgi_param REQUEST_METHOD $request_method;
        }
    }
}
`;

/** The generated configuration of a server, of about so many lines. */
export function generate(server: Server, lines: number): string {
  const hosts = lines / linesPerHost;
  return server === 'nginx'
    ? generateNginx(hosts)
    : server === 'lighttpd'
      ? generateLighttpd(hosts)
      : generateApache(hosts);
}

export type Server = 'nginx' | 'lighttpd' | 'apache';

const smallConfiguration = `{
  // Rules and versions, as most projects have them.
  "targets": { "nginx": "1.26" },
  "rules": { "missing-mime-types": "off", "unknown-directive": "warning" }
}
`;

/** The files of the benchmark. */
export interface Inputs {
  /** 15 lines for nginx. */
  readonly small: string;
  /** The same beside a configuration file of fcgilint. */
  readonly configured: string;
  /** 40,000 lines for nginx. */
  readonly large: string;
  readonly largeLines: number;
  /** 2,000 virtual hosts and 20,000 locations for nginx. */
  readonly routes: string;
  /** Of each server 4,000, 40,000 and 400,000 lines. */
  readonly sizes: Readonly<Record<Server, readonly [string, string, string]>>;
}

/** Writes the benchmark's inputs into a folder. */
export function writeInputs(folder: string): Inputs {
  const write = (name: string, text: string): string => {
    const file = `${folder}/${name}/nginx.conf`;
    mkdirSync(`${folder}/${name}`, { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const writeConfigured = (): string => {
    const file = write('configured', smallNginx);
    writeFileSync(`${folder}/configured/fcgilint.json`, smallConfiguration);
    return file;
  };
  const large = generateNginx(40_000 / linesPerHost);
  const sizesOf = (server: Server): [string, string, string] => [
    write(`${server}-4000`, generate(server, 4000)),
    write(`${server}-40000`, generate(server, 40_000)),
    write(`${server}-400000`, generate(server, 400_000)),
  ];
  return {
    small: write('small', smallNginx),
    configured: writeConfigured(),
    large: write('large', large),
    largeLines: large.split('\n').length - 1,
    routes: write('routes', generateRoutes(2000)),
    sizes: { nginx: sizesOf('nginx'), lighttpd: sizesOf('lighttpd'), apache: sizesOf('apache') },
  };
}

if (process.argv[1]?.endsWith('generate.ts')) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error('usage: tsx benchmarks/generate.ts FOLDER');
    process.exitCode = 2;
  } else console.log(writeInputs(folder));
}
