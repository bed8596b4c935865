import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { rewritePatternIgnoresQuery } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [rewritePatternIgnoresQuery]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

test.each<[string, string, number]>([
  ['a path', '"^/a$" => "/b"', 1],
  ['a path with a dot', '"^/a\\.html$" => "/b"', 1],
  ['the root', '"^/$" => "/b"', 1],
  ['a prefix', '"^/a" => "/b"', 0],
  ['another rule for the query', '"^/a$" => "/b", "^/a\\?" => "/c"', 0],
  ['everything behind it', '"^/a$" => "/b", "" => "/c"', 0],
  ['a group', '"^/(a|b)$" => "/c"', 0],
  ['the rest as an argument', '"^/a/(.*)$" => "/b?x=$1"', 1],
  ['the rest as the only query', '"^/a/(.*)$" => "/b?$1"', 0],
  ['another group as an argument', '"^/([a-z]+)/(.*)$" => "/b/$2?x=$1"', 0],
  ['the rest without a question mark', '"^/a/([^?]*)" => "/b?x=$1"', 0],
  ['the tenth group is the first and a digit', '"^/(a)(b)(c)(d)(e)(f)(g)(h)(i)(.*)$" => "/b?x=$10"', 0],
])('%s', (_, entries, count) => expect(found(`url.rewrite-once = ( ${entries} )\n`)).toHaveLength(count));
