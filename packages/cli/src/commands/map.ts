import type { Gateway } from '@fcgilint/gateway';
import type { ParsedArgs } from '../cli/args.ts';
import { nearest } from '../cli/did-you-mean.ts';
import type { Io } from '../cli/io.ts';
import type { ExitStatus } from '../cli/run.ts';
import { type Output, readSettings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import { Project } from '../config/project.ts';
import { findInputs } from '../input/find-inputs.ts';
import { lintInputs } from '../lint.ts';
import { NodeFileHost } from '../node-file-host.ts';
import { escapeText, shieldLines } from '../report/escape.ts';
import { jsonText } from '../report/json-text.ts';
import { style as makeStyle, wantsColor } from '../report/style.ts';
import { entryPoints, inputFilter, readStdin } from './lint.ts';

const formatNames = ['text', 'mermaid', 'dot', 'svg', 'json'];

/** `fcgilint map [PATH...]`. */
export async function mapCommand(args: ParsedArgs, io: Io): Promise<ExitStatus> {
  const outputs = readOutputs(args.values.get('format') ?? []);
  const settings = readSettings({ ...args, values: new Map([...args.values].filter(([name]) => name !== 'format')) });
  const stdin = readStdin(args.operands, settings, io);
  const host = new NodeFileHost(io.cwd, stdin.overrides);
  const project = new Project(host, settings.config, settings.given);
  const operands = stdin.operands.length > 0 ? stdin.operands : entryPoints(await project.run());
  const gateways: Gateway[] = [];
  const outcome = await lintInputs(await findInputs(operands, host, await inputFilter(project)), {
    host,
    settingsFor: (path) => project.settingsFor(path),
    onTree: (tree, tools) => gateways.push(tools.lower(tree)),
  });
  for (const { rule, message } of outcome.findings) {
    if (rule === 'unreadable-file' || rule === 'unrecognised-file') io.err(`fcgilint: ${escapeText(message)}\n`);
  }
  if (gateways.length === 0) {
    if (!outcome.failed)
      io.err(
        `fcgilint: no server configuration found in ${operands.map((operand) => escapeText(operand)).join(', ')}\n`,
      );
    return 2;
  }
  const { buildMap, renderDot, renderMermaid, renderSvg, renderText } = await import('../map/index.ts');
  const map = buildMap(gateways, outcome.findings);
  let written = true;
  for (const { format, file } of outputs) {
    const color = file === null && wantsColor(settings.color, io.env, io.outIsTerminal);
    const text =
      format === 'json'
        ? jsonText(map)
        : format === 'svg'
          ? renderSvg(map)
          : format === 'dot'
            ? renderDot(map)
            : format === 'mermaid'
              ? renderMermaid(map)
              : shieldLines(renderText(map, makeStyle(color)));
    if (file === null) io.out(text);
    else {
      const { writeReportFile } = await import('../report/write-report-file.ts');
      const problem = writeReportFile(file, text, io.cwd);
      if (problem === null) continue;
      io.err(`fcgilint: cannot write ${escapeText(file)}: ${problem}\n`);
      written = false;
    }
  }
  return outcome.failed || !written ? 2 : 0;
}

/** `NAME` or `NAME:FILE`; one of them at most goes to standard output. */
function readOutputs(texts: readonly string[]): readonly Output[] {
  const outputs = texts.map((text): Output => {
    const [, format = '', file = null] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
    if (!formatNames.includes(format)) {
      const near = nearest(format, formatNames);
      const hint = near ? `did you mean "${near}"?` : `choose one of ${formatNames.join(', ')}`;
      throw new UsageError(`"map" cannot be printed as "${format}"`, hint);
    }
    if (file === '') throw new UsageError(`--format ${text} names no file`, `write it as ${format}:FILE`);
    return { format, file };
  });
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new UsageError('only one format can go to standard output', 'send one to a file: --format svg:map.svg');
  }
  return outputs.length === 0 ? [{ format: 'text', file: null }] : outputs;
}
