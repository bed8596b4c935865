import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The servers that proofs run; the names are those of the linter's dialects. */
export type ServerName = 'nginx' | 'lighttpd' | 'apache';

export const serverNames: readonly ServerName[] = ['nginx', 'lighttpd', 'apache'];

/** A server found on this machine. */
export interface Server {
  readonly name: ServerName;
  /** Path of the program. */
  readonly program: string;
  /** As the program tells it: `nginx/1.22.1`. */
  readonly version: string;
  /** Apache: the folder of its loadable modules; `null` for the others. */
  readonly modules: string | null;
}

/** Environment variables that name another program than the one in the path, e.g. a second version built from source. */
const overrides: Readonly<Record<ServerName, string>> = {
  nginx: 'FCGILINT_NGINX',
  lighttpd: 'FCGILINT_LIGHTTPD',
  apache: 'FCGILINT_APACHE',
};

const candidates: Readonly<Record<ServerName, readonly string[]>> = {
  nginx: ['nginx'],
  lighttpd: ['lighttpd'],
  apache: ['apache2', 'httpd'],
};

const moduleFolders: readonly string[] = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/libexec/apache2',
  '/usr/local/apache2/modules',
];

const found = new Map<ServerName, Server | null>();

/** The server, or `null` when it is not installed. Looks in the path and the usual folders for system programs. */
export function findServer(name: ServerName): Server | null {
  const known = found.get(name);
  if (known !== undefined) return known;
  const server = look(name);
  found.set(name, server);
  return server;
}

/**
 * Path of a program in `PATH` or the usual folders for system programs, `null` without one. Packages name some programs
 * by their version: `php-fpm` is found as `php-fpm8.2`, too.
 */
export function findProgram(name: string): string | null {
  if (name.includes('/')) return existsSync(name) ? name : null;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  const exact = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (exact) return exact;
  for (const folder of folders.filter((each) => existsSync(each))) {
    const versioned = readdirSync(folder).filter(
      (found) => found.startsWith(name) && /^\d+(?:\.\d+)*$/.test(found.slice(name.length)),
    );
    if (versioned.length > 0) return join(folder, versioned.sort().at(-1)!);
  }
  return null;
}

/** Whether the proofs must run: `FCGILINT_PROOFS=require` turns a missing program from a skipped test into a failed one. */
export function proofsRequired(): boolean {
  return process.env['FCGILINT_PROOFS'] === 'require';
}

function look(name: ServerName): Server | null {
  const override = process.env[overrides[name]];
  const program = (override ? [override] : candidates[name]).map(findProgram).find((path) => path !== null);
  if (!program) return null;
  const run = spawnSync(program, ['-v'], { encoding: 'utf8' });
  if (run.error) return null;
  const version = /(?:nginx|lighttpd|Apache)\/[\d.]+/i.exec(`${run.stdout}${run.stderr}`)?.[0] ?? 'unknown version';
  const modules = name === 'apache' ? (moduleFolders.find((folder) => existsSync(folder)) ?? null) : null;
  return { name, program, version, modules };
}
