import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startBackend } from '../backends/index.ts';
import { checkConfig } from './check.ts';
import type { Sees } from './define-proof.ts';
import { fill, placeholdersIn } from './placeholders.ts';
import { takePort } from './ports.ts';
import { processesNaming, startProcess } from './processes.ts';
import { accepts, decodeResponse, request } from './request.ts';
import { createSandbox } from './sandbox.ts';
import { type Answered, differences } from './sees.ts';
import { mainFile, startServer } from './server.ts';
import { findProgram, findServer, serverNames } from './servers.ts';
import { apacheServer, lighttpd, nginxServer } from './skeletons.ts';
import { stockFilesFor } from './stock-files.ts';
import { machineValues } from './values.ts';

describe('placeholders', () => {
  it('are replaced, each time', () => {
    expect(fill('listen @PORT@; # @PORT@ of @ROOT@', { PORT: '80', ROOT: '/r' })).toBe('listen 80; # 80 of /r');
  });
  it('without a value are an error, not text for the server', () => {
    expect(() => fill('@PROT@', { PORT: '80' })).toThrow('no value for @PROT@; known: PORT');
  });
  it('leave what only looks like one', () => {
    expect(fill('location @app { } # a@b @x@ @@', {})).toBe('location @app { } # a@b @x@ @@');
    expect([...placeholdersIn(['@A@ @A@', '@B2@'])]).toEqual(['A', 'B2']);
  });
});

describe('ports', () => {
  it('are free, differ, and can be taken again after their release', async () => {
    const ports = await Promise.all([takePort(), takePort(), takePort()]);
    expect(new Set(ports.map(({ port }) => port)).size).toBe(3);
    for (const { port } of ports) expect(await accepts({ port })).toBe(false);
    for (const port of ports) port.release();
  });
  it('are passed over when something listens there', async () => {
    const first = await takePort();
    const server = createServer();
    await new Promise<void>((done) => server.listen(first.port + 1, '127.0.0.1', done));
    const second = await takePort();
    expect(second.port).not.toBe(first.port + 1);
    server.close();
    first.release();
    second.release();
  });
});

describe('answers', () => {
  it.each([
    { title: 'to the end', text: 'HTTP/1.1 200 OK\r\nX: 1\r\n\r\nbody', body: 'body' },
    {
      title: 'chunked',
      text: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n',
      body: 'body',
    },
  ])('$title', ({ text, body }) => {
    expect(decodeResponse(Buffer.from(text))).toMatchObject({ status: 200, body });
  });
  it('that are no HTTP are an error', () => {
    expect(() => decodeResponse(Buffer.from('<html>'))).toThrow(/no HTTP/);
  });
});

