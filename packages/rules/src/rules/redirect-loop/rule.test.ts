import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { redirectLoop } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [redirectLoop]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const to = (pattern: string, target: string) => `url.redirect = ( "${pattern}" => "${target}" )`;

test.each<[string, string, number]>([
  ['below itself', to('^/app', '/app/'), 1],
  ['held at its end', to('^/app$', '/app/'), 0],
  ['in a condition that does not hold again', `$HTTP["url"] == "/" { ${to('', '/app/')} }`, 0],
  ['in one that does', `$HTTP["url"] =~ "^/app" { ${to('', '/app/start')} }`, 1],
  ['another host', `$HTTP["host"] == "a.test" { ${to('^/(.*)', 'http://b.test/$1')} }`, 0],
  ['the same host', `$HTTP["host"] == "a.test" { ${to('^/(.*)', 'http://a.test/$1')} }`, 1],
  [
    'the same host to a path that is left alone',
    `$HTTP["host"] == "a.test" { ${to('^/$', 'http://a.test/start')} }`,
    0,
  ],
  ['no condition on the host', to('^/(.*)', 'http://a.test/$1'), 0],
  ['to https, and nothing here speaks it', `$HTTP["host"] == "a.test" { ${to('^/(.*)', 'https://a.test/$1')} }`, 0],
  [
    'to https, from http alone',
    `$SERVER["socket"] == ":443" { ssl.engine = "enable" }\n$HTTP["scheme"] == "http" { $HTTP["host"] == "a.test" { ${to('^/(.*)', 'https://a.test/$1')} } }`,
    0,
  ],
  [
    'to https, from everywhere',
    `$SERVER["socket"] == ":443" { ssl.engine = "enable" }\n$HTTP["host"] == "a.test" { ${to('^/(.*)', 'https://a.test/$1')} }`,
    1,
  ],
  ['a socket decides', `$SERVER["socket"] == ":80" { ${to('', '/x')} }`, 0],
  ['a header decides', `$HTTP["cookie"] !~ "seen" { ${to('', '/x')} }`, 0],
  ['a part of a host', `$HTTP["host"] =~ "^photos\\." { ${to('', 'http://photos.other.test/')} }`, 0],
  ['any host', `$HTTP["host"] =~ ".*" { ${to('', 'http://a.test/')} }`, 0],
  ['a whole domain', `$HTTP["host"] =~ "(^|\\.)a\\.test$" { ${to('', 'http://www.a.test/')} }`, 1],
  ['captures of the condition', `$HTTP["host"] =~ "(.*)" { ${to('', 'http://%1/x')} }`, 0],
])('%s', (_, code, count) => expect(found(`${code}\n`)).toHaveLength(count));
