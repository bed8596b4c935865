import { setTimeout as sleep } from 'node:timers/promises';
import type { Pair } from '../backends/index.ts';
import { type RunningProcess, startProcess } from './processes.ts';
import { accepts, type RawRequest, type RawResponse, request } from './request.ts';
import type { Sandbox } from './sandbox.ts';
import type { Server, ServerName } from './servers.ts';

/** Where the main configuration file stands in a sandbox. */
export const mainFile: Readonly<Record<ServerName, string>> = {
  nginx: 'conf/nginx.conf',
  lighttpd: 'conf/lighttpd.conf',
  apache: 'conf/httpd.conf',
};

export interface StartOptions {
  /** Main configuration below the sandbox's root; default: `mainFile` of the server. */
  readonly file?: string;
  /** The server is up when all these accept connections; none: it must end by itself (a start that is refused). */
  readonly ports: readonly number[];
  /** Address on which the ports are asked; default 127.0.0.1. */
  readonly host?: string;
  /** Text of a hosts file that this server sees instead of the system's; needs root and `unshare`. */
  readonly hosts?: string;
  /** Milliseconds to wait for the start or its refusal; default 20,000. */
  readonly timeout?: number;
}

/** A server that was started. */
export interface RunningServer {
  readonly port: number;
  /** `false`: it ended by itself, having refused its configuration or its address. */
  readonly up: boolean;
  /** Sends a request; a text is the target of a GET. */
  ask(what: string | Omit<RawRequest, 'port'>): Promise<RawResponse>;
  /** Its error log and what it wrote to the terminal, so far. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a server on a configuration in its sandbox and waits until it serves or has ended. Rejects when neither
 * happens in time; the server is stopped then.
 */
export async function startServer(server: Server, sandbox: Sandbox, options: StartOptions): Promise<RunningServer> {
  const [program, ...args] = commandLine(server, sandbox, options);
  const running = startProcess(program!, args, { cwd: sandbox.root });
  const log = async (): Promise<string> =>
    [await sandbox.read('logs/error.log'), running.output(), crashOf(running)].join('\n');
  try {
    await untilReady(running, options);
  } catch (error) {
    await running.stop();
    throw new Error(`${server.name}: ${(error as Error).message}\n${await log()}`);
  }
  const port = options.ports[0] ?? 0;
  return {
    port,
    up: running.ended() === null,
    ask: (what) => request(typeof what === 'string' ? { port, target: what } : { port, ...what }),
    log,
    stop: () => running.stop(),
  };
}

/** What the server's own syntax check says. */
export interface CheckResult {
  readonly accepted: boolean;
  readonly output: string;
}

/** Runs `nginx -t`, `lighttpd -tt` or `apache2 -t` on the main file of a sandbox; `hosts` as for `startServer`. */
export async function checkFile(
  server: Server,
  sandbox: Sandbox,
  file = mainFile[server.name],
  hosts?: string,
): Promise<CheckResult> {
  const path = sandbox.path(file);
  const args: Readonly<Record<ServerName, readonly string[]>> = {
    nginx: ['-t', '-p', `${sandbox.root}/`, '-c', path, '-e', sandbox.path('logs/start.log')],
    lighttpd: ['-tt', '-f', path],
    apache: ['-t', '-d', sandbox.root, '-f', path],
  };
  const [program, ...words] = seeingHosts([server.program, ...args[server.name]], sandbox, hosts);
  const running = startProcess(program!, words, { cwd: sandbox.root });
  await running.end;
  // The streams may hold the last words after the exit.
  await sleep(5);
  const result = { accepted: running.ended() === 0, output: running.output() };
  await running.stop();
  return result;
}

/** The answer's fields of one name, names compared without case. */
export function fields(headers: readonly Pair[], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

function commandLine(server: Server, sandbox: Sandbox, options: StartOptions): readonly string[] {
  const file = sandbox.path(options.file ?? mainFile[server.name]);
  const byServer: Readonly<Record<ServerName, readonly string[]>> = {
    nginx: ['-p', `${sandbox.root}/`, '-c', file, '-e', sandbox.path('logs/start.log'), '-g', 'daemon off;'],
    lighttpd: ['-D', '-f', file],
    apache: ['-d', sandbox.root, '-f', file, '-D', 'FOREGROUND'],
  };
  return seeingHosts([server.program, ...byServer[server.name]], sandbox, options.hosts);
}

/** The command with the hosts file of the sandbox in the place of the system's, where one is wanted. */
function seeingHosts(command: readonly string[], sandbox: Sandbox, hosts: string | undefined): readonly string[] {
  if (hosts === undefined) return command;
  // A mount namespace of its own: the hosts file of the system stays as it is for everybody else.
  const script = 'mount --bind "$1" /etc/hosts && shift && exec "$@"';
  return ['unshare', '--mount', 'sh', '-c', script, 'sh', sandbox.path('conf/hosts'), ...command];
}

/** A server that crashes leaves no line in its log: the system tells by which signal it ended. */
function crashOf(running: RunningProcess): string {
  const ended = running.ended();
  return typeof ended === 'string' ? `ended by ${ended}` : '';
}

async function untilReady(running: RunningProcess, options: StartOptions): Promise<void> {
  const end = Date.now() + (options.timeout ?? 20_000);
  while (Date.now() < end) {
    if (running.ended() !== null) {
      await sleep(5);
      return;
    }
    if (options.ports.length > 0) {
      const answers = await Promise.all(
        options.ports.map((port) => accepts({ port, host: options.host ?? '127.0.0.1' })),
      );
      if (answers.every(Boolean)) return;
    }
    await sleep(15);
  }
  throw new Error(options.ports.length > 0 ? 'did not accept connections in time' : 'did not end in time');
}
