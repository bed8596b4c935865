import type { State } from './state.ts';

/** User and password of an `Authorization: Basic` header, or `null` (nginx: ngx_http_auth_basic_user). */
export function parseBasicUser(state: State): { readonly user: string; readonly password: string } | null {
  const value = state.headers.find((header) => header.lower === 'authorization')?.value ?? '';
  const match = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(value);
  if (!match) return null;
  const decoded = decodeBase64(match[1]!);
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === null || colon <= 0) return null;
  return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 text, or `null`. */
function decodeBase64(text: string): string | null {
  const plain = text.replace(/=+$/, '');
  if (plain.length % 4 === 1) return null;
  let out = '';
  let bits = 0;
  let count = 0;
  for (const ch of plain) {
    bits = (bits << 6) | alphabet.indexOf(ch);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += String.fromCharCode((bits >> count) & 255);
    }
  }
  return out;
}
