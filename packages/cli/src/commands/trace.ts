import type { ParsedArgs } from '../cli/args.ts';
import type { Io } from '../cli/io.ts';
import type { OptionName } from '../cli/options.ts';
import type { ExitStatus } from '../cli/run.ts';
import { readSettings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { Project } from '../config/project.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { escapeText, shieldLines } from '../report/escape.ts';
import { jsonText } from '../report/json-text.ts';
import { style as makeStyle, wantsColor } from '../report/style.ts';
import { htaccess, openForTrace } from '../trace/open-config.ts';
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
  const project = new Project(host, settings.config, settings.given);
  const fileSettings = await project.settingsFor(stdin.operands[0]!);
  const opened = await openForTrace(stdin.operands[0]!, host, fileSettings);
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
    mapPath: fileSettings.mapPath,
    documentTree,
    htaccess: (path) => htaccess(path, host, tools),
    standsAt,
    shown,
  });
  if (format === 'json') io.out(jsonText(traceJson(result)));
  else io.out(shieldLines(traceHuman(result, makeStyle(wantsColor(settings.color, io.env, io.outIsTerminal)))));
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
