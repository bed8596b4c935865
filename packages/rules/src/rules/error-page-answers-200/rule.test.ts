import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { errorPageAnswers200 } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [errorPageAnswers200]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const handler = (page: string) => `server.error-handler-404 = "${page}"`;

test.each<[string, string, number]>([
  ['a page', handler('/404.html'), 1],
  ['a picture for everything', handler('/404.gif'), 1],
  ['a page for a part of the site', `$HTTP["url"] =~ "^/docs/" { ${handler('/404.html')} }`, 1],
  ['a picture that stands in for others', `$HTTP["url"] =~ "avatar\\\\.png" { ${handler('/avatar.png')} }`, 0],
])('%s', (_, code, count) => expect(found(`${code}\n`)).toHaveLength(count));
