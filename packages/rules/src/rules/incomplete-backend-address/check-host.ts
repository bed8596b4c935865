import type { Edit } from '@fcgilint/core';
import type { GatewayEntry, GatewayHost, GatewayModule, HostOption } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';
import { setOption } from '../../shared/lighttpd-options.ts';

type Report = RuleContext['report'];

/** The options that make the address; lighttpd: src/gw_backend.c, gw_set_defaults_backend. */
export function checkHost(entry: GatewayEntry, host: GatewayHost, module: GatewayModule, report: Report): void {
  const { options } = host;
  // Options that are not known, or whose names are not, may be the address.
  if (host.place.source.slice(host.place).includes('env.')) return;
  if ([...options.values()].some(({ value }) => value.kind === 'unknown')) return;
  const socket = written(options.get('socket'));
  const name = written(options.get('host'));
  const port = written(options.get('port'));
  if (socket) {
    const other = name ? 'host' : port ? 'port' : null;
    if (other) both(host, other, report);
    return;
  }
  if (name) {
    const text = textOf(name);
    if (text.startsWith('/')) return;
    if (isNoHost(text)) noHost(host, name, text, port !== null, report);
    else if (!port && host.binPath === null && (module === 'mod_fastcgi' || module === 'mod_scgi')) {
      report({
        message: 'port',
        data: { host: text },
        at: name.place,
        severity: 'warning',
        notes: ['a web server is likely to listen there, and the application is not: requests end in 503 or 500'],
        help: 'add "port" => ..., the one on which the application listens',
      });
    } else if (!port && host.binPath !== null) spawned(host, report);
    return;
  }
  if (host.binPath !== null) {
    if (!port) spawned(host, report);
    return;
  }
  const empty = options.get('host') ?? options.get('socket');
  report({
    message: 'none',
    data: { match: typeof entry.match === 'string' ? entry.match : '...' },
    at: empty?.place ?? host.place,
    notes: ['lighttpd refuses to start: `host or bin-path have to be set`'],
    help: 'add "host" => "127.0.0.1" and "port", or "socket" => "/path/of/the.socket"',
  });
}

/** An option that is there and not empty: the server takes an empty text, and port 0, for none. */
function written(option: HostOption | undefined): HostOption | null {
  if (!option) return null;
  const { value } = option;
  if (value.kind === 'integer') return value.value === 0 ? null : option;
  return value.kind === 'string' && (value.text === '' || value.text === '0') ? null : option;
}

function textOf({ value }: HostOption): string {
  return value.kind === 'string' ? value.text : '';
}

function isNoHost(text: string): boolean {
  return /^[a-z]+:\/\//i.test(text) || /^[^:]+:\d*$/.test(text) || /^[^:/]+\//.test(text);
}

function both(host: GatewayHost, other: string, report: Report): void {
  report({
    message: 'both',
    data: { other },
    at: host.options.get('socket')!.place,
    related: [{ at: host.options.get(other)!.place, message: 'and this' }],
    notes: ['lighttpd refuses to start: `either host/port or socket have to be set`'],
    help: 'keep the one on which the application listens',
  });
}

/** What `http://127.0.0.1:8080` and `127.0.0.1:8080` mean is plain where no port is written beside them. */
function noHost(host: GatewayHost, option: HostOption, text: string, hasPort: boolean, report: Report): void {
  const match = /^(?:https?:\/\/)?([\w.-]+)(?::(\d+))?\/?$/i.exec(text);
  const edits: (Edit | null)[] = match ? [rewriteString(option.value.place!, text, match[1]!)] : [];
  if (match?.[2] && !hasPort) {
    const port = setOption(host, 'port', match[2]);
    edits.push(port && { ...port, text: port.text.replace(`"${match[2]}"`, match[2]) });
  }
  const known = edits.filter((edit) => edit !== null);
  const title =
    match?.[2] && !hasPort ? `write "host" => "${match[1]}" and "port" => ${match[2]}` : `write "${match?.[1]}"`;
  report({
    message: 'text',
    data: { host: text, what: /:\/\//.test(text) ? 'a scheme' : text.includes('/') ? 'a path' : 'a port' },
    at: option.place,
    notes: ['lighttpd refuses to start: `getaddrinfo failed: Name or service not known`'],
    help: 'write the address alone in "host", and the number in "port"',
    ...(match && known.length > 0 && known.length === edits.length
      ? { fix: { title, edits: known, level: 'safe' as const } }
      : {}),
  });
}

function spawned(host: GatewayHost, report: Report): void {
  const option = host.options.get('bin-path');
  if (!option) return;
  const { binPath } = host;
  const program = typeof binPath === 'string' ? (binPath.split(' ')[0]!.split('/').at(-1) ?? '') : '';
  const plain = program.replace(/\.\w+$/, '');
  const edit =
    !host.options.has('host') && /^[\w-]+$/.test(plain)
      ? setOption(host, 'socket', `/run/lighttpd/${plain}.sock`)
      : null;
  report({
    message: 'spawned',
    at: option.place,
    notes: [
      'lighttpd binds 127.0.0.1:80 for it, and 81, 82 and so on for further processes: as an ordinary user it refuses to start; where something listens on port 80, it is taken for the program',
    ],
    help: 'add "socket" => "/run/lighttpd/app.sock", in a folder in which lighttpd may write',
    ...(edit ? { fix: { title: 'add a socket', edits: [edit] } } : {}),
  });
}
