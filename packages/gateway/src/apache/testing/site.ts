import type { ConfigTree } from '../../model.ts';
import type { Trace } from '../../request.ts';
import { lowerApache } from '../lower.ts';
import { type ApacheRouteOptions, routeApache } from '../route/index.ts';
import { loadText } from './load.ts';

/** A site in memory for tests: `/srv/www` with some files, one virtual host on port 80. */
export interface TestSite {
  /** Lines of the virtual host. */
  readonly config: readonly string[];
  /** .htaccess files by folder below `/srv/www/`, with a trailing slash. */
  readonly htaccess?: Readonly<Record<string, readonly string[]>>;
  /** Files instead of the usual ones. */
  readonly files?: readonly string[];
}

const FILES = [
  'index.html',
  'a.txt',
  'x.php',
  'dispatch.fcgi',
  'run.cgi',
  'sub/index.html',
  'sub/b.txt',
  'static/s.css',
];

export interface TestRequest {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: readonly (readonly [string, string])[];
}

/** Paths that exist: the files given, and the folders above them. */
export function treeOf(
  files: readonly string[],
  htaccess: readonly string[] = [],
): { kind(path: string): 'file' | 'directory' | 'missing' } {
  const all = new Set([...files, ...htaccess].map((file) => (file.startsWith('/') ? file : `/srv/www/${file}`)));
  const folders = new Set<string>(['/']);
  for (const file of all) {
    const parts = file.split('/').slice(0, -1);
    for (let i = 1; i <= parts.length; i++) folders.add(parts.slice(0, i).join('/') || '/');
  }
  return { kind: (path) => (all.has(path) ? 'file' : folders.has(path) ? 'directory' : 'missing') };
}

const MODULES =
  'actions alias authz_core authz_host autoindex cgid dir env fcgid headers mime proxy proxy_balancer proxy_fcgi proxy_http proxy_scgi proxy_uwsgi rewrite setenvif wsgi access_compat';

/** Routes one request through a test site. */
export function routeSite(
  site: TestSite,
  target: string,
  request: TestRequest = {},
  options: ApacheRouteOptions = {},
): Trace {
  const config = [
    'ServerName main.test',
    'Listen 127.0.0.1:80',
    '<VirtualHost *:80>',
    'ServerName site.test',
    'DocumentRoot /srv/www',
    ...site.config,
    '</VirtualHost>',
  ];
  const modules = MODULES.split(' ').map((name) => `${name}_module`);
  const gateway = lowerApache(loadText(config.join('\n')), {
    modules,
    defines: [],
    environment: new Map([['PATH', '/bin']]),
  });
  const trees = new Map<string, ConfigTree>();
  for (const [folder, lines] of Object.entries(site.htaccess ?? {})) {
    const path = `/srv/www/${folder}.htaccess`;
    trees.set(path, loadText({ [path]: lines.join('\n') }, 'htaccess'));
  }
  const { method = 'GET', host = 'site.test', headers = [] } = request;
  return routeApache(
    gateway,
    {
      method,
      target,
      scheme: 'http',
      host,
      local: { address: '127.0.0.1', port: 80 },
      remoteAddress: '192.0.2.7',
      headers,
    },
    treeOf(site.files ?? FILES, [...trees.keys()]),
    { htaccess: (path) => trees.get(path) ?? null, ...options },
  );
}

/** One line for an outcome. `params`: parameters to show. */
export function outcomeText({ outcome }: Trace, params: readonly string[] = []): string {
  switch (outcome.kind) {
    case 'file':
      return `${outcome.status} ${outcome.path}`;
    case 'redirect':
      return `${outcome.status} -> ${String(outcome.location)}`;
    case 'status':
      return `${outcome.status}${outcome.body === null ? '' : ` ${outcome.body}`}`;
    case 'unknown':
      return `unknown because ${outcome.because}`;
    case 'gateway': {
      const shown = params.map((name) => {
        const value = outcome.params.get(name);
        return `${name}=${value === undefined ? '(none)' : typeof value === 'string' ? value : '?'}`;
      });
      return [
        outcome.protocol,
        outcome.endpoints.join(','),
        ...(outcome.uri === null ? [] : [String(outcome.uri)]),
        ...shown,
      ].join(' ');
    }
  }
}
