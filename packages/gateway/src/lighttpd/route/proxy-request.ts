import type { Param, Unknown } from '../../model.ts';
import { fromBytes, lowerAscii, toBytes } from '../bytes.ts';
import { unknown } from '../context.ts';
import { booleanOf, type ListValue } from '../values.ts';
import type { SentParams } from './cgi-params.ts';
import { hasToken } from './check-extension.ts';
import { bytesOf, type Chosen, type State } from './state.ts';
import { known, stop } from './stop.ts';

/** What mod_proxy sends: the target of its request line and its header fields. */
export interface ProxyRequest extends SentParams {
  readonly uri: string;
}

/**
 * The request that mod_proxy sends to a back end.
 *
 * lighttpd: src/mod_proxy.c, proxy_create_env, proxy_set_Forwarded
 */
export function proxyRequest(state: State, chosen: Chosen): ProxyRequest {
  const { settings } = chosen;
  const header = settings.value('proxy.header');
  const options = header?.kind === 'list' ? header : null;
  const forwarded = settings.value('proxy.forwarded');
  if (forwarded?.kind === 'list' && forwarded.items.length > 0) {
    stop('the Forwarded header is not computed here', forwarded.place);
  }
  if (options && optionFlag(options, 'upgrade') && state.headers.get('upgrade') !== null) {
    stop('the connection may be upgraded', options.place);
  }
  const sent: [string, string | Unknown][] = [];
  const host = proxyHost(state, chosen, options);
  if (host !== null) sent.push(['Host', host]);
  for (const [name, value] of headersOf(state, options)) sent.push([name, value]);
  sent.push(['Connection', connection(state, options)]);
  const params = new Map<string, string | Unknown>();
  const list: Param[] = [];
  for (const [name, value] of sent) {
    const text = typeof value === 'string' ? fromBytes(value) : value;
    params.set(name, text);
    const place = chosen.host.place;
    list.push({ name, value: typeof text === 'string' ? text : null, place, ifNotEmpty: false });
  }
  return { uri: fromBytes(remapPath(state.target, options, chosen)), params, sent: list };
}

function optionFlag(options: ListValue, name: string): boolean {
  const item = options.items.find(({ key }) => key === name);
  return item ? known(booleanOf(item.value) ?? false) : false;
}

function map(options: ListValue | null, name: string): ListValue | null {
  const value = options?.items.find(({ key }) => key === name)?.value;
  if (value?.kind === 'unknown') return stop(value.because, value.place);
  return value?.kind === 'list' ? value : null;
}

function pairs(list: ListValue, chosen: Chosen): [string, string][] {
  const setting = chosen.settings.get('proxy.header')!;
  return list.items.flatMap((item): [string, string][] => {
    if (item.key === null || item.value.kind === 'list' || item.value.kind === 'integer') return [];
    if (item.value.kind === 'unknown') return stop(item.value.because, item.value.place);
    return [[bytesOf(known(item.key), setting), bytesOf(item.value.text, setting)]];
  });
}

/** `map-urlpath`: the first prefix that matches is replaced. */
function remapPath(target: string, options: ListValue | null, chosen: Chosen): string {
  const paths = map(options, 'map-urlpath');
  if (!paths) return target;
  for (const [from, to] of pairs(paths, chosen)) if (target.startsWith(from)) return to + target.slice(from.length);
  return target;
}

/** The Host field: the client's, the back end's label (`proxy.replace-http-host`) or what `map-host-request` makes of it. */
function proxyHost(state: State, chosen: Chosen, options: ListValue | null): string | null {
  const replace = chosen.settings.value('proxy.replace-http-host');
  if (replace && known(booleanOf(replace) ?? false) && chosen.host.label) {
    if (chosen.hosts.length > 1) stop('which of the back ends names the host is not known', chosen.entry.place);
    return toBytes(chosen.host.label, chosen.host.place.source.encoding);
  }
  if (state.host === '') return null;
  const hosts = map(options, 'map-host-request');
  if (!hosts) return state.host;
  for (const [from, to] of pairs(hosts, chosen)) {
    if (from !== '-' && lowerAscii(from) !== lowerAscii(state.host)) continue;
    if (to === '-' || to === '') return state.host;
    return to;
  }
  return state.host;
}

/** All other fields in the client's order, those that mod_proxy sets or appends to included. */
function headersOf(state: State, options: ListValue | null): [string, string | Unknown][] {
  const fields: [string, string | Unknown][] = state.headers
    .all()
    .map(({ name, value }): [string, string | Unknown] => [name, value]);
  const find = (name: string): [string, string | Unknown] | undefined =>
    fields.find(([field]) => field.toLowerCase() === name.toLowerCase());
  const set = (name: string, value: string | Unknown): void => {
    const field = find(name);
    if (field) field[1] = value;
    else fields.push([name, value]);
  };
  if (!/^(?:GET|HEAD)$/.test(state.method) && state.headers.get('content-length') === null) {
    set(
      'Content-Length',
      state.headers.get('transfer-encoding') === null ? '0' : unknown('the body is sent in chunks', null),
    );
  }
  const client = state.remoteAddress;
  const before = find('X-Forwarded-For');
  if (before && typeof before[1] === 'string') before[1] = `${before[1]}, ${client}`;
  else set('X-Forwarded-For', client);
  if (state.host !== '') {
    set('X-Host', state.host);
    set('X-Forwarded-Host', state.host);
  }
  set('X-Forwarded-Proto', state.request.scheme);
  if (map(options, 'map-urlpath') || map(options, 'map-host-request')) {
    if (find('Destination') || find('Content-Location')) stop('URLs in request headers are mapped too', options!.place);
  }
  return fields.filter(([name, value]) => keeps(name.toLowerCase(), value));
}

/** Fields that are not passed on. `Upgrade` is only with the option `upgrade`, which is not computed here. */
function keeps(name: string, value: string | Unknown): boolean {
  if (name === 'te') return typeof value === 'string' && value.toLowerCase() === 'trailers';
  return !['host', 'proxy', 'proxy-connection', 'upgrade', 'connection', 'set-cookie'].includes(name);
}

function connection(state: State, options: ListValue | null): string {
  const sent = state.headers.get('connection');
  if (sent === null || sent.toLowerCase() === 'close') return 'close';
  const http10 = options !== null && optionFlag(options, 'force-http10');
  return !http10 && hasToken(state.headers.get('te'), 'trailers') ? 'close, te' : 'close';
}
