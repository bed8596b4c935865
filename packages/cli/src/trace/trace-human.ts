import type { Place } from '@fcgilint/core';
import type { Outcome, Protocol, Unknown } from '@fcgilint/gateway';
import { escapeText } from '../report/escape.ts';
import type { Style } from '../report/style.ts';
import { textWidth } from '../report/width.ts';
import type { TraceResult } from './index.ts';
import { inReadingOrder } from './parameter-order.ts';

const protocols: Readonly<Record<Protocol, string>> = {
  fastcgi: 'FastCGI',
  scgi: 'SCGI',
  uwsgi: 'uwsgi',
  http: 'HTTP',
  https: 'HTTPS',
  ajp: 'AJP',
  cgi: 'CGI',
  wsgi: 'WSGI',
  grpc: 'gRPC',
  memcached: 'memcached',
};

/** How the parts of a trace are shown. */
interface Look {
  readonly style: Style;
  /** A place: `nginx.conf:12`. */
  readonly at: (place: Place) => string;
}

/** A trace for people: the request, a line for each decision with its place, and where the request ends. */
export function traceHuman(result: TraceResult, style: Style): string {
  const at = ({ source, start }: Place) => `${escapeText(result.shown(source.path))}:${source.position(start).line}`;
  const look: Look = { style, at };
  const lines = [style.bold(escapeText(requestLine(result))), ...assumptions(result).map(style.dim)];
  for (const problem of result.problems) {
    lines.push(
      `${style.error('error:')} ${at(problem)}: ${escapeText(problem.message)}`,
      `  ${result.config.dialect === 'apache' && /htaccess/i.test(result.config.path) ? 'every request is answered with 500' : 'the server does not start with it; this is what would happen without it'}`,
    );
  }
  lines.push('');
  const steps = result.steps.map(({ place, text }) => ({ where: place ? at(place) : '-', text: escapeText(text) }));
  const width = Math.max(0, ...steps.map(({ where }) => textWidth(where)));
  for (const { where, text } of steps) lines.push(`  ${style.dim(pad(where, width))}  ${text}`);
  if (steps.length > 0) lines.push('');
  lines.push(...showOutcome(result.outcome, look));
  return `${lines.join('\n')}\n`;
}

function requestLine({ built: { request } }: TraceResult): string {
  // A client's target is not always a path.
  return `${request.method} ${request.scheme}://${request.host}${request.target}`;
}

function assumptions({ built: { request, assumed } }: TraceResult): string[] {
  const parts: string[] = [];
  if (assumed.includes('local') && request.local) {
    const { address, port } = request.local;
    parts.push(`to ${address.includes(':') ? `[${address}]` : address}:${port} (--listen)`);
  }
  if (assumed.includes('client')) parts.push(`from ${request.remoteAddress} (--client)`);
  return parts.length === 0 ? [] : [`  assumed: the request comes ${parts.join(' ')}`];
}

function showOutcome(outcome: Outcome, look: Look): string[] {
  const { style } = look;
  switch (outcome.kind) {
    case 'file':
      return [`${style.good(`${outcome.status}`)} ${style.bold(`the file ${escapeText(outcome.path)}`)}`];
    case 'redirect':
      return [`${style.info(`${outcome.status}`)} ${style.bold('redirect to')} ${shown(outcome.location, look)}`];
    case 'status':
      return showStatus(outcome.status, outcome.body, style);
    case 'unknown':
      return [unknown(outcome, look)];
    case 'gateway':
      return showGateway(outcome, look);
  }
}

function showStatus(status: number, body: string | null, style: Style): string[] {
  if (status === 0 || status === 444) return [style.bold('the connection is closed without an answer')];
  const paint = status >= 500 ? style.error : status >= 400 ? style.warning : style.good;
  const lines = [`${paint(`${status}`)} ${style.bold('answered by the server itself')}`];
  if (body !== null) lines.push(`  ${quoted(body)}`);
  return lines;
}

function showGateway(outcome: Extract<Outcome, { kind: 'gateway' }>, look: Look): string[] {
  const { style } = look;
  const { protocol, endpoints, params, uri, sent } = outcome;
  const where = endpoints.length === 0 ? 'an address that is not known' : endpoints.map(escapeText).join(' or ');
  const lines = [`${style.good('->')} ${style.bold(`${protocols[protocol]} to ${where}`)}`];
  if (uri !== null) lines.push(`  request target  ${shown(uri, look)}`);
  const names = inReadingOrder(params.keys());
  const width = Math.min(32, Math.max(0, ...names.map((name) => textWidth(escapeText(name)))));
  const times = new Map<string, number>();
  for (const { name } of sent) times.set(name, (times.get(name) ?? 0) + 1);
  for (const name of names) {
    const again = (times.get(name) ?? 1) > 1 ? style.dim(`  (sent ${times.get(name)} times; the last is seen)`) : '';
    lines.push(`  ${pad(escapeText(name), width)}  ${shown(params.get(name)!, look)}${again}`);
  }
  return lines;
}

function shown(value: string | Unknown, look: Look): string {
  if (typeof value !== 'string') return unknown(value, look);
  return value === '' ? look.style.dim('(empty)') : escapeText(value);
}

function unknown({ because, place }: Unknown, { style, at }: Look): string {
  const where = place ? style.dim(` (${at(place)})`) : '';
  return `${style.warning('unknown')} because ${escapeText(because)}${where}`;
}

function quoted(text: string): string {
  const first = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return `"${escapeText(first)}"`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
