import type { FileHost } from '@fcgilint/core';
import type { DocumentTree, Request } from '@fcgilint/gateway';

/**
 * A request that a rule makes up to see where the server would send it: see `probe-nginx.ts`, `probe-lighttpd.ts` and
 * `probe-apache.ts`. Ask the cheap questions first: there may be thousands of virtual hosts.
 */
export interface Probe {
  /** The request target as a client sends it: `/app/foo?x=1`. */
  readonly target: string;
  /** Default: `GET`. */
  readonly method?: string;
  /** Default: `http`, or `https` where the virtual host has TLS sockets only. */
  readonly scheme?: Request['scheme'];
  /** The `Host` header. Default: the first name that is written out for the virtual host, else `localhost`. */
  readonly host?: string;
  /** Further headers. */
  readonly headers?: Request['headers'];
  /** What is on the disk. Default: not known, so that an answer which depends on it is unknown. */
  readonly files?: DocumentTree;
}

const unknownFiles: DocumentTree = { kind: () => 'unknown' };

/** An empty disk. */
export const noFiles: DocumentTree = { kind: () => 'missing' };

/** A disk on which every name with an ending (`a.css`) is a file and every other path a folder. */
export const everyFile: DocumentTree = { kind: (path) => (/[^/]\.\w+$/.test(path) ? 'file' : 'directory') };

/** The disk as it is, by the paths of the machine that the configuration is for. */
export function filesOf(disk: FileHost): DocumentTree {
  return {
    kind: (path) => {
      const kind = disk.kind(path);
      return kind === 'other' ? 'unknown' : kind;
    },
  };
}

/** The request of a probe. `name` and `tlsOnly` are those of the virtual host. */
export function probeRequest(probe: Probe, name: string | undefined, tlsOnly: boolean): Request {
  return {
    method: probe.method ?? 'GET',
    target: probe.target,
    scheme: probe.scheme ?? (tlsOnly ? 'https' : 'http'),
    host: probe.host ?? (name && /^[A-Za-z0-9.-]+$/.test(name) ? name : 'localhost'),
    local: null,
    remoteAddress: '192.0.2.1',
    headers: probe.headers ?? [],
  };
}

/** The disk of a probe. */
export function probeFiles({ files }: Probe): DocumentTree {
  return files ?? unknownFiles;
}
