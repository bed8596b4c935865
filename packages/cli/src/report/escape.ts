/**
 * Linted text, file names and messages that quote them are hostile: an escape sequence could rewrite the terminal, a
 * line break could forge a line of the report, a bidirectional control could hide what a line says.
 */

// C0, DEL, C1, line and paragraph separators, bidirectional and zero-width controls, tags, byte order mark, halves of
// surrogate pairs.
const hostile =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g;
const anyHostile =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/**
 * What is shown to people: control characters and commands of build servers have visible stand-ins of one column where
 * that can be: `␛`, `␊`, `<U+202E>`, `#♯[error]`.
 */
export function escapeText(text: string): string {
  return breakCommands(escapeControls(text));
}

/** A visible stand-in: control pictures for the old controls (`␛`, `␊`), `<U+202E>` for the rest. */
export function escapeControls(text: string): string {
  return anyHostile.test(text) ? text.replace(hostile, escapeCharacter) : text;
}

/**
 * What build servers take for a command wherever in a line it stands: `##[error]` (actions/runner:
 * src/Runner.Common/ActionCommand.cs), `##vso[...]` (Azure Pipelines), `##teamcity[...]`. Finds the two signs before.
 */
export const buildCommand = /##(?=\w*\[)/g;

/** Makes such commands texts; as wide as before. */
export function breakCommands(text: string): string {
  return text.includes('##') ? text.replace(buildCommand, '#♯') : text;
}

/** No line begins with `::error::` and the like, which GitHub Actions takes for a command, blanks before it or not. */
export function shieldLines(text: string): string {
  return text.includes('::') ? text.replace(/^([^\S\r\n]*):(?=:)/gm, '$1∶') : text;
}

/** The stand-in of one character that must not be shown as it is; others are returned unchanged. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return anyHostile.test(character) && !isPair(character) ? unicodeName(code) : character;
}

function isPair(character: string): boolean {
  const code = character.codePointAt(0)!;
  return code > 0xffff && !(code >= 0xe0000 && code <= 0xe007f);
}

function unicodeName(code: number): string {
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
