import { readdirSync, readFileSync } from 'node:fs';

/** Pseudo-random numbers from a seed (mulberry32), so that every text can be made again from its number. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

const fixtureFolder = new URL('./fixtures/', import.meta.url);
const fixtures: readonly string[] = readdirSync(fixtureFolder)
  .sort()
  .map((name) => readFileSync(new URL(name, fixtureFolder), 'utf8'));

/** A text, one character a byte. Mostly well-formed ones with a few wounds, some untouched, some of pure noise. */
export function generateText(seed: number): string {
  const random = new Random(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 3; i++) random.next();
  const kind = random.next();
  let text = kind < 0.45 ? random.pick(fixtures) : kind < 0.93 ? body(random, 0, 'server') : noise(random);
  text = toBytes(text);
  const wounds = random.chance(0.12) ? 0 : 1 + random.below(random.chance(0.25) ? 5 : 2);
  for (let i = 0; i < wounds; i++) text = wound(random, text);
  return text;
}

/** Bytes for the server. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

type Place = 'server' | 'directory';

const words = [
  'a',
  '"b c"',
  "'d e'",
  '"f\\"g"',
  'h\\\\i',
  '""',
  '${NOPE}',
  '%{X}',
  'j\\ k',
  '#',
  '"x"y',
  '>',
  '<z',
  '"<q>"',
  'é',
  '&',
];
const conditions = [
  'mod_so.c',
  'mod_nope.c',
  '!mod_nope.c',
  '!mod_so.c',
  '"mod_so.c"',
  'rewrite_module',
  "'mod_nope.c'",
];

function body(random: Random, depth: number, place: Place): string {
  let out = '';
  const count = random.below(depth === 0 ? 7 : 4) + (depth === 0 ? 1 : 0);
  for (let i = 0; i < count; i++) {
    const indent = '  '.repeat(random.chance(0.9) ? depth : random.below(4));
    out += random.chance(0.35) && depth < 5 ? section(random, depth, place, indent) : `${indent}${directive(random)}\n`;
  }
  return out;
}

function directive(random: Random): string {
  const kind = random.below(12);
  switch (kind) {
    case 0:
      return `# ${random.pick(words)} ${random.pick(words)}${random.chance(0.2) ? ' \\' : ''}`;
    case 1:
      return '';
    case 2:
      return `SetEnv A ${random.pick(words)}`;
    case 3:
      return `RewriteRule ${random.pick(['^a$', '"^b c$"', '^d\\ e$', '"^f'])} ${random.pick(['/x', '"/y z"', '-', '"/q'])} ${random.pick(['', '[L]', '"[R=301, L]"'])}`;
    case 4:
      return `Header set X ${random.pick(words)}`;
    case 5:
      return `SetEnvIf Request_URI ${random.pick(words)} \\\n   x=1`;
    case 6:
      return `AddDefaultCharset ${random.pick(['utf-8', '"utf-8"', 'off'])}`;
    case 7:
      return `${random.pick(['Directory', '/Directory>', 'IfModule x>', 'Nope', '""', '${NOPE}'])} ${random.pick(words)}`;
    case 8:
      return `ErrorDocument 404 ${random.pick(['"text', '/x', '"a b"', "'c"])}`;
    case 9:
      return `SetEnv B "a\\\nb"`;
    default:
      return `SetEnv ${random.pick(['C', '"D"'])} ${random.pick(words)}`;
  }
}

function section(random: Random, depth: number, place: Place, indent: string): string {
  const kind = random.below(10);
  let name: string;
  let argument: string;
  let inner: Place = place;
  let content: string | null = null;
  switch (kind) {
    case 0:
    case 1:
      name = random.pick(['IfModule', 'ifmodule', 'IFMODULE']);
      argument = ` ${random.pick(conditions)}`;
      break;
    case 2:
      name = 'IfDefine';
      argument = random.pick([' NOPE', ' !NOPE']);
      break;
    case 3:
      name = 'IfVersion';
      argument = random.pick([' >= 2.4', ' < 2', ' 2.4.1', ' >= 2.4 ']);
      break;
    case 4:
    case 5:
      name = place === 'server' ? 'Directory' : 'Files';
      argument = random.pick([' /x', ' "/y z"', ' "/q', " '/w'"]);
      inner = 'directory';
      break;
    case 6:
      name = 'If';
      argument = random.pick([' "true"', ' "%{X} == \'a\'"', ' "1 -gt 0"']);
      inner = 'directory';
      break;
    case 7:
      name = 'Macro';
      argument = ` M${random.below(99)}`;
      content = random.pick(['', '  <Directory x>\n', '  a "b\n', '  <Macro x>\n  </Macro>\n', '  # </Macro>\n']);
      break;
    case 8:
      name = random.pick(['Whatever', 'FilesMatch', 'LimitExcept']);
      argument = ' GET';
      break;
    default:
      name = random.pick(['RequireAny', 'RequireAll']);
      argument = '';
  }
  const opening = `${indent}<${name}${argument}>${random.chance(0.06) ? ' # note' : ''}${random.chance(0.03) ? 'text' : ''}\n`;
  const close = random.chance(0.08) ? name.toUpperCase() : name;
  return `${opening}${content ?? body(random, depth + 1, inner)}${indent}</${close}>${random.chance(0.04) ? ' # end' : ''}\n`;
}

function noise(random: Random): string {
  const pieces = [
    '<',
    '>',
    '</',
    '"',
    "'",
    '\\',
    '\n',
    '\r\n',
    ' ',
    '\t',
    'a',
    'IfModule',
    'Directory',
    '#',
    '${',
    '}',
    '\\\n',
    'mod_so.c',
    '</IfModule>\n',
    '<IfModule mod_so.c>\n',
    '<Directory /x>\n',
    '</Directory>\n',
  ];
  let out = '';
  const count = 1 + random.below(40);
  for (let i = 0; i < count; i++) out += random.pick(pieces);
  return out;
}

/** One wound: something removed, doubled, swapped or put in, or the encoding of the file changed. */
function wound(random: Random, text: string): string {
  const kind = random.below(16);
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return onToken(random, text, () => '');
    case 3:
      return onToken(random, text, (token) => token + token);
    case 4:
      return swapTokens(random, text);
    case 5:
    case 6:
      return onLine(random, text, () => '');
    case 7:
      return onLine(random, text, (line) => line + line);
    case 8:
      return swapLines(random, text);
    case 9:
    case 10:
      return insert(random, text, random.pick(['"', "'", '\\', '<', '>', '/', ' ', '\n', '#', '</', '\\\n', '\\\\\n']));
    case 11:
      return insert(random, text, random.pick(['\0', '\r', '\xff\xfe', '\xa0', '\x0b', '\f', '\x85', '\xc3']));
    case 12:
      return text.replaceAll('\n', random.chance(0.8) ? '\r\n' : '\r');
    case 13:
      return `${random.pick(['\xef\xbb\xbf', '\n', ' '])}${text}`;
    case 14:
      return text.slice(0, random.below(text.length + 1));
    default:
      return onBracket(random, text);
  }
}

