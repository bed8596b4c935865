import { fixedPorts } from '../../harness/ports.ts';

const first = fixedPorts(25_000, 30);

/** The ports and names that generated configurations use. Paths are below `@ROOT@`, which is filled in at the start. */
export const ports = {
  /** Name-based virtual hosts. */
  http: first + 1,
  /** Virtual hosts that are told apart by address and name. */
  choice: first + 2,
  fastcgi: first + 11,
  fastcgi2: first + 12,
  scgi: first + 13,
  uwsgi: first + 14,
  backend: first + 15,
  backend2: first + 16,
} as const;

/** Files of every site, relative to its document root. Their text is `FILE:` and their path. */
export const siteFiles: readonly string[] = [
  'index.html',
  'a.txt',
  'x.php',
  'y.php.txt',
  'sp ace.txt',
  'caf\u00e9.txt',
  'err.html',
  'sub/index.html',
  'sub/b.txt',
  'sub/c.php',
  'sub/deep/d.txt',
  'sub/deep/index.php',
  'static/s.css',
  'static/t.txt',
  'app/index.php',
  'noindex/z.txt',
  '.hidden/h.txt',
];

/** Folders beside the document root that aliases lead to. */
export const mediaFiles: readonly string[] = ['m.txt', 'index.html', 'in/n.php', 'media.css'];

/** Programs, relative to the document root: FastCGI ones for mod_fcgid, CGI ones. */
export const fastcgiPrograms: readonly string[] = ['dispatch.fcgi'];
export const cgiPrograms: readonly string[] = ['run.cgi', 'sub/r.cgi'];

/** One site: a virtual host with its files. */
export interface Site {
  /** Folder below `@ROOT@`, also the host name without its domain. */
  readonly name: string;
  /** Lines inside the VirtualHost. */
  readonly config: readonly string[];
  /** .htaccess files by folder relative to the document root. */
  readonly htaccess: ReadonlyMap<string, readonly string[]>;
  readonly requests: readonly TestRequest[];
  /** Whether mod_fcgid starts programs for it. */
  readonly fcgid: boolean;
}

export interface TestRequest {
  readonly method: string;
  readonly target: string;
  readonly host: string;
  readonly port: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/** A whole configuration: several sites in one server. */
export interface World {
  readonly global: readonly string[];
  readonly sites: readonly Site[];
  /** Requests to the port where virtual hosts are chosen by address and name. */
  readonly choices: readonly TestRequest[];
}

/** Modules that every test server loads, in alphabetical order as Debian does. */
export const modules: readonly string[] = [
  'access_compat',
  'actions',
  'alias',
  'auth_basic',
  'authn_core',
  'authn_file',
  'authz_core',
  'authz_host',
  'authz_user',
  'autoindex',
  'cgid',
  'dir',
  'env',
  'fcgid',
  'headers',
  'lbmethod_byrequests',
  'macro',
  'mime',
  'mpm_event',
  'proxy',
  'proxy_balancer',
  'proxy_fcgi',
  'proxy_http',
  'proxy_scgi',
  'proxy_uwsgi',
  'rewrite',
  'setenvif',
  'slotmem_shm',
];

/** The lines before the sites. */
export function preamble(moduleFolder: string, world: World): string[] {
  return [
    'ServerRoot "@ROOT@"',
    'ServerName main.test',
    'ServerTokens Prod',
    'PidFile @ROOT@/run/httpd.pid',
    'DefaultRuntimeDir @ROOT@/run',
    'ErrorLog @ROOT@/logs/error.log',
    'LogLevel warn',
    'StartServers 1',
    'ServerLimit 2',
    'ThreadsPerChild 16',
    'MaxRequestWorkers 32',
    'ThreadLimit 16',
    'MinSpareThreads 4',
    'MaxSpareThreads 32',
    `Listen 127.0.0.1:${ports.http}`,
    `Listen 127.0.0.1:${ports.choice}`,
    ...modules.map((name) => `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`),
    'TypesConfig /dev/null',
    'FcgidIPCDir @ROOT@/run/fcgid',
    'FcgidProcessTableFile @ROOT@/run/fcgid.shm',
    'FcgidMaxProcessesPerClass 1',
    'FcgidMinProcessesPerClass 0',
    'FcgidSpawnScoreUpLimit 1000',
    'ScriptSock @ROOT@/run/cgid.sock',
    'KeepAlive On',
    'MaxKeepAliveRequests 0',
    'DocumentRoot "@ROOT@/main"',
    ...world.global,
  ];
}

/** The configuration file. */
export function configText(moduleFolder: string, world: World): string {
  const lines = preamble(moduleFolder, world);
  for (const site of world.sites) lines.push(...site.config);
  return `${lines.join('\n')}\n`;
}
