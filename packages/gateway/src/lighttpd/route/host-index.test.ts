import { describe, expect, test } from 'vitest';
import { compareCondition, matchPattern } from '../compare.ts';
import { capturePattern, type TestCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import { gatewayOf } from '../testing.ts';
import { HostIndex } from './host-index.ts';

const conditions = [
  '== "a.example"',
  '== "a.example:8080"',
  '== "b.example"',
  '== "[::1]"',
  '!= "a.example"',
  '=^ "a."',
  '=$ ".example"',
  '=~ "^(?:www\\.)?a\\.example$"',
  '=~ "^(a|b)\\.example(:\\d+)?$"',
  '=~ "(?i)^A\\.EXAMPLE$"',
  '=~ "^[a-c]\\.exam.le"',
  '=~ "^.\\.example$"',
  '!~ "^b\\."',
];
const hosts = ['', 'a.example', 'a.example:8080', 'a.example:80', 'b.example', 'www.a.example', 'c.exampleorg'];
const all = [...hosts, '[::1]', '[::1]:8080', '\xc3\xa9.example', 'axexample'];

function contextsOf(text: string): readonly Context[] {
  return gatewayOf(text).evaluation.global.children;
}

describe('the index of hosts', () => {
  const blocks = conditions.map((condition) => `$HTTP["host"] ${condition} { server.tag = "x" }\n`).join('');
  const contexts = contextsOf(blocks);

  test.each(all)('leaves out nothing that holds for "%s"', (host) => {
    const index = new HostIndex(contexts, new Set());
    const found = index.candidates(host);
    const holding = contexts.filter((context) => compareCondition(context.condition as TestCondition, host) === true);
    expect(holding.filter((context) => index.has(context) && !found.has(context))).toEqual([]);
  });

  test.each(all)('leaves out nothing that a pattern finds in "%s"', (host) => {
    const index = new HostIndex(contexts, new Set(contexts));
    const found = index.candidates(host);
    const holding = contexts.filter((context) => {
      const { operator, text } = context.condition as TestCondition;
      const pattern = capturePattern(operator, text as string);
      const match = pattern === null ? null : matchPattern(pattern, host);
      return match !== null && match !== 'invalid';
    });
    expect(holding.filter((context) => index.has(context) && !found.has(context))).toEqual([]);
  });

  test('leaves out what cannot hold', () => {
    const index = new HostIndex(contexts, new Set());
    const found = [...index.candidates('b.example')].map(({ condition }) => condition as TestCondition);
    expect(found.map(({ written }) => written.text)).not.toContain('a.example');
    expect(found.map(({ written }) => written.text)).toContain('b.example');
  });

  test('has no branch after one that compares something else', () => {
    const [first, second, third, fourth] = contextsOf(`
      $HTTP["host"] == "a.example" { server.tag = "a" }
      else $HTTP["host"] == "b.example" { server.tag = "b" }
      else $HTTP["url"] =^ "/x" { server.tag = "x" }
      else $HTTP["host"] == "c.example" { server.tag = "c" }
    `);
    const index = new HostIndex([first!, second!, third!, fourth!], new Set());
    expect([first, second, third, fourth].map((context) => index.has(context!))).toEqual([true, true, false, false]);
  });
});
