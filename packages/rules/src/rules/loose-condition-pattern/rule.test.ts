import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { looseConditionPattern } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [looseConditionPattern]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

test.each<[string, string, number]>([
  ['a part of a name', '$HTTP["host"] =~ "example"', 0],
  ['several names', '$HTTP["host"] =~ "a\\.test|b\\.test"', 0],
  ['all names below one', '$HTTP["host"] =~ "\\.example\\.test$"', 0],
  ['a whole name with an anchor', '$HTTP["host"] =~ "^example\\.test"', 1],
  ['another anchor', '$HTTP["host"] =~ "example\\.test$"', 1],
  ['both', '$HTTP["host"] =~ "^example.test$"', 0],
  ['an address in part', '$HTTP["remoteip"] =~ "^192\\.168\\."', 0],
  ['without an anchor', '$HTTP["remoteip"] =~ "192\\.168\\."', 1],
  ['without its last dot', '$HTTP["remoteip"] =~ "^10\\.1"', 1],
  ['in a group', '$HTTP["remoteip"] !~ "(10\\.0\\.0\\.1)"', 1],
  // The others that it matches are this machine, too.
  ['the loopback address', '$HTTP["remoteip"] =~ "127.0.0.1"', 0],
  ['one of two is the loopback address', '$HTTP["remoteip"] =~ "127.0.0.1|10.1.2.3"', 1],
  ['held by anchors', '$HTTP["remoteip"] !~ "^(127\\.0\\.0\\.1|10\\.0\\.0\\.1)$"', 0],
  ['IPv6', '$HTTP["remoteip"] =~ "^fe80:"', 0],
  ['compared', '$HTTP["remoteip"] == "10.0.0.1"', 0],
])('%s', (_, condition, count) => expect(found(`${condition} { server.tag = "x" }\n`)).toHaveLength(count));
