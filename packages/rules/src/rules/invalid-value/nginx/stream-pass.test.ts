import { expect, test } from 'vitest';
import { lintText } from '../../../testing/index.ts';
import { invalidValue } from '../rule.ts';

const lint = (code: string, context = 'main') =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [invalidValue]).map(({ message }) => message);
const stream = (pass: string, more = '') => `events {} stream { ${more} server { listen 9000; proxy_pass ${pass}; } }`;

test.each([
  ['a name without a port', stream('example'), ['`example` has no port, and there is no `upstream example`']],
  ['the name of a group', stream('example', 'upstream example { server 127.0.0.1:1; }'), []],
  ['a scheme', stream('http://127.0.0.1:1'), ['`http://127.0.0.1:1` is no address: invalid host']],
])('%s', (_, code, messages) => expect(lint(code)).toEqual(messages));

test('a scheme in a fragment that may be for http', () => {
  expect(lint('listen 80;\nproxy_pass http://127.0.0.1:9000;\n', 'location')).toEqual([]);
});
