/**
 * What the server says about the text itself, not about directives that it does not know, that stand in a wrong place
 * or have wrong values. Those are matters of knowledge and belong to rules.
 */
const syntaxMessages: readonly RegExp[] = [
  /without matching <.* section/s,
  /Expected <\/.* but saw /s,
  /Expected <\/.*> before end of configuration/s,
  /> was not closed/,
  /directive missing closing '>'/,
  /expected token not found: <\/Macro>/,
  /Line too long/,
  // Only a quote that is never closed; one word alone is a wrong number of arguments.
  /Rewrite(?:Rule|Cond): bad argument line '["'][^\n]/,
  /Invalid command '(?:\ufeff|\xef\xbb\xbf|\\xef\\xbb\\xbf)/,
];

/** Whether a message of the server is about well-formedness. */
export function isSyntaxMessage(message: string): boolean {
  return syntaxMessages.some((pattern) => pattern.test(message));
}
