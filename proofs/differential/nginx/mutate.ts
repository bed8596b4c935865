import type { Random } from './random.ts';

/** Damages a text in one to three ways. */
export function mutate(text: string, random: Random): string {
  let result = text;
  for (let n = 1 + random.below(3); n > 0; n--) result = random.pick(MUTATIONS)(result, random);
  return result;
}

type Mutation = (text: string, random: Random) => string;

/** Characters that mean something to nginx, and some that people think do. */
const INSERTED = [
  '{',
  '}',
  ';',
  '"',
  "'",
  '#',
  '\\',
  '$',
  '${',
  ' ',
  '\n',
  '\r',
  '\t',
  ')',
  '(',
  '"a',
  "b'",
  '\\"',
  '};',
  '{}',
  ';;',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u00ff',
  '\u00a0',
  '\u00c3',
  '\u00e2\u0080\u009c',
  '\n#',
  ' #',
  '"" ',
  "'' ",
  '$}',
  '\\\n',
  '\r\n',
];

const MUTATIONS: readonly Mutation[] = [
  // One character less.
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1);
  },
  // One meaningful character less.
  (text, random) => {
    const places: number[] = [];
    for (let i = 0; i < text.length; i++) if ('{};"\'#\\$\n'.includes(text[i]!)) places.push(i);
    if (places.length === 0) return text;
    const at = random.pick(places);
    return text.slice(0, at) + text.slice(at + 1);
  },
  // Something meaningful more.
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(INSERTED) + text.slice(at);
  },
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(INSERTED) + text.slice(at);
  },
  // A token doubled, dropped, or swapped with the next.
  (text, random) => {
    const tokens = tokensOf(text);
    const at = random.below(tokens.length);
    tokens.splice(at, 0, tokens[at] ?? '');
    return tokens.join('');
  },
  (text, random) => {
    const tokens = tokensOf(text);
    tokens.splice(random.below(tokens.length), 1);
    return tokens.join('');
  },
  (text, random) => {
    const tokens = tokensOf(text);
    const at = random.below(Math.max(1, tokens.length - 1));
    const [first, second] = [tokens[at] ?? '', tokens[at + 1] ?? ''];
    tokens.splice(at, 2, second, first);
    return tokens.join('');
  },
  // A line dropped, or cut off.
  (text, random) => {
    const lines = text.split('\n');
    lines.splice(random.below(lines.length), 1);
    return lines.join('\n');
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // A byte order mark, other line ends.
  (text, random) =>
    random.oneIn(6) ? `\u00ef\u00bb\u00bf${text}` : text.replace(/\n/g, () => (random.oneIn(8) ? '\r' : '\n')),
  // Something as long as nginx's buffer, more or less.
  (text, random) => {
    const length = 4088 + random.below(12);
    const long = random.pick(['x', 'x', '#', '"', "'", '\\x', '\u00e9']);
    const at = text.indexOf(' ', random.below(text.length + 1));
    if (at < 0) return text;
    const body =
      long === '#'
        ? `#${'c'.repeat(length)}\n`
        : long === '"' || long === "'"
          ? `${long}${'q'.repeat(length)}${long}`
          : long.repeat(Math.ceil(length / long.length)).slice(0, length);
    return `${text.slice(0, at)} ${body}${random.pick([' ', '', '\n'])}${text.slice(at)}`;
  },
];

function tokensOf(text: string): string[] {
  return text.match(/[ \t\r\n]+|[;{}"']|[^ \t\r\n;{}"']+/g) ?? [''];
}
