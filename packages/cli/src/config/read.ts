import { decode, SourceText } from '@fcgilint/core';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Config } from './config.ts';
import { fileSchema } from './description.ts';
import type { LoadedPlugins } from './load-plugins.ts';
import { type ConfigProblem, type KnownNames, validate } from './validate.ts';

/** A configuration that was read, with all that is wrong in it. */
export interface ReadConfig {
  readonly source: SourceText;
  readonly value: Config;
  readonly problems: readonly ConfigProblem[];
  readonly plugins: LoadedPlugins;
  /** Line (from 1) in which a value stands: `['rules', 'port-collision']`; 0 for what is not in the text. */
  lineOf(path: readonly (string | number)[]): number;
}

/** What is known before a configuration is read. */
export type BuiltIn = Omit<KnownNames, 'unloaded'>;

/**
 * Reads a configuration: JSON with comments and commas before closing brackets. `loadPlugins` is asked when there is
 * a key `plugins`. `value` is to be used only where there are no problems.
 */
export async function readConfigText(
  path: string,
  bytes: Uint8Array,
  known: BuiltIn,
  loadPlugins: (plugins: Readonly<Record<string, string>>) => Promise<LoadedPlugins>,
): Promise<ReadConfig> {
  const decoded = decode(bytes);
  const text = decoded.ok ? decoded.text.replace(/^\ufeff/, '') : '';
  const source = new SourceText(path, text);
  const none = { source, value: {}, plugins: { rules: [], docs: {}, failures: [] }, lineOf: () => 0 };
  if (!decoded.ok) return { ...none, problems: [{ start: 0, end: 0, message: decoded.reason, help: null }] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const problems = errors.map((error) => syntaxProblem(error, text));
  if (!root) {
    const empty = { start: 0, end: 0, message: 'the file is empty', help: 'write {}' };
    return { ...none, problems: text.trim() === '' ? [empty] : problems };
  }
  const plugins = await loadPlugins(pluginsOf(root));
  const rules = [...known.rules, ...plugins.rules];
  const unloaded = new Set(plugins.failures.map(({ name }) => name));
  problems.push(...validate(root, fileSchema, { ...known, rules, unloaded }));
  for (const { name, message } of plugins.failures) {
    const node = findNodeAtLocation(root, ['plugins', name]) ?? root;
    problems.push({ start: node.offset, end: node.offset + node.length, message, help: null });
  }
  return {
    source,
    value: getNodeValue(root) as Config,
    problems: problems.sort((a, b) => a.start - b.start),
    plugins,
    lineOf: (at) => {
      const node = findNodeAtLocation(root, [...at]);
      return node ? source.position(node.offset).line : 0;
    },
  };
}

/** The modules that are named, as far as the key is written well. */
function pluginsOf(root: Node): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { children } of findNodeAtLocation(root, ['plugins'])?.children ?? []) {
    const [key, value] = children ?? [];
    if (value?.type === 'string' && /^[a-z][a-z0-9-]*$/.test(key?.value)) found[key!.value] = value.value;
  }
  return found;
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON: texts stand in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: '`:` is missing here',
  CommaExpected: '`,` is missing here',
  CloseBraceExpected: '`}` is missing here',
  CloseBracketExpected: '`]` is missing here',
  EndOfFileExpected: 'the configuration ends before this',
  UnexpectedEndOfComment: 'this comment does not end',
  UnexpectedEndOfString: 'this text does not end',
  UnexpectedEndOfNumber: 'this number does not end',
  InvalidUnicode: '`\\u` needs four hexadecimal digits',
  InvalidEscapeCharacter: 'there is no such escape in JSON',
  InvalidCharacter: 'this character must be escaped in JSON',
};

function syntaxProblem({ error, offset, length }: ParseError, text: string): ConfigProblem {
  const message = syntaxMessages[printParseErrorCode(error)] ?? 'this is no JSON';
  const start = Math.min(offset, text.length);
  return { start, end: Math.min(start + length, text.length), message, help: null };
}