function tokensOf(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[A-Za-z0-9_.]+|[^\S\n]+|\n|[^\sA-Za-z0-9_.]/g)) {
    out.push({ start: match.index, end: match.index + match[0].length });
  }
  return out;
}

function onToken(random: Random, text: string, change: (token: string) => string): string {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return text;
  const { start, end } = random.pick(tokens);
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function onBracket(random: Random, text: string): string {
  const places = [...text.matchAll(/[<>"'/\\]/g)].map((match) => match.index);
  if (places.length === 0) return text;
  const at = random.pick(places);
  return text.slice(0, at) + text.slice(at + 1);
}

function swapTokens(random: Random, text: string): string {
  const tokens = tokensOf(text);
  if (tokens.length < 2) return text;
  const at = random.below(tokens.length - 1);
  const a = tokens[at]!;
  const b = tokens[at + 1]!;
  return text.slice(0, a.start) + text.slice(b.start, b.end) + text.slice(a.start, a.end) + text.slice(b.end);
}

function onLine(random: Random, text: string, change: (line: string) => string): string {
  const lines = text.split(/(?<=\n)/);
  const at = random.below(lines.length);
  lines[at] = change(lines[at] ?? '');
  return lines.join('');
}

function swapLines(random: Random, text: string): string {
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2) return text;
  const at = random.below(lines.length - 1);
  const line = lines[at]!;
  lines[at] = lines[at + 1]!;
  lines[at + 1] = line;
  return lines.join('');
}

function insert(random: Random, text: string, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
