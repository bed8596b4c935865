import { describe, expect, it } from 'vitest';
import { decodePairs, decodeRecord, encodePairs, encodeRecords, encodeRequest, recordType } from './fastcgi.ts';
import { decodeChunked, decodeHead } from './http.ts';
import { decodeScgi, encodeScgi } from './scgi.ts';
import type { Pair } from './types.ts';
import { decodeUwsgi, encodeUwsgi } from './uwsgi.ts';

const pairSets: readonly { readonly title: string; readonly pairs: readonly Pair[] }[] = [
  { title: 'none', pairs: [] },
  {
    title: 'an empty value, a duplicate, an order that is not the alphabet',
    pairs: [
      ['SCRIPT_NAME', '/app'],
      ['PATH_INFO', ''],
      ['SCRIPT_NAME', ''],
      ['A', '1'],
    ],
  },
  { title: 'a value of 127, 128 and 70,000 bytes', pairs: [127, 128, 30_000].map((n) => [`N${n}`, 'x'.repeat(n)]) },
  { title: 'text beyond ASCII', pairs: [['PATH_INFO', '/été/日本']] },
];

describe('FastCGI', () => {
  it.each(pairSets)('pairs come back: $title', ({ pairs }) => {
    expect(decodePairs(encodePairs(pairs))).toEqual(pairs);
  });

  it('a length over 127 takes four bytes with the highest bit set', () => {
    expect([...encodePairs([['A', 'x'.repeat(200)]]).subarray(0, 5)]).toEqual([1, 0x80, 0, 0, 200]);
  });

  it('bytes that are no UTF-8 are kept one character per byte', () => {
    expect(decodePairs(Buffer.from([1, 2, 0x41, 0xe9, 0x2f]))).toEqual([['A', 'é/']]);
  });

  it('splits content over 65,535 bytes and joins to the same bytes', () => {
    const content = Buffer.alloc(70_000, 7);
    let bytes = encodeRecords(recordType.stdout, 3, content);
    const first = decodeRecord(bytes);
    expect(first).toMatchObject({ type: recordType.stdout, id: 3, size: 65_543 });
    bytes = bytes.subarray(first?.size ?? 0);
    expect(decodeRecord(bytes)?.content.length).toBe(70_000 - 65_535);
  });

  it('skips padding', () => {
    const record = decodeRecord(Buffer.from([1, 5, 0, 1, 0, 2, 3, 0, 0x68, 0x69, 0, 0, 0, 9]));
    expect(record).toMatchObject({ type: 5, id: 1, size: 13 });
    expect(record?.content.toString()).toBe('hi');
  });

  it('an incomplete record is no record yet', () => {
    const request = encodeRequest([['A', 'b']]);
    expect(decodeRecord(request.subarray(0, 7))).toBeNull();
    expect(decodeRecord(request.subarray(0, 15))).toBeNull();
    expect(decodeRecord(request.subarray(0, 16))?.type).toBe(recordType.beginRequest);
  });

  it.each([
    { title: 'HTTP sent to a FastCGI port', bytes: Buffer.from('GET / HTTP/1.1\r\n\r\n') },
    { title: 'another version', bytes: Buffer.from([2, 1, 0, 1, 0, 0, 0, 0]) },
  ])('refuses $title', ({ bytes }) => {
    expect(() => decodeRecord(bytes)).toThrow(/version/);
  });

  it('refuses a pair that is longer than its stream', () => {
    expect(() => decodePairs(Buffer.from([1, 9, 0x41]))).toThrow(/longer/);
  });
});

describe('SCGI', () => {
  it.each(pairSets)('pairs come back: $title', ({ pairs }) => {
    const bytes = encodeScgi(pairs);
    expect(decodeScgi(bytes)).toEqual({ params: pairs, body: Buffer.alloc(0), size: bytes.length });
  });

  it('takes as much body as CONTENT_LENGTH says, and waits for it', () => {
    const bytes = encodeScgi([['CONTENT_LENGTH', '3']], Buffer.from('abcdef'));
    expect(decodeScgi(bytes)?.body.toString()).toBe('abc');
    expect(decodeScgi(bytes.subarray(0, bytes.length - 4))).toBeNull();
  });

  it('waits for no body that Apache announces but has thrown away', () => {
    const params: Pair[] = [
      ['CONTENT_LENGTH', '3'],
      ['REDIRECT_STATUS', '404'],
    ];
    expect(decodeScgi(encodeScgi(params))).toMatchObject({ params, body: Buffer.alloc(0) });
    expect(decodeUwsgi(encodeUwsgi(params))).toMatchObject({ params, body: Buffer.alloc(0) });
  });

  it.each([
    { title: 'no length', text: 'GET / HTTP/1.1\r\n' },
    { title: 'no comma', text: '4:A\0b\0;' },
    { title: 'a header without its zero byte', text: '3:A\0b,' },
  ])('refuses $title', ({ text }) => {
    expect(() => decodeScgi(Buffer.from(text))).toThrow(/SCGI/);
  });
});

describe('uwsgi', () => {
  it.each(pairSets)('pairs come back: $title', ({ pairs }) => {
    const bytes = encodeUwsgi(pairs, Buffer.alloc(0), 30);
    expect(decodeUwsgi(bytes)).toEqual({ modifier1: 30, params: pairs, body: Buffer.alloc(0), size: bytes.length });
  });

  it('an incomplete packet is no packet yet', () => {
    const bytes = encodeUwsgi([['CONTENT_LENGTH', '2']], Buffer.from('ab'));
    for (let length = 0; length < bytes.length; length++) expect(decodeUwsgi(bytes.subarray(0, length))).toBeNull();
  });

  it('refuses a variable that exceeds its packet', () => {
    expect(() => decodeUwsgi(Buffer.from([0, 3, 0, 0, 9, 0, 0x41]))).toThrow(/exceeds/);
  });
});

describe('HTTP', () => {
  it('keeps the names, order and duplicates of fields', () => {
    expect(decodeHead(Buffer.from('GET /a%2Fb?x HTTP/1.1\r\nhOST: h\r\nX: 1\r\nX:2\r\n\r\nrest'))).toEqual({
      startLine: 'GET /a%2Fb?x HTTP/1.1',
      headers: [
        ['hOST', 'h'],
        ['X', '1'],
        ['X', '2'],
      ],
      size: 45,
    });
  });

  it('waits for the end of the head', () => {
    expect(decodeHead(Buffer.from('GET / HTTP/1.1\r\nHost: h\r\n'))).toBeNull();
  });

  it('decodes chunks with extensions and trailers', () => {
    const text = '3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\n';
    expect(decodeChunked(Buffer.from(`${text}more`))).toEqual({
      body: Buffer.from('abc0123456789'),
      size: text.length,
    });
    expect(decodeChunked(Buffer.from(text.slice(0, -1)))).toBeNull();
  });

  it('refuses a chunk size that is no number', () => {
    expect(() => decodeChunked(Buffer.from('x\r\n'))).toThrow(/chunk/);
  });
});
