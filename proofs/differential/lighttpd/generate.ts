import type { Random } from './random.ts';

const KEYS = [
  'server.tag',
  'server.port',
  'var.x',
  'x',
  'var.y',
  'index-file.names',
  'alias.url',
  'server.modules',
  'a-b',
  '.z',
  'z.',
];
const STRINGS = [
  '""',
  '"a"',
  '"/x"',
  '"a\\"b"',
  '"^/x$"',
  '"\\\\.php"',
  '"\\.php$"',
  '"#no"',
  '"a\nb"',
  '"1.2.3.4"',
  '"é"',
  '"(a"',
  '"$x"',
  '"h:80"',
  '":81"',
];
const INTEGERS = ['0', '1', '80', '010', '4294967297', '9223372036854775807', '9223372036854775808'];
const FIELDS = [
  'HTTP["url"]',
  'HTTP["host"]',
  'HTTP["remoteip"]',
  'SERVER["socket"]',
  'REQUEST_HEADER["X-Y"]',
  'HTTP [ "url" ]',
  'HTTP["nope"]',
  'HTTP["u"+"rl"]',
];
const OPERATORS = ['==', '!=', '=~', '!~', '=^', '=$'];
const BLANKS = [' ', ' ', ' ', '', '\t', '  ', ' \u00a0'];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', ' # c\n', '\n# c\n', ' ', '\n\t', '\n \u00a0\n'];
const SCRAPS = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '$',
  '"',
  '=',
  '=>',
  '+=',
  ':=',
  '+',
  ',',
  '==',
  '!',
  ';',
  "'",
  ':',
  '#',
  '\n',
  '\r',
  ' ',
  'else',
  'else if',
  'if',
  'elif',
  'elsif',
  'elseif',
  'include',
  'include_shell',
  'global',
  'x',
  '1',
  '\0',
  '\ufeff',
  '\u00a0',
  '\\',
  '\\"',
  '/',
  '$HTTP',
  '"a"',
  'HTTP["url"]',
];

/** Makes configurations from lighttpd's grammar: mostly right ones, with variables that mostly exist. */
export class Generator {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  document(): string {
    const random = this.#random;
    const parts = ['x = "v"', this.#lineEnd(), 'y := 2', '\n'];
    const statements = 1 + random.below(5);
    for (let i = 0; i < statements; i++) parts.push(this.#statement(0), this.#lineEnd());
    if (random.oneIn(4)) parts.pop();
    return parts.join('');
  }

  #blank(): string {
    return this.#random.pick(BLANKS);
  }

  #lineEnd(): string {
    return this.#random.pick(LINE_ENDS);
  }

  #statement(depth: number): string {
    const random = this.#random;
    const kind = random.below(depth < 3 ? 12 : 7);
    if (kind < 7)
      return `${random.pick(KEYS)}${this.#blank()}${random.pick([':=', ':=', '=', '+='])}${this.#blank()}${this.#expression(0)}`;
    if (kind === 7) return `global${this.#block(depth)}`;
    let text = `${this.#condition()}${this.#block(depth)}`;
    while (random.oneIn(3)) {
      text += random.pick(['', ' ', '\n', ' # c\n', '\n\n']);
      text += random.oneIn(2) ? `else${this.#block(depth)}` : `else ${this.#condition()}${this.#block(depth)}`;
    }
    return text;
  }

  #condition(): string {
    const random = this.#random;
    const value = random.oneIn(5) ? this.#expression(2) : random.pick(STRINGS);
    return `$${random.pick(FIELDS)}${this.#blank()}${random.pick(OPERATORS)}${this.#blank()}${value}`;
  }

  #block(depth: number): string {
    const random = this.#random;
    const body: string[] = [];
    for (let i = random.below(3); i > 0; i--) body.push(this.#statement(depth + 1), this.#lineEnd());
    return `${random.pick([' ', '', '\n', ' # c\n'])}{${random.pick([' ', '\n', ''])}${body.join('')}${random.pick([' ', '\n', ''])}}`;
  }

  #expression(depth: number): string {
    const random = this.#random;
    let text = this.#value(depth);
    while (random.oneIn(5)) text += `${this.#blank()}+${this.#blank()}${this.#value(depth)}`;
    return text;
  }

  #value(depth: number): string {
    const random = this.#random;
    const kind = random.below(depth < 3 ? 10 : 7);
    if (kind < 4) return random.pick(STRINGS);
    if (kind === 4) return random.pick(INTEGERS);
    if (kind === 5) return random.pick(['x', 'var.x', 'var.y', 'var.CWD', 'y', 'undefined.name', 'env.PATH']);
    if (kind === 6) return '"b"';
    const entries: string[] = [];
    for (let i = random.below(4); i > 0; i--) {
      const value = this.#expression(depth + 1);
      entries.push(random.oneIn(2) ? `"k${random.below(4)}"${this.#blank()}=>${this.#blank()}${value}` : value);
    }
    const gap = random.pick(['', ' ', '\n', ' # c\n']);
    return `(${gap}${entries.join(`${this.#blank()},${gap}`)}${random.pick(['', ',', ' '])})`;
  }
}

/** Damages a text: pieces deleted, doubled, swapped or put in, line ends changed. */
export function mutate(text: string, random: Random): string {
  let result = text;
  for (let i = 1 + random.below(3); i > 0; i--) result = mutateOnce(result, random);
  return result;
}

function mutateOnce(text: string, random: Random): string {
  const pieces = text.match(/"(?:\\"|[^"])*"|[A-Za-z0-9_.-]+|\s+|[=!:+]?[=~^>]|./gsu) ?? [];
  const at = random.below(pieces.length + 1);
  switch (random.below(8)) {
    case 0:
    case 1:
      pieces.splice(at, 1);
      break;
    case 2:
      pieces.splice(at, 0, pieces[at] ?? '');
      break;
    case 3: {
      const other = random.below(pieces.length + 1);
      [pieces[at], pieces[other]] = [pieces[other] ?? '', pieces[at] ?? ''];
      break;
    }
    case 4:
    case 5:
      pieces.splice(at, 0, random.pick(SCRAPS));
      break;
    case 6: {
      const cut = random.below(text.length + 1);
      return random.oneIn(3) ? text.slice(0, cut) : text.slice(0, cut) + text.slice(cut + 1);
    }
    default:
      return random.oneIn(2)
        ? text.replaceAll('\n', random.pick(['\r\n', '\r']))
        : text.replace('"', random.pick(['', "'", '\\"']));
  }
  return pieces.join('');
}

/** A text as the bytes of a file: UTF-8, now and then spoilt so that it is none. */
export function toBytes(text: string, random: Random): Buffer {
  if (random.oneIn(25)) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.pick([0xff, 0xc2, 0xa0, 0x80, 0xe9]);
    return bytes;
  }
  return Buffer.from(text, 'utf8');
}
