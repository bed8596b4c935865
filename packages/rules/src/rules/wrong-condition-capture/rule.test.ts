import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { wrongConditionCapture } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [wrongConditionCapture]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const to = (target: string) => `url.redirect = ( "^/(.*)" => "${target}" )`;

test.each<[string, string, number]>([
  ['outside of all blocks', to('https://%1/$1'), 0],
  ['a group', `$HTTP["host"] =~ "^www\\.(.*)$" { ${to('http://%1/$1')} }`, 0],
  ['the whole match', `$HTTP["host"] =~ "test" { ${to('http://%0/$1')} }`, 0],
  ['a group that does not capture', `$HTTP["host"] =~ "^(?:www\\.)a$" { ${to('http://%1/$1')} }`, 1],
  ['a group with a name', `$HTTP["host"] =~ "^(?<h>.*)$" { ${to('http://%1/$1')} }`, 0],
  ['a parenthesis that is none', `$HTTP["host"] =~ "[(]a" { ${to('http://%1/$1')} }`, 1],
  ['the second of two', `$HTTP["host"] =~ "(a)(b)" { ${to('http://%2/$1')} }`, 0],
  ['a comparison of the host', `$HTTP["host"] == "a.test" { ${to('https://%0/$1')} }`, 0],
  ['negated', `$HTTP["host"] !~ "^www" { ${to('http://www.%0/$1')} }`, 1],
  ['the path in place of the host', `$HTTP["url"] =~ "^/(.*)" { ${to('http://%1/$1')} }`, 1],
  ['the path as a path', `$HTTP["url"] =~ "^/old/(.*)" { ${to('/new/%1')} }`, 0],
])('%s', (_, code, count) => expect(found(`${code}\n`)).toHaveLength(count));
