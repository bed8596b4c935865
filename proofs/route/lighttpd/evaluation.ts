import { spawnSync } from 'node:child_process';
import { MemoryFileHost, SourceText } from '../../../packages/core/src/index.ts';
import { loadConfig } from '../../../packages/gateway/src/index.ts';
import {
  type Context,
  type Evaluation,
  evaluate,
  type LighttpdValue,
} from '../../../packages/gateway/src/lighttpd/index.ts';
import { parseLighttpd } from '../../../packages/parser-lighttpd/src/index.ts';
import type { Random } from './random.ts';

const conditions = [
  '$HTTP["url"] == "/a"',
  '$HTTP["url"] =~ "^/a$"',
  '$HTTP["url"] =~ "^/b"',
  '$HTTP["url"] =^ "/b"',
  '$HTTP["url"] != "/a"',
  '$HTTP["url"] !~ "x|y"',
  '$HTTP["url"] =~ "x|y"',
  '$HTTP["url"] =~ "\\.php$"',
  '$HTTP["url"] =$ "php"',
  '$HTTP["host"] == "h"',
  '$HTTP["url"] == "/A"',
  '$HTTP["querystring"] == "q"',
  '$HTTP["url"] == "/" + s',
  '$REQUEST_HEADER["X"] == "1"',
];

/** Keys with the type that they usually hold; the server knows none of them and so checks no types. */
const keys = {
  string: ['a.tag', 's', 'var.t', 'A.Tag'],
  integer: ['i', 'a.port', 'var.j'],
  list: ['l', 'a.modules', 'a.names'],
  map: ['m', 'a.url', 'var.n'],
} as const;
type Kind = keyof typeof keys;

/** Texts that are about variables, merging and blocks; about half of them are refused by the server. */
export function generateText(random: Random): string {
  const lines = ['s = "s"', 'i = 1', 'l = ( "l" )', 'm = ( "/m" => "m" )'];
  lines.push(...body(random, 0, new Set(['s', 'i', 'l', 'm'])));
  return `${lines.join('\n')}\n`;
}

function body(random: Random, depth: number, used: Set<string>): string[] {
  const lines: string[] = [];
  const count = 1 + random.below(5);
  for (let n = 0; n < count; n++) {
    if (depth < 3 && random.chance(0.35)) {
      lines.push(...block(random.pick(conditions), random, depth));
      while (random.chance(0.3)) lines.push(...block(`else ${random.pick(conditions)}`, random, depth));
      if (random.chance(0.3)) lines.push(...block('else', random, depth));
    } else if (random.chance(0.05)) lines.push('global {', ...statement(random, new Set()), '}');
    else lines.push(...statement(random, used));
  }
  return lines;
}

function block(head: string, random: Random, depth: number): string[] {
  return [`${head} {`, ...body(random, depth + 1, new Set()).map((line) => `  ${line}`), '}'];
}

function statement(random: Random, used: Set<string>): string[] {
  const kind = random.pick(['string', 'integer', 'list', 'map'] as const);
  const key = random.pick(keys[kind]);
  const operator = used.has(key)
    ? random.pick(['+=', '+=', ':=', random.chance(0.1) ? '=' : '+='])
    : random.pick(['=', '+=', ':=']);
  used.add(key);
  return [`${key} ${operator} ${expression(random, kind)}`];
}

function expression(random: Random, kind: Kind): string {
  const parts = [value(random, kind)];
  while (random.chance(0.3))
    parts.push(value(random, random.chance(0.95) ? kind : random.pick(['string', 'integer', 'list'])));
  return parts.join(' + ');
}

function value(random: Random, kind: Kind): string {
  if (random.chance(0.25)) return { string: 's', integer: 'i', list: 'l', map: 'm' }[kind];
  if (random.chance(0.05)) return random.pick(keys[kind]);
  switch (kind) {
    case 'string':
      return random.pick(['"a"', '""', '"q\\"r"', '"\\x"', '"%1"']);
    case 'integer':
      return String(random.below(70_000));
    case 'list':
      return random.pick(['()', '( "a" )', '( "b", "c", )', '( 1, "a" )', '( s, i )', '( ( "x" ), "y" )']);
    case 'map':
      return random.pick([
        `( "/${random.below(30)}" => "v" )`,
        `( "/${random.below(30)}" => s, "${random.below(30)}" => i )`,
        `( s + "${random.below(30)}" => ( "k" => "v", "l" => ( 1, 2 ) ) )`,
        `( ${random.below(30)} => ( ( "host" => "h" ) ) )`,
        '( "/same" => "v" )',
        '( "/Same" => "v" )',
      ]);
  }
}

