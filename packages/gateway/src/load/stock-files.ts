import { stockMimeTypes } from './stock-mime-types.ts';

/**
 * The files that nginx installs beside nginx.conf. They are rarely kept in a repository, although nearly every
 * FastCGI location includes one. Where such an include is not found, this content is assumed (`ConfigTree.assumed`).
 * Names and values: nginx 1.22 `conf/fastcgi_params`, `conf/scgi_params`, `conf/uwsgi_params`, `conf/mime.types`;
 * `proxy_params`: Debian.
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

/**
 * Parameters that some packages have added to nginx's files and others have not: SCRIPT_FILENAME (Debian until 2014),
 * HTTP_PROXY (against httpoxy), HTTP_HOST and REMOTE_USER (Debian's security updates of 2026).
 */
const varying: ReadonlySet<string> = new Set(['SCRIPT_FILENAME', 'HTTP_PROXY', 'HTTP_HOST', 'REMOTE_USER']);

/** Folders in which packages put nginx's files; a path elsewhere is somebody's own file of the same name. */
const folders =
  /^(?:\/etc\/nginx\/(?:conf\/)?|\/(?:usr\/local|opt)\/(?:etc\/)?nginx\/(?:conf\/)?|\/opt\/homebrew\/etc\/nginx\/|\.\/)?(?=[^/]+$)/;

/** The text that nginx ships under this name, as written in an include; `null` for any other file. */
export function stockFile(path: string): string | null {
  const match = folders.exec(path);
  if (!match) return null;
  const name = path.slice(match[0].length);
  if (name === 'mime.types') return stockMimeTypes;
  const lines = Object.hasOwn(files, name) ? files[name] : undefined;
  return lines ? `${lines.join('\n')}\n` : null;
}

/** Whether packages differ in a parameter of the stock files: where such a file is only assumed, it is unknown. */
export function variesBetweenPackages(param: string): boolean {
  return varying.has(param);
}
