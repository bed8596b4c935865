import { type Dialect, decode, joinPath, SourceText } from '@fcgilint/core';
import type { ConfigTree, PathMapping, Unknown } from '@fcgilint/gateway';
import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { OptionName } from '../cli/options.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readSettings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { inferContext } from '../dialect/context.ts';
import { recogniseDialect } from '../dialect/recognise.ts';
import { openDump } from '../input/open-dump.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { load, type Toolchain, toolchain } from '../pipeline.ts';
import { escapeText } from '../report/escape.ts';
import { style as makeStyle, wantsColor } from '../report/style.ts';
import { readUrl } from '../trace/read-url.ts';
import { type Question, readClient, readHeader, readListen, readMethod } from '../trace/settings.ts';
import { readStdin } from './lint.ts';

/** `fcgilint trace CONFIG [METHOD] URL`. */
export async function traceCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const { config, question } = readOperands(args);
  const format = args.values.get('format')?.[0] ?? 'human';
  if (format !== 'human' && format !== 'json') {
    throw new UsageError(`"trace" cannot be printed as "${format}"`, 'choose human or json');
  }
  const settings = readSettings({ ...args, values: new Map([...args.values].filter(([name]) => name !== 'format')) });
  const documentTree = args.values.get('document-tree')?.[0] ?? null;
  const stdin = readStdin([config], settings, io);
  const host = new NodeFileHost(io.cwd, stdin.overrides);
  if (documentTree !== null && host.kind(documentTree) !== 'directory') {
    throw new UsageError(`--document-tree: ${documentTree} is no folder`);
  }
  const opened = await open(stdin.operands[0]!, host, settings);
  if (typeof opened === 'string') {
    io.err(`fcgilint: ${escapeText(opened)}\n`);
    return 2;
  }
  const { tree, tools, standsAt, shown } = opened;
  const { trace, traceHuman, traceJson } = await import('../trace/index.ts');
  const result = await trace({
    tree,
    question,
    host,
    mapPath: settings.mapPath,
    documentTree,
    htaccess: (path) => htaccess(path, host, tools),
    standsAt,
    shown,
  });
  if (format === 'json') io.out(`${JSON.stringify(traceJson(result), null, 2)}\n`);
  else io.out(traceHuman(result, makeStyle(wantsColor(settings.color, io.env, io.outIsTerminal))));
  return 0;
}

function readOperands({ operands, values }: ParsedArgs): { readonly config: string; readonly question: Question } {
  const [config, ...rest] = operands;
  if (config === undefined || rest.length === 0) {
    throw new UsageError(
      '"trace" needs a configuration and a URL',
      'fcgilint trace nginx.conf http://www.example.org/',
    );
  }
  if (rest.length > 2) throw new UsageError('"trace" takes one request at a time', 'write it as CONFIG METHOD URL');
  const one = (name: OptionName) => values.get(name)?.[0] ?? null;
  const listen = one('listen');
  const client = one('client');
  const question: Question = {
    method: rest.length === 2 ? readMethod(rest[0]!) : 'GET',
    url: readUrl(rest.at(-1)!),
    headers: (values.get('header') ?? []).map(readHeader),
    listen: listen === null ? null : readListen(listen),
    client: client === null ? null : readClient(client),
  };
  return { config, question };
}

interface OpenSettings {
  readonly dialect: Dialect | null;
  readonly context: string | null;
  readonly mapPath: readonly PathMapping[];
}

interface Opened {
  readonly tree: ConfigTree;
  readonly tools: Toolchain;
  /** For a .htaccess file: its path on the server. */
  readonly standsAt: string | null;
  /** How a path of the tree is shown. */
  readonly shown: (path: string) => string;
}

/** Reads the configuration with its includes; a text says why it cannot be read. */
async function open(path: string, host: NodeFileHost, settings: OpenSettings): Promise<Opened | string> {
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

/** Where a file of this machine is on the server: `--map-path`, read backwards. */
function placeOnServer(path: string, host: NodeFileHost, mapPath: readonly PathMapping[]): string {
  const full = joinPath('/', path);
  for (const { from, to } of mapPath) {
    const folder = joinPath('/', host.resolve(to));
    const inside = folder === '/' ? '/' : `${folder}/`;
    if (full.startsWith(inside)) return joinPath(from, full.slice(inside.length));
  }
  return full;
}

function htaccess(path: string, host: NodeFileHost, tools: Toolchain): ConfigTree | Unknown | null {
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
