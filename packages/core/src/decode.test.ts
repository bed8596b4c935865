import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './decode.ts';

describe('decode', () => {
  it('gives every byte sequence back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.ok) expect([...encode(decoded.text, decoded.encoding)]).toEqual([...bytes]);
        else expect(bytes.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it.each([
    ['keeps a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa', 'utf-8'],
    ['reads UTF-8', [0xc3, 0xa4], 'ä', 'utf-8'],
    ['reads anything else byte by byte', [0x61, 0xe4], 'aä', 'latin1'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ ok: true, text, encoding });
  });

  it('refuses UTF-16', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x61, 0x00]))).toMatchObject({ ok: false });
  });
});
