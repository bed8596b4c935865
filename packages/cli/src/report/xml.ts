import { escapeText } from './escape.ts';

/** Text for an attribute or an element; what XML cannot hold at all is replaced by visible stand-ins. */
export function escapeXml(text: string): string {
  return escapeText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[<>&"']/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};
