import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram, findServer } from '../../harness/servers.ts';
import { ports } from './ports.ts';
import { writeSite } from './site.ts';

/** A folder for one run: the site, and the server's prefix. */
export interface Bench {
  readonly folder: string;
  /** Folder of the site; also the server's prefix, so that relative roots find it. */
  readonly site: string;
  /** Certificate and key for TLS, `null` where none can be made. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  remove(): void;
}

/** Makes the folder of a run. */
export function makeBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'fcgilint-route-'));
  const site = join(folder, 'site');
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  writeSite(site);
  return { folder, site, tls: makeCertificate(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A certificate that nobody has to trust. */
function makeCertificate(folder: string): Bench['tls'] {
  const openssl = findProgram('openssl');
  if (!openssl) return null;
  const tls = { certificate: join(folder, 'tls.crt'), key: join(folder, 'tls.key') };
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const run = spawnSync(openssl, [
    'req',
    '-x509',
    ...curve,
    '-subj',
    '/CN=x',
    '-keyout',
    tls.key,
    '-out',
    tls.certificate,
  ]);
  return run.status === 0 ? tls : null;
}

/** The whole text: what the generator leaves to the machine goes before it. */
export function withMachineParts(text: string, bench: Bench): string {
  const temporary = ['client_body', 'fastcgi', 'scgi', 'uwsgi', 'proxy']
    .map((name) => `  ${name}_temp_path ${bench.folder}/tmp/${name};\n`)
    .join('');
  const certificate = bench.tls
    ? `  ssl_certificate ${bench.tls.certificate};\n  ssl_certificate_key ${bench.tls.key};\n`
    : '';
  const head = [
    'daemon off;',
    'master_process off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${bench.folder}/pid;`,
    `error_log ${bench.folder}/error.log crit;`,
  ];
  return `${head.join('\n')}\n${text.replace('http {\n', `http {\n${temporary}${certificate}`)}`;
}

/** A running server. */
export interface RunningNginx {
  /** Whether it has not ended by itself. */
  alive(): boolean;
  stop(): Promise<void>;
}

/** Starts nginx on a text. `null` when it refuses the text; rejects when it neither refuses nor listens. */
export async function startNginx(text: string, bench: Bench): Promise<RunningNginx | null> {
  const server = findServer('nginx');
  if (!server) throw new Error('nginx is not installed');
  const file = join(bench.folder, 'nginx.conf');
  writeFileSync(file, text);
  const child = spawn(server.program, ['-p', bench.site, '-c', file], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const wanted = [ports.main, ...(text.includes(`listen ${ports.second};`) ? [ports.second] : [])];
  for (let waited = 0; waited < 2000; waited++) {
    if (child.exitCode !== null || child.signalCode !== null) return null;
    if ((await Promise.all(wanted.map(accepts))).every(Boolean)) {
      return { alive: () => child.exitCode === null && child.signalCode === null, stop: () => stop(child, ended) };
    }
    await sleep(2);
  }
  await stop(child, ended);
  throw new Error(`nginx does not listen: ${readFileSync(join(bench.folder, 'error.log'), 'utf8')}`);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
