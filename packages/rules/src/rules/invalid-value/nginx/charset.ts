import { type Checker, fault } from './fault.ts';
import { lines } from './lines.ts';
import { checkVariable } from './variables.ts';

/** nginx: ngx_http_charset_map_block, ngx_http_charset_map. */
export const checkCharsetMap: Checker = (subject) => {
  const [from, to] = subject.words;
  if (!from || !to) return null;
  const { directive } = subject;
  const [source, destination] = [from.value.toLowerCase(), to.value.toLowerCase()];
  if (source === destination) {
    const says = `"charset_map" between the same charsets "${from.value}" and "${to.value}"`;
    return fault(directive, to, 'a character set needs no map to itself', says, 'name two character sets');
  }
  if (source === 'utf-8') {
    const says = '"charset_map" with "utf-8" charset should be given in the second column';
    return fault(directive, from, 'utf-8 stands in the first place', says, 'swap the two, and the columns below');
  }
  const utf8 = destination === 'utf-8';
  for (const { line, words } of lines(directive)) {
    const [code, result] = words;
    if (words.length !== 2) {
      const what = `a line of \`charset_map\` has two words, this one has ${words.length}`;
      return fault(line, null, what, 'invalid parameters number', 'give a code and what it becomes');
    }
    const right = utf8 ? isBytes(result!.value) : isByte(result!.value);
    const wrong = !isByte(code!.value) ? code! : right ? null : result!;
    if (!wrong) continue;
    const help =
      wrong === result && utf8
        ? 'write one to three bytes in hexadecimal digits'
        : 'write one byte in hexadecimal digits';
    return fault(line, wrong, `\`${wrong.value}\` is no code of a character`, `invalid value "${wrong.value}"`, help);
  }
  return null;
};

function isByte(text: string): boolean {
  return /^[0-9a-fA-F]+$/.test(text) && /^0*.{0,2}$/.test(text);
}

function isBytes(text: string): boolean {
  return /^(?:[0-9a-fA-F]{2}){0,3}$/.test(text);
}

/** `charset`: a name, or one variable, taken word for word (nginx: ngx_http_set_charset_slot). */
export const checkCharset: Checker = (subject) => {
  const word = subject.words[0]!;
  const name = word.value.slice(1);
  return word.value.startsWith('$') && name !== '' ? checkVariable(subject, word, name) : null;
};
