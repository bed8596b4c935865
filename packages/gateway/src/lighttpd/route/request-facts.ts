import type { Request } from '../../request.ts';
import { toBytes } from '../bytes.ts';
import type { LighttpdGateway, LighttpdSocket } from '../model.ts';
import { socketToken } from '../sockets.ts';

/** A header of a request: its name as sent first, its value with those of equal names joined. Byte strings. */
export interface Header {
  readonly name: string;
  value: string;
}

/**
 * The headers as the server keeps them: equal names joined with `, ` (cookies with `; `), empty ones dropped.
 *
 * lighttpd: src/request.c, http_request_parse_headers; src/http_header.c, http_header_request_append
 */
export class Headers {
  readonly #list: Header[] = [];

  get(name: string): string | null {
    return this.#find(name)?.value ?? null;
  }

  append(name: string, value: string): void {
    if (value === '') return;
    const header = this.#find(name);
    if (!header) this.#list.push({ name, value });
    else if (header.value === '') header.value = value;
    else header.value += `${name.toLowerCase() === 'cookie' ? '; ' : ', '}${value}`;
  }

  set(name: string, value: string): void {
    const header = this.#find(name);
    if (header) header.value = value;
    else this.#list.push({ name, value });
  }

  /** The server keeps the place of a removed header but sends it no more. */
  unset(name: string): void {
    const header = this.#find(name);
    if (header) header.value = '';
  }

  /** In the order in which they came; removed ones are left out. */
  all(): readonly Header[] {
    return this.#list.filter(({ value }) => value !== '');
  }

  #find(name: string): Header | undefined {
    const wanted = name.toLowerCase();
    return this.#list.find((header) => header.name.toLowerCase() === wanted);
  }
}

/** The socket that takes a request: the one of `request.local`, else the first that speaks the request's scheme. */
export function acceptingSocket(gateway: LighttpdGateway, request: Request): LighttpdSocket | null {
  const { local } = request;
  const tls = request.scheme === 'https';
  if (!local) return gateway.sockets.find((socket) => socket.tls === tls) ?? gateway.sockets[0] ?? null;
  const onPort = gateway.sockets.filter(({ address }) => 'port' in address && address.port === local.port);
  return (
    onPort.find(({ address }) => address.kind === 'inet' && address.host === local.address) ??
    onPort.find(
      ({ address }) =>
        address.kind === 'inet' && address.wildcard && (address.family === 6) === local.address.includes(':'),
    ) ??
    onPort.find(
      ({ address, dualStack }) =>
        address.kind === 'inet' && address.wildcard && address.family === 6 && dualStack !== false,
    ) ??
    onPort.find(({ address }) => address.kind === 'name') ??
    null
  );
}

/** The server's name of a socket, as conditions and SERVER_PORT see it; `null` where a name must be resolved first. */
export function tokenOf(socket: LighttpdSocket): string | null {
  const token = socketToken(socket.address);
  return token === null ? null : toBytes(token);
}
