import { buildCommand, escapeControls } from './escape.ts';

/**
 * Text for an attribute or an element; what XML cannot hold at all is replaced by visible stand-ins, and what a build
 * server would take for a command is written as XML alone reads it.
 */
export function escapeXml(text: string): string {
  return escapeControls(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[<>&"']/g, (character) => entities[character]!)
    .replace(buildCommand, '#&#35;')
    .replace(/^:(?=:)/, '&#58;');
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};
