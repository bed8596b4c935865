import type { ServerName } from './servers.ts';

/**
 * Files that a server's package puts beside its main configuration and that configurations include by name. The
 * parameters, their order and their flags are those of nginx's `conf/fastcgi_params`, `fastcgi.conf`, `scgi_params`
 * and `uwsgi_params`; the proofs bring them along so that they do not depend on the package that is installed.
 */
const common: readonly (readonly [string, string])[] = [
  ['QUERY_STRING', '$query_string'],
  ['REQUEST_METHOD', '$request_method'],
  ['CONTENT_TYPE', '$content_type'],
  ['CONTENT_LENGTH', '$content_length'],
];
const connection: readonly (readonly [string, string])[] = [
  ['REMOTE_ADDR', '$remote_addr'],
  ['REMOTE_PORT', '$remote_port'],
  ['SERVER_ADDR', '$server_addr'],
  ['SERVER_PORT', '$server_port'],
  ['SERVER_NAME', '$server_name'],
];
const fastcgi: readonly (readonly [string, string])[] = [
  ...common,
  ['SCRIPT_NAME', '$fastcgi_script_name'],
  ['REQUEST_URI', '$request_uri'],
  ['DOCUMENT_URI', '$document_uri'],
  ['DOCUMENT_ROOT', '$document_root'],
  ['SERVER_PROTOCOL', '$server_protocol'],
  ['REQUEST_SCHEME', '$scheme'],
  ['HTTPS', '$https if_not_empty'],
  ['GATEWAY_INTERFACE', 'CGI/1.1'],
  ['SERVER_SOFTWARE', 'nginx/$nginx_version'],
  ...connection,
  ['REDIRECT_STATUS', '200'],
];
const scgi: readonly (readonly [string, string])[] = [
  ['REQUEST_METHOD', '$request_method'],
  ['REQUEST_URI', '$request_uri'],
  ['QUERY_STRING', '$query_string'],
  ['CONTENT_TYPE', '$content_type'],
  ['DOCUMENT_URI', '$document_uri'],
  ['DOCUMENT_ROOT', '$document_root'],
  ['SCGI', '1'],
  ['SERVER_PROTOCOL', '$server_protocol'],
  ['REQUEST_SCHEME', '$scheme'],
  ['HTTPS', '$https if_not_empty'],
  ['REMOTE_ADDR', '$remote_addr'],
  ['REMOTE_PORT', '$remote_port'],
  ['SERVER_PORT', '$server_port'],
  ['SERVER_NAME', '$server_name'],
];
const uwsgi: readonly (readonly [string, string])[] = [
  ...common,
  ['REQUEST_URI', '$request_uri'],
  ['PATH_INFO', '$document_uri'],
  ['DOCUMENT_ROOT', '$document_root'],
  ['SERVER_PROTOCOL', '$server_protocol'],
  ['REQUEST_SCHEME', '$scheme'],
  ['HTTPS', '$https if_not_empty'],
  ['REMOTE_ADDR', '$remote_addr'],
  ['REMOTE_PORT', '$remote_port'],
  ['SERVER_PORT', '$server_port'],
  ['SERVER_NAME', '$server_name'],
];

const directives = (name: string, params: readonly (readonly [string, string])[]): string =>
  params.map(([param, value]) => `${name} ${param} ${value};\n`).join('');

/** Name below `conf/` and content. */
const nginxStockFiles: Readonly<Record<string, string>> = {
  fastcgi_params: directives('fastcgi_param', fastcgi),
  'fastcgi.conf': directives('fastcgi_param', [['SCRIPT_FILENAME', '$document_root$fastcgi_script_name'], ...fastcgi]),
  scgi_params: directives('scgi_param', scgi),
  uwsgi_params: directives('uwsgi_param', uwsgi),
  'mime.types': 'types {\n  text/html html;\n  text/css css;\n  image/png png;\n  application/javascript js;\n}\n',
};

/** Apache's mod_mime reads it when it is loaded; the skeleton names it with `TypesConfig`. */
const apacheStockFiles: Readonly<Record<string, string>> = {
  'mime.types': 'text/html html\ntext/css css\nimage/png png\n',
};

/** The files that belong to an installation of the server, by path below the sandbox. */
export function stockFilesFor(name: ServerName): Record<string, string> {
  const files = name === 'nginx' ? nginxStockFiles : name === 'apache' ? apacheStockFiles : {};
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`conf/${file}`, text]));
}
