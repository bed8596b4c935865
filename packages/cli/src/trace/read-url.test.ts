import { describe, expect, it } from 'vitest';
import { UsageError } from '../cli/usage-error.ts';
import { readUrl } from './read-url.ts';
import { readClient, readHeader, readListen, readMethod } from './settings.ts';

describe('readUrl', () => {
  it.each([
    ['/a/../b//c?x=%2f', null, '/a/../b//c?x=%2f'],
    ['http://www.example.org', 'http www.example.org www.example.org 80', '/'],
    ['http://www.example.org?x', 'http www.example.org www.example.org 80', '/?x'],
    ['HTTPS://www.example.org:443/a#part', 'https www.example.org www.example.org 443', '/a'],
    ['http://www.example.org:8080/a?b#c', 'http www.example.org:8080 www.example.org 8080', '/a?b'],
    ['https://[::1]:80/', 'https [::1]:80 ::1 80', '/'],
    ['/caf\u00e9 x', null, '/caf%C3%A9%20x'],
    ['//double', null, '//double'],
  ])('%s', (text, origin, target) => {
    const url = readUrl(text);
    const { scheme, host, name, port } = url.origin ?? {};
    expect(url.origin && `${scheme} ${host} ${name} ${port}`).toBe(origin);
    expect(url.target).toBe(target);
  });

  it.each(['index.html', 'ftp://x/', 'http://', 'http://u:p@x/', 'http://x:0/', 'http://x:99999/', 'http://a:b:c/'])(
    '%s is refused',
    (text) => {
      expect(() => readUrl(text)).toThrow(UsageError);
    },
  );
});

describe('the other parts of a request', () => {
  it.each([
    ['X-A: b: c ', ['X-A', 'b: c']],
    ['X:', ['X', '']],
  ])('header %j', (text, expected) => {
    expect(readHeader(text)).toEqual(expected);
  });

  it.each([
    ['192.0.2.1:80', '192.0.2.1', 80],
    ['[::1]:8080', '::1', 8080],
    [':81', '127.0.0.1', 81],
    ['82', '127.0.0.1', 82],
  ])('listen %s', (text, address, port) => {
    expect(readListen(text)).toEqual({ address, port });
  });

  it.each([
    () => readHeader('no colon'),
    () => readHeader(': x'),
    () => readHeader('A B: x'),
    () => readHeader('A: x\r\nB: y'),
    () => readListen('localhost:80'),
    () => readListen('1.2.3.4.5:80'),
    () => readListen('[::g]:80'),
    () => readListen('1.2.3.4:0'),
    () => readClient('256.0.0.1'),
    () => readMethod('get'),
    () => readMethod('GE T'),
  ])('refuses what is none (%#)', (read) => {
    expect(read).toThrow(UsageError);
  });
});
