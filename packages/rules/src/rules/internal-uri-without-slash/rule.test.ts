import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { internalUriWithoutSlash } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text}; } }\n` }, [
    internalUriWithoutSlash,
  ]).map(({ fix }) => fix?.edits[0]?.text);

test.each([
  ['try_files $uri index.html', ['/']],
  ['try_files $uri "index.html"', ['/']],
  ['try_files $uri index.php?$args', ['/']],
  ['try_files $uri 404', ['=']],
  ['error_page 404 404.html', ['/']],
  ['error_page 404 =200 errors/404.html', ['/']],
  ['error_page 500 502 ./50x.html', ['/']],
  ['try_files index.html =404', []],
  ['try_files $uri @app', []],
  ['try_files $uri $uri/', []],
  ['try_files $uri {{ page }}', []],
  ['error_page 404 /404.html', []],
  ['error_page 404 @app', []],
  ['error_page 404 = @app', []],
  ['error_page 403 https://a.test/x', []],
  ['error_page 404 $page', []],
])('%s', (text, expected) => expect(lint(text)).toEqual(expected));
