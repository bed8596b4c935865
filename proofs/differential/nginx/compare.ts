import { print, SourceText } from '../../../packages/core/src/index.ts';
import { complaintOf } from '../../../packages/parser-nginx/src/complaint.ts';
import { parseNginx } from '../../../packages/parser-nginx/src/index.ts';
import type { Answer } from './server.ts';

/** Messages about the form of a text. All others need to know what a directive means, and are not the parser's. */
const FORM =
  /^(?:unexpected (?:"[\s\S]{0,4}"|end of file, expecting )|too long (?:parameter|lua code block)|Lua code block missing the closing long bracket|directive "[\s\S]*" (?:is not terminated by ";"|has no opening "\{"))/;

/** Whether a message of nginx is about the form of the text. */
export function isAboutForm(message: string): boolean {
  return FORM.test(message) && !/ in condition$/.test(message);
}

/** How the parser and the server differ over a text, `null` when they do not. */
export function compare(text: string, answer: Answer): string | null {
  const source = new SourceText('text.conf', text, 'latin1');
  const document = parseNginx(source);
  if (print(document) !== text) return 'the tree does not print the text';
  const refused = document.problems.some((problem) => problem.refused);
  const complaint = complaintOf(source);
  const mark = text.startsWith('\u00ef\u00bb\u00bf');
  if (!mark && refused !== (complaint !== null)) return `complaint ${complaint?.message} but refused ${refused}`;
  const line = complaint === null ? 0 : lineOf(text, complaint.at);
  if (answer.ok)
    return complaint === null ? null : `the server accepts it, the parser: ${complaint.message} in line ${line}`;
  const message = answer.message ?? '';
  const theirs = `the server: ${message} in line ${answer.line}`;
  if (isAboutForm(message)) {
    if (isDeliberate(text, message)) return null;
    if (complaint === null) return `${theirs}; the parser accepts it`;
    if (line !== answer.line) return `${theirs}; the parser: ${complaint.message} in line ${line}`;
    if (!sameMessage(message, complaint.message)) return `${theirs}; the parser: ${complaint.message}`;
    return null;
  }
  // The server stopped for another reason; until there, the form must have been right.
  if (complaint !== null && answer.line !== null && line < answer.line) {
    return `${theirs}; the parser complains before that: ${complaint.message} in line ${line}`;
  }
  return null;
}

/**
 * A text without any brace may be meant for the body of a `map`, where `http 80;` is data: the parser does not know where
 * it will be included, while nginx was given it as a whole configuration.
 */
function isDeliberate(text: string, message: string): boolean {
  return message.endsWith('has no opening "{"') && !/[{}]/.test(text);
}

/** nginx cuts words at NUL and prints bytes as they are; the beginning tells the messages apart. */
function sameMessage(theirs: string, ours: string): boolean {
  const head = (message: string): string =>
    message
      .split('\u0000')[0]!
      .replace(/"[^"]*$/, '')
      .slice(0, 24);
  return head(theirs) === head(ours) || theirs.startsWith(ours.slice(0, 12));
}

/** Line (from 1) of an offset; nginx counts line feeds only. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
