/**
 * The parameter files that nginx installs beside nginx.conf. They are rarely kept in a repository, although
 * nearly every FastCGI location includes one. Where such an include is not found, these parameters are assumed:
 * enough to see what a configuration adds to them, while the gap keeps rules that report an absence silent.
 * Names and values: nginx 1.22 `conf/fastcgi_params`, `conf/scgi_params`, `conf/uwsgi_params`; `proxy_params`: Debian.
 */
const common: readonly string[] = [
  'REQUEST_METHOD $request_method',
  'REQUEST_URI $request_uri',
  'QUERY_STRING $query_string',
  'CONTENT_TYPE $content_type',
  'DOCUMENT_ROOT $document_root',
  'SERVER_PROTOCOL $server_protocol',
  'REQUEST_SCHEME $scheme',
  'HTTPS $https if_not_empty',
  'REMOTE_ADDR $remote_addr',
  'REMOTE_PORT $remote_port',
  'SERVER_PORT $server_port',
  'SERVER_NAME $server_name',
];

const fastcgi: readonly string[] = [
  ...common,
  'CONTENT_LENGTH $content_length',
  'SCRIPT_NAME $fastcgi_script_name',
  'DOCUMENT_URI $document_uri',
  'GATEWAY_INTERFACE CGI/1.1',
  'SERVER_SOFTWARE nginx/$nginx_version',
  'SERVER_ADDR $server_addr',
  'REDIRECT_STATUS 200',
];

const files: Readonly<Record<string, readonly string[]>> = {
  fastcgi_params: fastcgi.map((line) => `fastcgi_param ${line};`),
  'fastcgi.conf': ['SCRIPT_FILENAME $document_root$fastcgi_script_name', ...fastcgi].map(
    (line) => `fastcgi_param ${line};`,
  ),
  scgi_params: [...common, 'DOCUMENT_URI $document_uri', 'SCGI 1'].map((line) => `scgi_param ${line};`),
  uwsgi_params: [...common, 'CONTENT_LENGTH $content_length', 'PATH_INFO $document_uri'].map(
    (line) => `uwsgi_param ${line};`,
  ),
  proxy_params: [
    'proxy_set_header Host $host;',
    'proxy_set_header X-Real-IP $remote_addr;',
    'proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    'proxy_set_header X-Forwarded-Proto $scheme;',
  ],
};

/** Folders in which packages put nginx's files; a path elsewhere is somebody's own file of the same name. */
const folders = /^(?:\/etc\/nginx\/|\/usr\/local\/(?:etc\/)?nginx\/(?:conf\/)?|\.\/)?(?=[^/]+$)/;

/** The text that nginx ships under this name, as written in an include; `null` for any other file. */
export function stockFile(path: string): string | null {
  const match = folders.exec(path);
  if (!match) return null;
  const lines = files[path.slice(match[0].length)];
  return lines ? `${lines.join('\n')}\n` : null;
}
