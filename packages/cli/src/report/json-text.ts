import { buildCommand } from './escape.ts';

/**
 * A value as indented JSON with a line end. Characters that a terminal or an editor would obey (C1 controls, which
 * JSON allows as they are, and bidirectional ones) and commands of build servers are written as `\uXXXX`: the same text to
 * every reader of JSON.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)
    .replace(
      /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(buildCommand, '#\\u0023')}\n`;
}
