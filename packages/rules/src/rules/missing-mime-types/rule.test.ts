import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { missingMimeTypes } from './rule.ts';

const lint = (code: string, file = 'nginx.conf', context = 'main') =>
  lintText({ dialect: 'nginx', file, code, context }, [missingMimeTypes]).map(({ confidence }) => confidence);

test.each([
  ['a root', 'http { server { root /a; } }', ['high']],
  ['an alias', 'http { server { location /a/ { alias /a/; } } }', ['high']],
  ['an application', 'http { server { location / { proxy_pass http://127.0.0.1:9000; } } }', []],
  ['a page for errors', 'http { server { location = /50x.html { root html; } } }', []],
  ['types in a location', 'http { server { root /a; location /b/ { types { text/css css; } } } }', []],
  ['the stock file', 'http { include mime.types; server { root /a; } }', []],
  ['another missing include', 'http { include conf.d/*.conf; server { root /a; } }', []],
])('%s', (_, code, expected) => expect(lint(`events { } ${code}`)).toEqual(expected));

test('an excerpt', () => expect(lint('http { server { root /a; } }', 'a.conf')).toEqual(['low']));
test('a fragment', () => expect(lint('server { root /a; }', 'a.conf', 'http')).toEqual([]));
