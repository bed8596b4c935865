import type { Random } from './random.ts';

const literals = ['a', 'b', 'p', 'x', 'app', 'foo', 'static', 'php', 'txt', '/', '/', '-', '\\.', '%', '~', '=', ' '];
const classes = [
  '[a-z]',
  '[^/]',
  '[^/?]',
  '[[:alpha:]]',
  '[[:alnum:]_-]',
  '[\\w.]',
  '[]a]',
  '[^]/]',
  '[a-]',
  '[/.]',
  '\\d',
  '\\w',
  '\\W',
  '\\s',
  '\\S',
  '\\D',
  '.',
];
const assertions = ['\\b', '\\B', '(?=/)', '(?!php)', '(?<=/)', '(?<!a)', '$', '^', '\\z', '(?:)', '(?#c)'];
const quantifiers = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{1,}', '{0,2}?'];

/** A pattern of PCRE from the constructs that configurations use, and from some that few know. */
export function generatePattern(random: Random, depth = 0): string {
  const branches = random.chance(0.2) ? 2 : 1;
  return Array.from({ length: branches }, () => sequence(random, depth)).join('|');
}

function sequence(random: Random, depth: number): string {
  let out = '';
  const length = 1 + random.below(4);
  for (let i = 0; i < length; i++) {
    const kind = random.below(12);
    if (kind === 0) {
      out += random.pick(assertions);
      continue;
    }
    let atom: string;
    if (kind < 4) atom = random.pick(classes);
    else if (kind < 7 && depth < 2) {
      atom = `${random.pick(['(', '(', '(?:', '(?<n>'])}${generatePattern(random, depth + 1)})`;
      // A name may stand once in a pattern.
      if (out.includes('(?<n>')) atom = atom.replaceAll('(?<n>', '(');
    } else atom = random.pick(literals);
    if (random.chance(0.35)) {
      if (/^[a-z]{2,}$/.test(atom)) atom = `(?:${atom})`;
      atom += random.pick(quantifiers);
    }
    out += atom;
  }
  return out;
}
