import { UsageError } from '../cli/usage-error.ts';

/** A URL as given on the command line. */
export interface TraceUrl {
  /** `null` for a path alone. */
  readonly origin: {
    readonly scheme: 'http' | 'https';
    /** The `Host` header that a client sends for it: the port is left out where it is the scheme's own. */
    readonly host: string;
    /** Without port, without brackets. */
    readonly name: string;
    readonly port: number;
  } | null;
  /** Request target: path and query as given; what may not stand in a request line is percent-encoded. */
  readonly target: string;
}

const defaultPorts = { http: 80, https: 443 } as const;

/**
 * Reads an absolute URL or a path. Nothing is normalised (`..`, doubled slashes, percent-encoding): that is the
 * server's work, and what the command is asked about. A fragment is dropped as clients do. Throws a UsageError.
 */
export function readUrl(text: string): TraceUrl {
  if (text.startsWith('/')) return { origin: null, target: encode(withoutFragment(text)) };
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)(.*)$/s.exec(text);
  if (!parts) {
    throw new UsageError(`"${text}" is no URL`, 'give a whole one, http://www.example.org/path, or a path: /path');
  }
  const scheme = parts[1]!.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') throw new UsageError(`the URL must begin with http:// or https://`);
  const authority = parts[2]!;
  if (authority.includes('@')) {
    throw new UsageError('the URL names a user', "send it as a header: --header 'Authorization: Basic ...'");
  }
  const [, written, port] = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::([0-9]{1,5}))?$/.exec(authority) ?? [];
  if (written === undefined || Number(port ?? 1) > 65535 || Number(port ?? 1) === 0) {
    throw new UsageError(`"${authority}" is no host with a port`);
  }
  const rest = withoutFragment(parts[3]!);
  const target = encode(rest.startsWith('/') ? rest : `/${rest}`);
  const number = port === undefined ? defaultPorts[scheme] : Number(port);
  const name = written.replace(/^\[|\]$/g, '');
  const host = number === defaultPorts[scheme] ? written : `${written}:${number}`;
  return { origin: { scheme, host, name, port: number }, target };
}

function withoutFragment(text: string): string {
  const hash = text.indexOf('#');
  return hash < 0 ? text : text.slice(0, hash);
}

/** What a client must encode: blanks, controls and all that is not ASCII, as UTF-8. */
function encode(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, (run) =>
    [...new TextEncoder().encode(run)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
