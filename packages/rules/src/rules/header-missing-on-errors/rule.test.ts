import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { headerMissingOnErrors } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${text} } }\n` }, [
    headerMissingOnErrors,
  ]).map(({ confidence }) => confidence);
const cors = 'add_header Access-Control-Allow-Origin "*"';

test.each([
  ['a security header', 'add_header x-frame-options DENY;', ['low']],
  ['with always', 'add_header X-Frame-Options DENY always;', []],
  ['for caches', 'add_header Cache-Control public; add_header X-Cache x;', []],
  ['fonts for everybody', `location /fonts/ { ${cors}; }`, ['low']],
  ['an application', `location /api/ { ${cors}; proxy_pass http://127.0.0.1:9000; }`, ['medium']],
  ['an application, with always', `location /api/ { ${cors} always; proxy_pass http://127.0.0.1:9000; }`, []],
  ['a preflight request', `location /api/ { if ($request_method = OPTIONS) { ${cors}; return 204; } }`, []],
])('%s', (_, text, expected) => expect(lint(text)).toEqual(expected));
