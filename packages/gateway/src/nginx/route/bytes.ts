/** Texts inside the router are bytes, one character each, as the server sees them. */

/** The UTF-8 bytes of a text; a text that was read byte by byte (`latin1`) stays as it is. */
export function toBytes(text: string, latin1 = false): string {
  if (latin1 || isAscii(text)) return text;
  const bytes = new TextEncoder().encode(text);
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}

/** The text that bytes stand for: UTF-8 where they are valid UTF-8, else byte by byte. */
export function fromBytes(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  const array = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) array[index] = bytes.charCodeAt(index);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(array);
  } catch {
    return bytes;
  }
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** Upper case of ASCII letters only. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Lower case of ASCII letters only, as the server folds case. */
export function lowerAscii(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}