describe('requests', () => {
  it('arrive exactly as given', async () => {
    const backend = await startBackend({ protocol: 'http' });
    const response = await request({
      port: backend.port,
      target: '/a/../b%2f//c?x#y',
      headers: [
        ['host', 'Other'],
        ['X-A', '1'],
        ['X-A', '2'],
      ],
      body: 'b',
    });
    expect(response.status).toBe(200);
    expect(backend.requests[0]).toMatchObject({
      requestLine: 'GET /a/../b%2f//c?x#y HTTP/1.1',
      headers: [
        ['Connection', 'close'],
        ['host', 'Other'],
        ['X-A', '1'],
        ['X-A', '2'],
        ['Content-Length', '1'],
      ],
    });
    await backend.close();
    await expect(request({ port: backend.port, target: '/' })).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('what is seen', () => {
  const server = {
    port: 1,
    up: true,
    ask: () => Promise.reject(new Error()),
    log: async () => 'a line',
    stop: async () => {},
  };
  const echo = JSON.stringify({
    backend: 'app',
    requestLine: 'GET /x HTTP/1.1',
    params: [
      ['A', '1'],
      ['A', '2'],
    ],
  });
  const answer: Answered = { response: { status: 200, headers: [['X-A', 'b']], body: echo } };
  const rows: readonly { readonly sees: Sees; readonly differs: number }[] = [
    {
      sees: { status: 200, from: 'app', target: '/x', params: { A: '2', B: null }, headers: { 'x-a': 'b' } },
      differs: 0,
    },
    { sees: { headers: { 'X-A': /^b$/, 'X-B': null }, body: /backend/, log: /line/, notInLog: /other/ }, differs: 0 },
    {
      sees: { status: 404, from: 'disk', target: '/y', params: { A: '1', B: '' }, headers: { 'x-a': null } },
      differs: 6,
    },
    { sees: { headers: { 'X-B': /./ }, body: /none/, notInLog: /line/ }, differs: 3 },
    { sees: { failure: /reset/ }, differs: 1 },
  ];
  it.each(rows)('$sees', async ({ sees, differs }) => {
    expect(await differences(answer, sees, server)).toHaveLength(differs);
  });
  it('is a failure when one is expected', async () => {
    expect(await differences({ failure: 'read ECONNRESET' }, { failure: /RESET/ }, server)).toEqual([]);
    expect(await differences({ failure: 'refused' }, { status: 200 }, server)).toEqual(['no answer: refused']);
  });
});

describe('a sandbox', () => {
  it('makes programs executable, and takes all that was started in it along', async () => {
    const sandbox = await createSandbox();
    await sandbox.write('run/wait.sh', '#!/bin/sh\nwhile :; do sleep 1; done\n');
    expect(statSync(sandbox.path('run/wait.sh')).mode & 0o777).toBe(0o755);
    const running = startProcess(sandbox.path('run/wait.sh'), [], { cwd: '/' });
    const hasProc = existsSync('/proc/self/cmdline');
    const named = await processesNaming(sandbox.root);
    await sandbox.remove();
    if (hasProc) expect(named).toContain(running.child.pid);
    if (hasProc) await running.end;
    await running.stop();
    expect(existsSync(sandbox.root)).toBe(false);
  });
});

const page = {
  nginx: nginxServer('    location / { return 200 up; }'),
  lighttpd: lighttpd(''),
  apache: apacheServer(''),
};
const broken = { nginx: 'server {', lighttpd: 'server.port = ', apache: '<Directory /' };

describe.each(serverNames)('%s', (name) => {
  const server = findServer(name);
  it.skipIf(!server)('its own check accepts the skeleton and refuses damage', async () => {
    expect(await checkConfig(name, page[name])).toMatchObject({ accepted: true });
    const verdict = await checkConfig(name, broken[name], { raw: true });
    expect(verdict?.accepted).toBe(false);
    expect(verdict?.output).not.toBe('');
  });

  it.skipIf(!server)('starts, serves, stops and leaves nothing', async () => {
    const sandbox = await createSandbox();
    const port = await takePort();
    const values = {
      ...machineValues(name, server),
      ROOT: sandbox.root,
      HTDOCS: sandbox.path('htdocs'),
      PORT: `${port.port}`,
    };
    for (const [path, text] of Object.entries(stockFilesFor(name))) await sandbox.write(path, text);
    await sandbox.write('htdocs/index.html', 'from disk');
    await sandbox.write(mainFile[name], fill(page[name], values));
    const running = await startServer(server!, sandbox, { ports: [port.port] });
    expect(running.up).toBe(true);
    expect((await running.ask('/index.html')).status).toBe(200);
    await running.stop();
    expect(await accepts({ port: port.port })).toBe(false);
    expect(await processesNaming(sandbox.root)).toEqual([]);
    await sandbox.remove();
    port.release();
  });

  it.skipIf(!server)('that ends by itself is told from one that serves', async () => {
    const sandbox = await createSandbox();
    await sandbox.write(mainFile[name], broken[name]);
    const running = await startServer(server!, sandbox, { ports: [] });
    expect(running.up).toBe(false);
    expect(await running.log()).not.toBe('\n');
    await sandbox.remove();
  });
});

it('programs are looked for in the path', () => {
  expect(findProgram('sh')).toMatch(/\/sh$/);
  expect(findProgram('no-such-program-anywhere')).toBeNull();
});
