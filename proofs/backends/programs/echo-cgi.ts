import { cgiOutput } from '../answer.ts';
import type { Echo, Pair } from '../types.ts';

/** A CGI program: echoes its environment, in the order of the environment block, and its standard input. */
const chunks: Buffer[] = [];
process.stdin.on('data', (chunk: Buffer) => chunks.push(chunk));
process.stdin.on('end', () => {
  const echo: Echo = {
    backend: process.argv[2] ?? 'cgi',
    protocol: 'cgi',
    params: Object.entries(process.env).map(([name, value]): Pair => [name, value ?? '']),
    requestLine: null,
    headers: [],
    body: Buffer.concat(chunks).toString('latin1'),
    modifier1: null,
  };
  process.stdout.write(
    cgiOutput({ status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify(echo) }),
  );
});
