import { type Dialect, decode, SourceText } from '@fcgilint/core';
import type { ConfigTree, PathMapping, Unknown } from '@fcgilint/gateway';
import { inferContext } from '../dialect/context.ts';
import { recogniseDialect } from '../dialect/recognise.ts';
import { openDump } from '../input/open-dump.ts';
import { placeOnServer } from '../input/place-on-server.ts';
import type { NodeFileHost } from '../node-file-host.ts';
import { load, type Toolchain, toolchain } from '../pipeline.ts';

/** What is known beforehand. */
export interface OpenSettings {
  readonly dialect: Dialect | null;
  readonly context: string | null;
  readonly mapPath: readonly PathMapping[];
}

/** A configuration to be traced. */
export interface Opened {
  readonly tree: ConfigTree;
  readonly tools: Toolchain;
  /** For a .htaccess file: its path on the server. */
  readonly standsAt: string | null;
  /** How a path of the tree is shown. */
  readonly shown: (path: string) => string;
}

/** Reads the configuration with its includes; a text says why it cannot be read. */
export async function openForTrace(path: string, host: NodeFileHost, settings: OpenSettings): Promise<Opened | string> {
  const read = host.read(path);
  if (!read.ok) return `cannot read ${path}: ${read.message}`;
  const decoded = decode(read.bytes);
  if (!decoded.ok) return `cannot decode ${path}: ${decoded.reason}`;
  const dialect = settings.dialect ?? recogniseDialect(path, decoded.text).dialect;
  if (!dialect) return `cannot tell whether ${path} is for nginx, lighttpd or Apache: say it with --dialect`;
  const tools = await toolchain(dialect);
  const dump = openDump(decoded.text, decoded.encoding, tools);
  if (dump) {
    const main = tools.parse(dump.main, 'main');
    const tree = load({ main, context: 'main', host: dump.host, mapPath: [], cache: new Map() }, tools);
    return { tree, tools, standsAt: null, shown: (one) => one };
  }
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isHtaccess =
    settings.context === 'htaccess' || (settings.context === null && dialect === 'apache' && /htaccess/i.test(name));
  // What a .htaccess file says depends on where it stands: the router sees it there.
  const standsAt = isHtaccess ? placeOnServer(host.resolve(path), host, settings.mapPath) : null;
  const source = new SourceText(standsAt ?? path, decoded.text, decoded.encoding);
  const main = tools.parse(source, isHtaccess ? 'htaccess' : 'main');
  const context = isHtaccess ? 'htaccess' : (settings.context ?? inferContext(main));
  const tree = load({ main, context, host, mapPath: settings.mapPath, cache: new Map() }, tools);
  return { tree, tools, standsAt, shown: (one) => (one === standsAt ? path : one) };
}

/** Reads a `.htaccess` file; `null` when there is none. */
export function htaccess(path: string, host: NodeFileHost, tools: Toolchain): ConfigTree | Unknown | null {
  const read = host.read(path);
  if (!read.ok && read.reason === 'missing') return null;
  const decoded = read.ok ? decode(read.bytes) : null;
  if (!decoded?.ok) {
    const why = read.ok ? 'cannot be decoded' : read.message;
    return { kind: 'unknown', because: `${path} could not be read: ${why}`, place: null };
  }
  const main = tools.parse(new SourceText(path, decoded.text, decoded.encoding), 'htaccess');
  return load({ main, context: 'htaccess', host, mapPath: [], cache: new Map() }, tools);
}
