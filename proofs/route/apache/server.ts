import { statSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentTree } from '../../../packages/gateway/src/index.ts';
import { type Backend, programText, startBackend } from '../../backends/index.ts';
import { type RunningProcess, startProcess } from '../../harness/processes.ts';
import { createSandbox, type Sandbox } from '../../harness/sandbox.ts';
import { findServer } from '../../harness/servers.ts';
import { cgiPrograms, configText, fastcgiPrograms, mediaFiles, ports, siteFiles, type World } from './world.ts';

/** Environment of the server process: all of it, so that the model can know it. */
export const serverEnvironment: ReadonlyMap<string, string> = new Map([
  ['PATH', '/usr/local/bin:/usr/bin:/bin'],
  ['LANG', 'C'],
]);

/** A real server with its back ends. */
export interface Running {
  readonly root: string;
  /** The whole configuration, `@ROOT@` filled in. */
  readonly config: string;
  readonly tree: DocumentTree;
  errorLog(): Promise<string>;
  stop(): Promise<void>;
}

/** Fills `@ROOT@` in. */
export function fill(text: string, root: string): string {
  return text.replaceAll('@ROOT@', root);
}

/** Starts the back ends that all worlds use. */
export async function startBackends(): Promise<Pick<Backend, 'close'>[]> {
  const tcp = [
    ['fastcgi', ports.fastcgi],
    ['fastcgi', ports.fastcgi2],
    ['scgi', ports.scgi],
    ['uwsgi', ports.uwsgi],
    ['http', ports.backend],
    ['http', ports.backend2],
  ] as const;
  return Promise.all(
    tcp.map(([protocol, port]) => startBackend({ protocol, listen: { port }, name: `127.0.0.1:${port}` })),
  );
}

/** Writes a world to a folder of its own and starts the server on it. Throws with the server's message when it refuses. */
export async function startServer(world: World): Promise<Running> {
  const server = findServer('apache');
  if (!server?.modules) throw new Error('apache2 with loadable modules is not installed');
  const sandbox = await createSandbox();
  const { root } = sandbox;
  await writeSites(sandbox, world);
  const socket = `${root}/run/fastcgi.sock`;
  const local = await startBackend({ protocol: 'fastcgi', listen: { path: socket }, name: `unix:${socket}` });
  await chmod(socket, 0o777);
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? 'User nobody\nGroup #65534\n' : '';
  const config = fill(user + configText(server.modules, world), root);
  await sandbox.write('conf/httpd.conf', config);
  const env = Object.fromEntries(serverEnvironment);
  const child = startProcess(
    '/usr/bin/env',
    [
      '-i',
      ...Object.entries(env).map(([k, v]) => `${k}=${v}`),
      server.program,
      '-f',
      sandbox.path('conf/httpd.conf'),
      '-DFOREGROUND',
    ],
    { cwd: root },
  );
  const stop = async (): Promise<void> => {
    await child.stop();
    await local.close();
    await sandbox.remove();
  };
  try {
    await listening(child, sandbox);
  } catch (error) {
    await stop();
    throw error;
  }
  return { root, config, tree: diskTree(), errorLog: () => sandbox.read('logs/error.log'), stop };
}

async function listening(child: RunningProcess, sandbox: Sandbox): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (child.ended() !== null) {
      throw new Error(`the server ended: ${child.output()}${(await sandbox.read('logs/error.log')).slice(-2000)}`);
    }
    const open = await new Promise<boolean>((resolve) => {
      const probe = connect(ports.http, '127.0.0.1', () => {
        probe.destroy();
        resolve(true);
      });
      probe.once('error', () => resolve(false));
    });
    if (open) return;
    await sleep(25);
  }
  throw new Error('the server does not listen');
}

async function writeSites(sandbox: Sandbox, world: World): Promise<void> {
  const put = async (relative: string, text: string): Promise<void> => {
    const path = sandbox.path(relative);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  };
  const marked = (relative: string): Promise<void> => put(relative, `FILE:${sandbox.path(relative)}`);
  await marked('main/a.txt');
  for (let i = 0; i < 6; i++) await marked(`choice${i}/a.txt`);
  const program = await programText('echo-fastcgi');
  for (const site of world.sites) {
    const root = `${site.name}/htdocs`;
    for (const file of siteFiles) await marked(`${root}/${file}`);
    for (const file of mediaFiles) await marked(`${site.name}/media/${file}`);
    for (const file of fastcgiPrograms) {
      const path = `${root}/${file}`;
      if (site.fcgid) await put(path, program.replace('\n', `\n//FILE:${sandbox.path(path)}\n`));
      else await marked(path);
    }
    for (const file of cgiPrograms) {
      const path = `${root}/${file}`;
      const own = sandbox.path(path);
      await put(
        path,
        `#!/bin/sh\n#FILE:${own}\nprintf 'Content-Type: text/plain\\r\\n\\r\\nCGI:${own}\\n'\nexec env -0\n`,
      );
    }
    for (const [folder, lines] of site.htaccess) {
      const path = join(sandbox.path(root), folder, '.htaccess');
      await put(`${root}/${folder}.htaccess`, `#FILE:${path}\n${fill(lines.join('\n'), sandbox.root)}\n`);
    }
  }
}

/** The disk as the server sees it. */
function diskTree(): DocumentTree {
  return {
    kind(path) {
      try {
        const found = statSync(path);
        return found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'unknown';
      } catch {
        return 'missing';
      }
    },
  };
}
