import type { Unknown } from '../../model.ts';
import { parseIpv4 } from '../address.ts';
import { childrenNamed } from '../children.ts';
import { unknown } from '../words.ts';
import { lowerAscii } from './bytes.ts';
import { inNetwork, parseNetwork } from './cidr.ts';
import { argumentBytes, wordBytes } from './config-bytes.ts';
import { inForce } from './location-conf.ts';
import type { State } from './state.ts';

/** `$server_name`: the first name of the server as nginx keeps it. */
export function serverName(state: State): string | Unknown {
  const directive = childrenNamed(state.host.children, 'server_name')[0];
  const word = directive?.statement.args[0];
  if (!directive || word?.kind !== 'word') return '';
  const name = wordBytes(directive, word.value);
  if (lowerAscii(name) === '$hostname') {
    return state.options.hostname ?? unknown('the name of the machine is not known');
  }
  if (name.startsWith('~')) return name;
  return lowerAscii(name.startsWith('.') ? name.slice(1) : name);
}

/** The address of the client's end of the connection. */
export function peerAddress(state: State): string {
  return mapped(state, state.request.remoteAddress);
}

/** An IPv4 connection to an IPv6 socket has IPv4-mapped addresses. */
function mapped(state: State, address: string): string {
  const socket = state.socket?.address;
  const both = socket?.kind === 'inet' && socket.family === 6;
  return both && parseIpv4(address) ? `::ffff:${address}` : address;
}

/** The address and port of the connection on the server's side. */
export function localAddress(state: State): { readonly address: string | Unknown; readonly port: string | Unknown } {
  const { local } = state.request;
  const address = state.socket?.address;
  if (address?.kind === 'unix') return { address: `unix:${address.path}`, port: '' };
  const port = local
    ? String(local.port)
    : address?.kind === 'inet' || address?.kind === 'name'
      ? String(address.port)
      : null;
  const known = local?.address ?? (address?.kind === 'inet' && !address.wildcard ? address.host : null);
  return {
    address: (known && mapped(state, known)) ?? unknown('the request does not tell the address that it came in on'),
    port: port ?? unknown('the request does not tell the port that it came in on'),
  };
}

/** `$remote_addr`: the peer, unless the real-IP module replaces it. */
export function clientAddress(state: State): string | Unknown {
  const peer = peerAddress(state);
  const trusted = inForce(state.conf, 'set_real_ip_from').some((directive) => {
    const text = argumentBytes(directive, 0);
    const network = parseNetwork(text);
    return network ? inNetwork(peer, network) : text !== 'unix:';
  });
  if (!trusted) return peer;
  const header = inForce(state.conf, 'real_ip_header')[0];
  const name = lowerAscii(header ? argumentBytes(header, 0) : 'x-real-ip');
  if (name !== 'proxy_protocol' && !state.headers.some((each) => each.lower === name)) return peer;
  return unknown(`the real address comes from ${name}`);
}
