import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { conditionNeverTrue } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [conditionNeverTrue]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

test.each<[string, string, number]>([
  ['a question mark in an alternative', '$HTTP["url"] =~ "^/a(\\?|$)"', 0],
  ['one that may be left out', '$HTTP["url"] =~ "^/a(\\?.*)?$"', 0],
  ['one in an alternative at the top', '$HTTP["url"] =~ "^/a|\\?b"', 0],
  ['one in a group that must be there', '$HTTP["url"] =~ "^/a(\\?b)"', 1],
  ['one in a class', '$HTTP["url"] =~ "^/a[?]b"', 1],
  ['a class without it', '$HTTP["url"] =~ "^/a[^?]*$"', 0],
  ['a group without capture', '$HTTP["url"] =~ "^/(?:a|b)/"', 0],
  ['an argument without a backslash', '$HTTP["url"] =~ "index.php?page=1"', 1],
  ['looking ahead', '$HTTP["url"] =~ "^/(?!admin)"', 0],
  ['the end of a path', '$HTTP["url"] =$ ".php"', 0],
  ['the asterisk of OPTIONS', '$HTTP["url"] == "*"', 0],
  ['nothing at all', '$HTTP["url"] == ""', 0],
  ['an encoded byte in one alternative', '$HTTP["url"] =~ "a%20b|a b"', 0],
  ['a pattern that begins with a class', '$HTTP["url"] =~ "^[a-z]"', 0],
  ['a class in capitals', '$HTTP["host"] =~ "^[A-Z]+\\."', 0],
  ['an escape in capitals', '$HTTP["host"] =~ "^\\W"', 0],
  ['a capital that may be left out', '$HTTP["host"] =~ "^(W)?ww"', 0],
  ['a capital in a name', '$HTTP["host"] =~ "Example"', 1],
  ['a place to be filled in', '$HTTP["host"] == "SERVER_NAME"', 0],
  ['an address', '$HTTP["host"] == "192.0.2.1:8080"', 0],
  ['an empty host, negated', '$HTTP["host"] != ""', 1],
  ['an empty pattern', '$HTTP["host"] =~ ""', 0],
  ['methods, one of several', '$HTTP["request-method"] =~ "^(GET|get)$"', 0],
  ['a header is compared as it is', '$HTTP["useragent"] =~ "Googlebot"', 0],
  ['an argument', '$HTTP["querystring"] =~ "(^|&)a=1"', 0],
])('%s', (_, condition, count) => expect(found(`${condition} { server.tag = "x" }\n`)).toHaveLength(count));

test('a variable that is not known', () => {
  expect(found('$HTTP["host"] == env.HOST { server.tag = "x" }\n')).toEqual([]);
});
