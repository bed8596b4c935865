import { describe, expect, test } from 'vitest';
import { gatewayOf } from '../testing.ts';
import { parseOptions } from './parse-options.ts';
import { requestHost } from './request-host.ts';
import { decodePath, parseTarget, simplifyPath } from './request-target.ts';

const options = (text = '') => parseOptions(gatewayOf(text).evaluation);

describe('request targets', () => {
  test.each([
    ['/', '/', '/', null],
    ['/a?x=1', '/a?x=1', '/a', 'x=1'],
    ['/a?', '/a?', '/a', ''],
    ['/a#b?c', '/a', '/a', null],
    ['//a///b', '/a/b', '/a/b', null],
    ['/a/./b/../c/', '/a/c/', '/a/c/', null],
    ['/a/..', '/', '/', null],
    ['/../../a', '/a', '/a', null],
    ['/%61%2Fb%2e', '/a/b.', '/a/b.', null],
    ['/%c3%bc', '/%C3%BC', '/\u00c3\u00bc', null],
    ['/a%3fb', '/a%3Fb', '/a?b', null],
    ['/a b', '/a%20b', '/a b', null],
    ['/a%zz', '/a%25zz', '/a%zz', null],
    ['/a?b=%2f&c=%20', '/a?b=%2F&c=%20', '/a', 'b=%2F&c=%20'],
    ['/a?b?c', '/a?b?c', '/a', 'b?c'],
  ])('%s', (raw, target, path, query) => {
    expect(parseTarget(raw, options())).toEqual({ target, path, query });
  });

  test.each(['/a%00', '/a%1f', '/a%7F', '/a%ff', '/%c0%af', 'a', '*'])('refused: %s', (raw) => {
    expect(parseTarget(raw, options())).toBeNull();
  });

  test.each([
    ['"url-path-2f-decode" => "disable"', '/a%2Fb', '/a%2Fb'],
    ['"url-path-2f-decode" => "disable", "url-path-2f-reject" => "enable"', '/a%2Fb', null],
    ['"url-normalize-required" => "enable"', '/%61%2b%3f%7c?a%26%2d?b', '/a+%3F%7C?a%26-?b'],
    ['"url-normalize-unreserved" => "disable"', '/%61%2b', '/a%2B'],
    ['"url-normalize" => "disable", "url-path-2f-reject" => "enable"', '/a%2fb', '/a%2fb'],
    ['"url-path-dotseg-reject" => "enable", "url-path-dotseg-remove" => "disable"', '/a/../b', null],
    ['"url-path-dotseg-remove" => "disable"', '/a/../b', '/a/../b'],
    ['"url-query-20-plus" => "enable"', '/a?b%20c', '/a?b+c'],
    ['"url-normalize" => "disable"', '/%61//b', '/%61//b'],
    ['"url-ctrls-reject" => "disable"', '/%01', '/%01'],
  ])('options %s: %s', (list, raw, target) => {
    const parsed = parseTarget(raw, options(`server.http-parseopts = ( ${list} )\n`));
    expect(parsed?.target ?? null).toBe(target);
  });

  test('with url-normalize-required the last question mark counts', () => {
    const required = options('server.http-parseopts = ( "url-normalize-required" => "enable" )\n');
    expect(parseTarget('/a?b?c', required)).toEqual({ target: '/a?b?c', path: '/a?b', query: 'c' });
  });

  test.each([
    ['"url-path-2f-reject" => "enable"', /exclude each other/],
    ['"url-path-dotseg-reject" => "enable"', /exclude each other/],
    ['"nonsense" => "enable"', /no option nonsense/],
    ['"host-strict" => "maybe"', /needs "enable"/],
  ])('refused options: %s', (list, because) => {
    expect(options(`server.http-parseopts = ( ${list} )\n`).refused).toMatch(because);
  });

  test('control characters become underscores', () => {
    expect(decodePath('/%01%7f%41')).toBe('/__A');
  });

  test('a path without a leading slash stays', () => {
    expect(simplifyPath('a/../b')).toBe('a/../b');
  });
});

describe('hosts', () => {
  test.each([
    ['A.Example', 'a.example'],
    ['a.example:80', 'a.example'],
    ['a.example:8080', 'a.example:8080'],
    ['a.example:', 'a.example'],
    ['a.example.', 'a.example'],
    ['a.example.:81', 'a.example:81'],
    ['127.0.0.1', '127.0.0.1'],
    ['[0:0::1]:81', '[::1]:81'],
    ['3com', '3com'],
    ['a-b.c', 'a-b.c'],
  ])('%s', (host, expected) => {
    expect(requestHost(host, options(), 80)).toBe(expected);
  });

  test.each(['', 'a_b', '-a', 'a..b', 'a.-b', '1.2.3', '[::1', '[g::]', 'a:b', 'a b', '.'])('refused: %s', (host) => {
    expect(requestHost(host, options(), 80)).toBeNull();
  });

  test('without strictness more is let through', () => {
    const loose = options('server.http-parseopts = ( "host-strict" => "disable" )\n');
    expect(requestHost('A_b:x', loose, 80)).toBe('a_b:x');
  });
});
