import { type Problem, print, SourceText } from '../../../packages/core/src/index.ts';
import { parseApache } from '../../../packages/parser-htaccess/src/index.ts';
import { isSyntaxMessage } from '../../../packages/parser-htaccess/test/server-messages.ts';
import { type Answer, loadedModules } from './server.ts';

/** Directives that `<IfDirective>` finds in this server; the generated texts ask for no others. */
const knownDirectives = new Set(['timeout', 'rewriterule', 'header', 'setenv']);

/**
 * Whether a conditional section holds in the server that is asked, judged by its first word as the server does
 * (`apache: server/core.c`, start_cond_section; `modules/metadata/mod_version.c`). `null`: the server refuses the line.
 */
export function holds(section: string, argument: string): boolean | null {
  if (section === 'ifversion') return versionHolds(argument);
  const negated = argument.startsWith('!');
  const name = firstWord(negated ? argument.slice(1) : argument);
  if (name === '') return null;
  let found = false;
  if (section === 'ifmodule') found = loadedModules.has(name);
  else if (section === 'ifdirective') found = knownDirectives.has(name.toLowerCase());
  else if (section === 'iffile') found = name === '/';
  return found !== negated;
}

function firstWord(text: string): string {
  const trimmed = text.replace(/^[ \t\r\v\f]+/, '');
  const quote = trimmed.charAt(0);
  if (quote !== '"' && quote !== "'") return /^[^ \t\r\n\v\f]*/.exec(trimmed)![0].replace(/\\\\/g, '\\');
  const end = trimmed.indexOf(quote, 1);
  return end < 0 ? trimmed.slice(1) : trimmed.slice(1, end);
}

function versionHolds(argument: string): boolean | null {
  const found = /^(!?)(>=|<=|==|=|>|<)?[ \t]*([0-9.]+)[ \t]*$/.exec(argument);
  if (!found) return null;
  const [, negated, operator = '=', version = ''] = found;
  const parts = version.split('.').map(Number);
  const server = [2, 4, 71];
  let order = 0;
  for (let i = 0; i < 3 && order === 0; i++) order = Math.sign(server[i]! - (parts[i] ?? 0));
  const result = {
    '>=': order >= 0,
    '<=': order <= 0,
    '==': order === 0,
    '=': order === 0,
    '>': order > 0,
    '<': order < 0,
  }[operator];
  return result === undefined ? null : result !== (negated === '!');
}

/** Problems that the server only has when it carries out what it has read. */
function isLate(problem: Problem, text: string): boolean {
  if (problem.code === 'missing-quote' || problem.code === 'byte-order-mark') return true;
  if (problem.code !== 'missing-section-bracket') return false;
  // Conditional sections and macros are carried out while reading.
  const head = text.slice(problem.start, problem.end);
  return !/^["']?<[ \t]*["']?(?:if(?:module|define|version|file|directive|section)|macro)(?![a-z])/i.test(head);
}

/** Why the parser and the server disagree about a text, or `null` when they agree. */
export function disagreement(text: string, answer: Answer): string | null {
  const source = new SourceText('text.conf', text, 'latin1');
  const document = parseApache(source, { flavour: 'server', condition: holds });
  let printed: string;
  try {
    printed = print(document);
  } catch (error) {
    return `not printed: ${String(error)}`;
  }
  if (printed !== text) return 'not printed back';
  const refused = document.problems.filter((problem) => problem.refused);
  const early = refused.filter((problem) => !isLate(problem, text));
  const late = refused.filter((problem) => isLate(problem, text));
  const lines = (problem: Problem): number[] =>
    [problem, ...problem.related].flatMap((place) => serverLines(source, place.start));
  const said = `server: ${answer.phase} line ${answer.line} ${answer.message.slice(0, 120)}`;
  const ours = refused.map((problem) => `${problem.code}@${lines(problem).join('/')}`).join(' ');
  const fail = `${said}; parser: ${ours === '' ? 'well-formed' : ours}`;
  if (isLostLastLine(text) || hasVariableName(answer)) return null;
  if (answer.phase === 'ok') return refused.length === 0 ? null : fail;
  const syntax = isSyntaxMessage(answer.message) && !/^Invalid command/.test(answer.message);
  // A byte order mark spoils the first word; when that opened a section, the server notices only at its end.
  if (refused.some((problem) => problem.code === 'byte-order-mark')) return null;
  // A text with two wounds may have a problem at an earlier line that the server would only notice later.
  const judged = answer.phase === 'read' ? early : late;
  // These two the server may also take for a directive and a section that it does not know.
  const unknown = ['damaged-closing', 'blank-after-opener'];
  if (answer.phase === 'walk' && early.some((problem) => !unknown.includes(problem.code))) return fail;
  if (judged.some((problem) => Math.max(...lines(problem)) < answer.line)) return fail;
  // Where the server stopped for another reason, all it read before was well-formed.
  return !syntax || judged.some((problem) => lines(problem).includes(answer.line)) ? null : fail;
}

/**
 * The server loses a last line without line end when it fills the line buffer exactly: it asks for more, is told that
 * the file ends, and forgets what it has (seen with 206 bytes; `apache: server/util.c`, ap_varbuf_cfg_getline).
 */
function isLostLastLine(text: string): boolean {
  return text.length - (text.lastIndexOf('\n') + 1) === 206;
}

/**
 * A section whose name holds `${...}`: the server replaces it by what was defined, and by nothing when it was not. The
 * parser does not know the definitions and accepts any closing line.
 */
function hasVariableName({ message }: Answer): boolean {
  return /^Expected <\/.*\$\{.*\}.*> but saw /.test(message);
}

/** Numbers of the lines from the one of an offset to the last that is joined to it; the server counts by the last. */
function serverLines(source: SourceText, offset: number): number[] {
  const { text } = source;
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  const out = [line];
  let at = offset;
  for (;;) {
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    const before = text.charAt(end - 1) === '\r' ? end - 2 : end - 1;
    const joins = text.charAt(before) === '\\' || (out.length > 1 && text.slice(at, end).trim() === '');
    if (!joins) break;
    out.push(++line);
    at = end + 1;
  }
  return out;
}
