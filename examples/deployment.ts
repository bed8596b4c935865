import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProofCase, ServerName, Variant } from '../proofs/harness/index.ts';

/** Where the files of an example come from, and how it is run on a machine where others run, too. */
export interface Deployment {
  readonly server: ServerName;
  /** The address that visitors know. */
  readonly site: string;
  /** The main configuration file, or where it is brought along (Apache), what stands around `.htaccess`. */
  readonly main: { readonly file: string } | { readonly config: string };
  /**
   * Where the other files of `bad/` and `good/` stand on the target machine: name to path. Files that are not named
   * stand beside the main file.
   */
  readonly installed?: Readonly<Record<string, string>>;
  /** Texts of the configuration with what takes their place: ports of the target machine are taken elsewhere. */
  readonly replaced: readonly (readonly [string | RegExp, string])[];
  /** Files of the target machine that the example does not bring along, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly backends?: ProofCase['backends'];
  readonly ports?: number;
  readonly observe: ProofCase['observe'];
}

/** Declares how an example is run; checked by type, returned unchanged. */
export function defineDeployment(deployment: Deployment): Deployment {
  return deployment;
}

export const examplesFolder = fileURLToPath(new URL('.', import.meta.url));

/** Folders of the target machine that are moved into the sandbox. */
const moved = /(?<![\w.@/-])\/(srv|var|run|etc)\//g;

/** An example as a case for the harness: `bad` and `good` with their paths and ports moved into the sandbox. */
export function caseOf(name: string, deployment: Deployment): ProofCase {
  const used = new Set<number>();
  const move = (text: string): string => {
    let result = text;
    for (const [index, [from, to]] of deployment.replaced.entries()) {
      const next = result.replaceAll(typeof from === 'string' ? from : new RegExp(from.source, 'g'), to);
      if (next !== result) used.add(index);
      result = next;
    }
    return result.replaceAll(moved, '@ROOT@/$1/');
  };
  const variants = { bad: variantOf(name, 'bad', deployment, move), fixed: variantOf(name, 'good', deployment, move) };
  const stale = deployment.replaced.filter((_, index) => !used.has(index));
  if (stale.length > 0) throw new Error(`${name}: nothing to replace: ${stale.map(([from]) => from).join(', ')}`);
  return {
    covers: name,
    dialect: deployment.server,
    variants,
    observe: deployment.observe,
    ...(deployment.backends && { backends: deployment.backends }),
    ...(deployment.ports && { ports: deployment.ports }),
    files: Object.fromEntries(Object.entries(deployment.files ?? {}).map(([path, text]) => [path.slice(1), text])),
  };
}

function variantOf(
  name: string,
  kind: 'bad' | 'good',
  deployment: Deployment,
  move: (text: string) => string,
): Variant {
  const folder = join(examplesFolder, name, kind);
  const { main, installed = {}, server } = deployment;
  const files: Record<string, string> = { ...neededFiles(server) };
  let config = 'config' in main ? main.config : '';
  for (const file of readdirSync(folder)) {
    const text = move(readFileSync(join(folder, file), 'utf8'));
    if ('file' in main && file === main.file) config = text;
    // A program is brought along only where it is run; the one in its place echoes its parameters.
    else if (installed[file])
      files[installed[file].slice(1)] ??= file.endsWith('.fcgi') ? '@PROGRAM:echo-fastcgi@' : text;
    else files[`conf/${file}`] = text;
  }
  if (server === 'nginx') config = config.replace('http {', `http {\n${nginxBuffers}`);
  return { config, files };
}

/** Folders must exist before a server writes logs, pids and sockets into them. */
function neededFiles(server: ServerName): Record<string, string> {
  const folders = [`var/log/${server}`, 'var/run', 'run', `run/${server}`, 'srv/www/htdocs'];
  return Object.fromEntries(folders.map((folder) => [`${folder}/.keep`, '']));
}

/** nginx's own folders for buffered bodies can be written by root only. */
const nginxBuffers = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi']
  .map((name) => `    ${name}_temp_path @ROOT@/tmp/${name};`)
  .join('\n');
