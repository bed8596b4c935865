import type { Address } from '@fcgilint/gateway';
import { describe, expect, it } from 'vitest';
import { type Bound, bindsCollide, reaches } from './overlap.ts';

function inet(text: string): Address {
  const match = /^(?:\[(.*)\]|(.*)):(\d+)$/.exec(text)!;
  const host = match[1] ?? match[2]!;
  return {
    kind: 'inet',
    family: match[1] === undefined ? 4 : 6,
    host,
    wildcard: host === '0.0.0.0' || host === '::',
    port: Number(match[3]),
  };
}

function bound(text: string): Bound {
  const [address = '', option] = text.split(' ');
  if (address.startsWith('/')) return { address: { kind: 'unix', path: address }, dualStack: null, udp: false };
  return {
    address: inet(address),
    dualStack: option === 'dual' ? true : option === 'v6only' ? false : null,
    udp: option === 'udp',
  };
}

describe('bindsCollide', () => {
  it.each([
    ['0.0.0.0:80', '127.0.0.1:80', true],
    ['127.0.0.1:80', '127.0.0.1:80', true],
    ['127.0.0.1:80', '127.0.0.2:80', false],
    ['0.0.0.0:80', '0.0.0.0:81', false],
    ['0.0.0.0:80', '[::]:80', false],
    ['0.0.0.0:80', '[::]:80 v6only', false],
    ['0.0.0.0:80', '[::]:80 dual', true],
    ['127.0.0.1:80', '[::]:80 dual', true],
    ['127.0.0.1:80', '[::1]:80', false],
    ['[::]:80', '[::1]:80', true],
    ['0.0.0.0:80', '0.0.0.0:80 udp', false],
    ['/run/a', '/run/a', true],
    ['/run/a', '/run/b', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(bindsCollide(bound(a), bound(b))).toBe(expected);
    expect(bindsCollide(bound(b), bound(a))).toBe(expected);
  });
});

describe('reaches', () => {
  it.each([
    ['127.0.0.1:80', '0.0.0.0:80', true],
    ['127.0.0.1:80', '127.0.0.1:80', true],
    ['127.0.0.1:80', '127.0.0.2:80', false],
    ['10.0.0.9:80', '0.0.0.0:80', false],
    ['10.0.0.9:80', '10.0.0.9:80', true],
    ['0.0.0.0:80', '127.0.0.1:80', true],
    ['[::1]:80', '[::]:80', true],
    ['127.0.0.1:80', '[::]:80', false],
    ['127.0.0.1:80', '[::]:80 dual', true],
    ['127.0.0.1:80', '0.0.0.0:80 udp', false],
  ])('%s to %s: %s', (target, listener, expected) => expect(reaches(inet(target), bound(listener))).toBe(expected));

  it('takes localhost for this machine', () => {
    const target: Address = { kind: 'name', host: 'localhost', port: 80 };
    expect(reaches(target, bound('127.0.0.1:80'))).toBe(true);
    expect(reaches(target, bound('10.0.0.9:80'))).toBe(false);
    expect(reaches({ ...target, host: 'app' }, bound('0.0.0.0:80'))).toBe(false);
  });
});
