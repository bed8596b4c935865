import { nginxHttp, nginxServer, type ProofCase } from '../harness/index.ts';

const app = { app: { protocol: 'fastcgi' } } as const;

/** A location with the stock parameters and these lines after them. */
const location = (matcher: string, ...lines: string[]): string => `    location ${matcher} {
      include fastcgi_params;
${lines.map((line) => `      ${line}\n`).join('')}      fastcgi_pass @APP@;
    }`;

/** The application mounted at the root, with these lines after the stock parameters. */
const atRoot = (...lines: string[]): string => nginxServer(location('/', ...lines));

/** What a WSGI application at the root of the site must see. */
const good = { from: 'app', params: { SCRIPT_NAME: '', PATH_INFO: '/foo/bar' } } as const;

const splitAtRoot = [
  'fastcgi_split_path_info ^()(/.*)$;',
  'fastcgi_param SCRIPT_NAME $fastcgi_script_name;',
  'fastcgi_param PATH_INFO $fastcgi_path_info;',
];

export const nginxFastcgiCases: readonly ProofCase[] = [
  {
    covers: 'nginx-fastcgi-no-path-info',
    dialect: 'nginx',
    backends: app,
    observe: [
      { ask: '/foo/bar', bad: { from: 'app', params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: null } }, good },
      {
        ask: '/',
        bad: { params: { SCRIPT_NAME: '/', PATH_INFO: null } },
        good: { params: { SCRIPT_NAME: '', PATH_INFO: '/' } },
      },
    ],
    variants: {
      bad: atRoot(),
      fixed: atRoot(...splitAtRoot),
      // Scripts that are found by their extension need none ...
      'ok-php': {
        config: nginxServer(location('~ \\.php$', 'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;')),
        files: { 'htdocs/i.php': '<?php\n' },
        observe: [{ ask: '/i.php', good: { from: 'app', params: { SCRIPT_NAME: '/i.php' } } }],
      },
      // ... nor does a front controller, which reads REQUEST_URI.
      'ok-front-controller': {
        config: nginxServer(location('/', 'fastcgi_param SCRIPT_FILENAME @HTDOCS@/i.php;')),
        files: { 'htdocs/i.php': '<?php\n' },
        observe: [{ ask: '/foo/bar', good: { from: 'app', params: { REQUEST_URI: '/foo/bar' } } }],
      },
    },
  },
  {
    covers: 'nginx-fastcgi-no-path-info',
    title: 'below a prefix',
    dialect: 'nginx',
    backends: app,
    observe: [
      {
        ask: '/app/foo',
        bad: { from: 'app', params: { SCRIPT_NAME: '/app/foo', PATH_INFO: null } },
        good: { from: 'app', params: { SCRIPT_NAME: '/app', PATH_INFO: '/foo' } },
      },
    ],
    variants: {
      bad: nginxServer(location('/app')),
      fixed: nginxServer(
        location(
          '/app',
          'fastcgi_split_path_info ^(/app)(/.*)?$;',
          'fastcgi_param SCRIPT_NAME $fastcgi_script_name;',
          'fastcgi_param PATH_INFO $fastcgi_path_info;',
        ),
      ),
    },
  },
  {
    covers: 'nginx-script-name-doubled',
    dialect: 'nginx',
    backends: app,
    observe: [{ ask: '/foo/bar', bad: { params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: '/foo/bar' } }, good }],
    variants: {
      bad: atRoot('fastcgi_param PATH_INFO $fastcgi_script_name;'),
      'bad-uri': atRoot('fastcgi_param PATH_INFO $uri;'),
      'bad-document-uri': atRoot('fastcgi_param PATH_INFO $document_uri;'),
      fixed: atRoot('fastcgi_param PATH_INFO $fastcgi_script_name;', 'fastcgi_param SCRIPT_NAME "";'),
      'ok-split': atRoot(...splitAtRoot),
    },
  },
  {
    covers: 'nginx-path-info-without-split',
    dialect: 'nginx',
    backends: app,
    observe: [{ ask: '/foo/bar', bad: { params: { SCRIPT_NAME: '/foo/bar', PATH_INFO: '' } }, good }],
    variants: {
      bad: atRoot('fastcgi_param PATH_INFO $fastcgi_path_info;'),
      fixed: atRoot('fastcgi_split_path_info ^()(/.*)$;', 'fastcgi_param PATH_INFO $fastcgi_path_info;'),
      'ok-inherited': nginxHttp(`  fastcgi_split_path_info ^()(/.*)$;
  server {
    listen 127.0.0.1:@PORT@;
${location('/', 'fastcgi_param PATH_INFO $fastcgi_path_info;')}
  }`),
    },
  },
  {
    covers: 'nginx-split-without-path-info',
    dialect: 'nginx',
    backends: app,
    files: { 'htdocs/index.php': '<?php\n' },
    observe: [
      {
        ask: '/index.php/foo',
        bad: { from: 'app', params: { SCRIPT_NAME: '/index.php', PATH_INFO: null } },
        good: { from: 'app', params: { SCRIPT_NAME: '/index.php', PATH_INFO: '/foo' } },
      },
    ],
    variants: {
      bad: nginxServer(
        location(
          '~ ^/index\\.php(/|$)',
          'fastcgi_split_path_info ^(.+\\.php)(/.*)$;',
          'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
        ),
      ),
      fixed: nginxServer(
        location(
          '~ ^/index\\.php(/|$)',
          'fastcgi_split_path_info ^(.+\\.php)(/.*)$;',
          'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
          'fastcgi_param PATH_INFO $fastcgi_path_info;',
        ),
      ),
      // With try_files in between the split result is kept in a variable, else it is lost.
      'ok-copied': nginxServer(
        location(
          '~ ^/index\\.php(/|$)',
          'fastcgi_split_path_info ^(.+\\.php)(/.*)$;',
          'set $path_info $fastcgi_path_info;',
          'try_files $fastcgi_script_name =404;',
          'fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;',
          'fastcgi_param PATH_INFO $path_info;',
        ),
      ),
    },
  },
  {
    covers: 'nginx-path-info-request-uri',
    title: 'FastCGI',
    dialect: 'nginx',
    backends: app,
    observe: [
      {
        ask: '/a%20b?x=1',
        bad: { params: { PATH_INFO: '/a%20b?x=1' } },
        good: { params: { PATH_INFO: '/a b', REQUEST_URI: '/a%20b?x=1' } },
      },
    ],
    variants: {
      bad: atRoot('fastcgi_param SCRIPT_NAME "";', 'fastcgi_param PATH_INFO $request_uri;'),
      fixed: atRoot('fastcgi_param SCRIPT_NAME "";', 'fastcgi_param PATH_INFO $document_uri;'),
    },
  },
];
