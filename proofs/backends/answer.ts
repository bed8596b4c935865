import type { Answer, BackendRequest, Echo, Pair } from './types.ts';

/** The echo of a request: everything that arrived, as JSON, with status 200. */
export function echoAnswer(name: string, request: BackendRequest): Answer {
  const echo: Echo = {
    backend: name,
    protocol: request.protocol,
    params: request.params,
    requestLine: request.requestLine,
    headers: request.headers,
    body: request.body.toString('latin1'),
    modifier1: request.modifier1,
  };
  return { status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify(echo) };
}

/** An answer as CGI output: header fields, an empty line, the body. FastCGI uses it in its STDOUT stream. */
export function cgiOutput(answer: Answer): Buffer {
  return Buffer.concat([
    Buffer.from(fieldLines([['Status', `${answer.status} ${reason(answer.status)}`], ...answer.headers])),
    Buffer.from(answer.body),
  ]);
}

/** An answer as an HTTP message with its length; uwsgi front ends read it, too. */
export function httpOutput(answer: Answer, keepAlive: boolean): Buffer {
  const body = Buffer.from(answer.body);
  const fields: Pair[] = [...answer.headers, ['Connection', keepAlive ? 'keep-alive' : 'close']];
  if (!answer.headers.some(([name]) => name.toLowerCase() === 'content-length')) {
    fields.push(['Content-Length', String(body.length)]);
  }
  const head = `HTTP/1.1 ${answer.status} ${reason(answer.status)}\r\n${fieldLines(fields)}`;
  return Buffer.concat([Buffer.from(head), body]);
}

function fieldLines(fields: readonly Pair[]): string {
  return `${fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

function reason(status: number): string {
  if (status === 101) return 'Switching Protocols';
  if (status < 300) return 'OK';
  if (status < 400) return 'Moved';
  return status < 500 ? 'Refused' : 'Error';
}
