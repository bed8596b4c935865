import { basename, type Dialect, type Document } from '@fcgilint/core';

/** Contexts that `--context` knows for each language. */
export const contextChoices: Readonly<Record<Dialect, readonly string[]>> = {
  nginx: ['main', 'events', 'http', 'server', 'location', 'upstream', 'map', 'types', 'stream', 'mail'],
  lighttpd: ['main'],
  apache: ['main', 'server', 'directory', 'htaccess'],
};

const nginxMain = new Set([
  'http',
  'events',
  'stream',
  'mail',
  'worker_processes',
  'load_module',
  'pid',
  'user',
  'daemon',
  'rtmp',
]);
const nginxHttp = new Set([
  'server',
  'upstream',
  'map',
  'geo',
  'split_clients',
  'log_format',
  'limit_req_zone',
  'limit_conn_zone',
  'proxy_cache_path',
  'fastcgi_cache_path',
  'types',
  'server_names_hash_bucket_size',
  'lua_shared_dict',
  'match',
]);
const nginxServer = new Set([
  'location',
  'listen',
  'server_name',
  'ssl_certificate',
  'ssl_certificate_key',
  'try_files',
]);
const nginxLocation = new Set([
  'proxy_pass',
  'fastcgi_pass',
  'uwsgi_pass',
  'scgi_pass',
  'grpc_pass',
  'memcached_pass',
  'alias',
  'internal',
  'limit_except',
  'fastcgi_param',
  'uwsgi_param',
  'scgi_param',
  'proxy_set_header',
  'echo',
  'if',
  'return',
  'rewrite',
  'set',
]);

/**
 * The block that a text is meant for, from the directives it begins with: `main` for a whole configuration.
 * nginx: the outermost directive that stands in one context only decides. Apache: by file name, because nearly
 * everything may stand in the main server. lighttpd has one context.
 */
export function inferContext(document: Document): string {
  const { dialect, source } = document;
  if (dialect === 'lighttpd') return 'main';
  if (dialect === 'apache') return /htaccess/i.test(basename(source.path)) ? 'htaccess' : apacheContext(document);
  let context: string | null = null;
  let lower: string | null = null;
  let size = 0;
  for (const { name, block } of document.body) {
    size++;
    if (nginxMain.has(name.value)) return name.value === 'user' && block ? 'http' : 'main';
    if (nginxServer.has(name.value)) context = context === 'http' ? context : 'server';
    else if (nginxHttp.has(name.value)) context ??= 'http';
    else if (nginxLocation.has(name.value)) lower ??= 'location';
  }
  if (size === 0) return 'main';
  return context ?? lower ?? 'http';
}

/** A whole httpd.conf says where the server lives or listens, or loads modules; what does not is a part of one. */
function apacheContext(document: Document): string {
  const whole = /^(?:serverroot|listen|loadmodule|user|mutex|pidfile|startservers)$/i;
  return document.body.some(({ name, opener }) => !opener && whole.test(name.value)) ? 'main' : 'server';
}
