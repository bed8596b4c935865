import type { Encoding } from '@fcgilint/core';

/*
 * The server works on bytes. Here a byte string is a string whose characters are all below 256, one for each byte;
 * text that is plain ASCII is its own byte string.
 */

/** Text of a configuration as the bytes that stand in its file. */
export function toBytes(text: string, encoding: Encoding = 'utf-8'): string {
  if (encoding === 'latin1' || isAscii(text)) return text;
  let out = '';
  for (const byte of new TextEncoder().encode(text)) out += String.fromCharCode(byte);
  return out;
}

/** Bytes as text: UTF-8 where they are valid, else one character a byte. */
export function fromBytes(bytes: string): string {
  return decodeUtf8(bytes) ?? bytes;
}

/** Bytes as text, or `null` when they are no valid UTF-8. */
export function decodeUtf8(bytes: string): string | null {
  if (isAscii(bytes)) return bytes;
  const buffer = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) buffer[i] = bytes.charCodeAt(i);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return null;
  }
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Lower case of A to Z alone, as the server does it. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