/** What a configuration says, by number of the block, in one comparable form; `null` when it is refused. */
export type Blocks = ReadonlyMap<
  number,
  { readonly condition: string; readonly settings: ReadonlyMap<string, string> }
> | null;

/** As the server prints it (`lighttpd -p`); `'crashed'` when the text brings it down, which some rare ones do. */
export function printedByServer(program: string, file: string): Blocks | 'crashed' {
  const run = spawnSync(program, ['-p', '-f', file], { encoding: 'utf8' });
  if (run.signal !== null) return 'crashed';
  if (run.status !== 0) return null;
  const blocks = new Map<number, { condition: string; settings: Map<string, string> }>();
  const open: { condition: string; settings: Map<string, string> }[] = [];
  const lines = run.stdout.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!.trim();
    const opens = /^(config|else(?: \$.*)?|\$.*?) ?\{$/.exec(line);
    if (opens) {
      const found = { condition: opens[1]!.replace(/^else (?=\$)/, '').trim(), settings: new Map<string, string>() };
      const number = /^\s*# block (\d+)$/.exec(lines[i + 1] ?? '');
      blocks.set(number ? Number(number[1]) : 0, found);
      open.push(found);
    } else if (line.startsWith('}')) open.pop();
    else {
      const setting = /^([\w.-]+)\s+= (.*)$/.exec(line);
      if (!setting) continue;
      let text = setting[2]!;
      if (text === '(') {
        const indent = /^ */.exec(lines[i]!)![0];
        do text += lines[++i]!.trim();
        while (lines[i] !== `${indent})`);
      }
      open[open.length - 1]!.settings.set(setting[1]!.toLowerCase(), plainText(text));
    }
  }
  return blocks;
}

/** Without blanks (no text here has any) and without commas at the ends of lists, which are printed in two ways. */
function plainText(text: string): string {
  return text.replace(/\s+/g, '').replace(/,\)/g, ')');
}

/** As the model has it. */
export function modelled(text: string): Blocks {
  const main = parseLighttpd(new SourceText('lighttpd.conf', text));
  const host = new MemoryFileHost({ 'lighttpd.conf': text });
  const tree = loadConfig(main, { host, dialect: 'lighttpd', parse: (source) => parseLighttpd(source) });
  const evaluation = evaluate(tree);
  return evaluation.problems.length > 0 ? null : blocksOf(evaluation);
}

/**
 * The blocks that the server prints: of each chain those that follow each other. A chain that is opened again and
 * goes on in another way loses its first branches in print, though they still count.
 */
function printed(evaluation: Evaluation): Context[] {
  const out: Context[] = [];
  const work: Context[] = [evaluation.global];
  while (work.length > 0) {
    const context = work.pop()!;
    out.push(context);
    work.push(...context.children.filter(({ previous }) => previous === null));
    if (context.next) work.push(context.next);
  }
  return out;
}

function blocksOf(evaluation: Evaluation): Blocks {
  const blocks = new Map<number, { condition: string; settings: Map<string, string> }>();
  for (const { index, condition, settings } of printed(evaluation)) {
    const name =
      condition === null
        ? 'config'
        : condition.kind === 'else'
          ? 'else'
          : `${condition.written.field} ${condition.operator} "${String(condition.text)}"`;
    const values = [...settings.values()].map((setting) => [setting.key, printValue(setting.value)] as const);
    blocks.set(index, { condition: name, settings: new Map(values) });
  }
  return blocks;
}

function printValue(value: LighttpdValue): string {
  switch (value.kind) {
    case 'string':
      return `"${value.text.replace(/"/g, '\\"')}"`;
    case 'integer':
      return String(value.value);
    case 'unknown':
      return 'unknown';
    case 'list':
      return `(${value.items.map((item) => (item.key === null ? '' : `"${String(item.key)}"=>`) + printValue(item.value)).join(',')})`;
  }
}

/** What differs; `null` when nothing does. The server's own variables are left out. */
export function blocksDiffer(server: Blocks, model: Blocks): string | null {
  if (server === null || model === null) {
    return server === model ? null : `the server ${server ? 'accepts' : 'refuses'} it, the model does not`;
  }
  if (server.size !== model.size) return `blocks: server ${server.size}, model ${model.size}`;
  for (const [number, expected] of server) {
    const actual = model.get(number);
    if (!actual || actual.condition !== expected.condition) {
      return `block ${number}: server ${expected.condition}, model ${actual?.condition}`;
    }
    const names = new Set([...expected.settings.keys(), ...actual.settings.keys()]);
    names.delete('var.cwd');
    names.delete('var.pid');
    for (const name of names) {
      const [a, b] = [expected.settings.get(name), actual.settings.get(name)];
      if (a !== b) return `block ${number} ${name}: server ${a}, model ${b}`;
    }
  }
  return null;
}
