import type { Encoding } from './source-text.ts';

/** The text of a file, or why there is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly reason: string };

/**
 * Bytes to text without loss. UTF-8 (a byte order mark is kept: the servers see it too) when the bytes are
 * valid, else latin1, one character a byte, because the three servers do not check encodings.
 * UTF-16 and UTF-32 are refused: no server reads them.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length >= 2) {
    const first = bytes[0]!;
    const second = bytes[1]!;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      return { ok: false, reason: 'the file is UTF-16 or UTF-32, which no web server reads; save it as UTF-8' };
    }
  }
  try {
    return {
      ok: true,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
    };
  } catch {
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return { ok: true, text, encoding: 'latin1' };
  }
}

/** Text back to the bytes that `decode` read, or bytes to write after an edit. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i) & 0xff;
  return bytes;
}
