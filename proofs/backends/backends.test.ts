import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { NetConnectOpts } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askFastcgi, exchange } from './client.ts';
import { writeProgram } from './programs.ts';
import { encodeScgi } from './scgi.ts';
import { startBackend } from './start.ts';
import type { Echo, Pair } from './types.ts';
import { encodeUwsgi } from './uwsgi.ts';

const params: readonly Pair[] = [
  ['SCRIPT_NAME', '/a'],
  ['SCRIPT_NAME', ''],
  ['PATH_INFO', '/foo'],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fcgilint-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function echoOf(answer: string): Echo {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as Echo;
}

/** A port of 127.0.0.1 that was free a moment ago. */
async function freePort(): Promise<number> {
  const backend = await startBackend({ protocol: 'http' });
  await backend.close();
  return backend.port;
}

/** Asks until something listens there: a program takes a moment to start. */
async function askWhenReady(to: NetConnectOpts): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await askFastcgi(to, params);
    } catch {
      await sleep(50);
    }
  }
  return askFastcgi(to, params);
}

const hasSpawnFcgi = spawnSync('spawn-fcgi', ['-v']).status === 0;

describe('a back end in this process', () => {
  it.each([{ kind: 'TCP' }, { kind: 'Unix' }])('speaks FastCGI over $kind', async ({ kind }) => {
    const path = join(folder, 'fastcgi.sock');
    const backend = await startBackend({
      protocol: 'fastcgi',
      name: 'app',
      ...(kind === 'Unix' && { listen: { path } }),
    });
    const to = kind === 'Unix' ? { path } : { port: backend.port, host: '127.0.0.1' };
    expect(echoOf(await askFastcgi(to, params))).toMatchObject({ backend: 'app', protocol: 'fastcgi', params });
    expect(backend.address).toBe(kind === 'Unix' ? path : `127.0.0.1:${backend.port}`);
    expect(backend.requests.map((request) => request.params)).toEqual([params]);
    await backend.close();
    await expect(askFastcgi(to, params)).rejects.toThrow(/ECONNREFUSED|ENOENT/);
  });

  it.each([
    {
      protocol: 'scgi' as const,
      begins: /^Status: 200 /,
      bytes: encodeScgi([['CONTENT_LENGTH', '2'], ...params], Buffer.from('hi')),
    },
    {
      protocol: 'uwsgi' as const,
      begins: /^HTTP\/1\.1 200 /,
      bytes: encodeUwsgi([['CONTENT_LENGTH', '2'], ...params], Buffer.from('hi')),
    },
  ])('speaks $protocol', async ({ protocol, begins, bytes }) => {
    const backend = await startBackend({ protocol });
    const answer = (await exchange({ port: backend.port, host: '127.0.0.1' }, bytes)).toString();
    expect(answer).toMatch(begins);
    expect(echoOf(answer)).toMatchObject({ protocol, params: [['CONTENT_LENGTH', '2'], ...params], body: 'hi' });
    await backend.close();
  });

  it('speaks HTTP and keeps a connection open', async () => {
    const backend = await startBackend({ protocol: 'http' });
    const bytes = Buffer.from(
      'POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /b%2F?q HTTP/1.1\r\nConnection: close\r\n\r\n',
    );
    const answer = (await exchange({ port: backend.port, host: '127.0.0.1' }, bytes)).toString();
    expect(answer.match(/HTTP\/1\.1 200 /g)).toHaveLength(2);
    expect(backend.requests.map((request) => [request.requestLine, request.body.toString()])).toEqual([
      ['POST /a HTTP/1.1', 'hi'],
      ['GET /b%2F?q HTTP/1.1', ''],
    ]);
    expect(backend.connections()).toBe(1);
    await backend.close();
  });

  it('says why it cannot listen', async () => {
    const first = await startBackend({ protocol: 'http' });
    await expect(startBackend({ protocol: 'http', listen: { port: first.port } })).rejects.toThrow(/EADDRINUSE/);
    await first.close();
  });
});

describe('a program that a server starts', () => {
  it.skipIf(!hasSpawnFcgi).each([{ kind: 'TCP' }, { kind: 'Unix' }])(
    'FastCGI on a $kind socket that spawn-fcgi opened as file descriptor 0',
    async ({ kind }) => {
      const program = join(folder, `echo-${kind}.fcgi`);
      await writeProgram('echo-fastcgi', program);
      const path = join(folder, 'spawned.sock');
      const port = await freePort();
      const where = kind === 'Unix' ? ['-s', path] : ['-a', '127.0.0.1', '-p', String(port)];
      const child = spawn('spawn-fcgi', ['-n', ...where, '--', program, 'named'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      try {
        const answer = await askWhenReady(kind === 'Unix' ? { path } : { port, host: '127.0.0.1' });
        expect(echoOf(answer)).toMatchObject({ backend: 'named', protocol: 'fastcgi', params });
      } finally {
        child.kill();
      }
    },
  );

  it('CGI', async () => {
    const program = join(folder, 'echo.cgi');
    await writeProgram('echo-cgi', program);
    const run = promisify(execFile)(program, { env: { SCRIPT_NAME: '/cgi-bin/echo', PATH_INFO: '/x' } });
    run.child.stdin?.end('input');
    const { stdout } = await run;
    expect(stdout).toMatch(/^Status: 200 /);
    expect(echoOf(stdout)).toMatchObject({ protocol: 'cgi', body: 'input' });
    expect(echoOf(stdout).params).toContainEqual(['PATH_INFO', '/x']);
  });
});
