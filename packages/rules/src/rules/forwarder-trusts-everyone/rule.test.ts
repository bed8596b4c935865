import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { forwarderTrustsEveryone } from './rule.ts';

function found(http: string, listen = '80') {
  const code = `events {}\nhttp {\n  ${http}\n  server { listen ${listen}; }\n}\n`;
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [forwarderTrustsEveryone]).map(
    ({ message, confidence }) => `${confidence}: ${message}`,
  );
}

test.each([
  ['a private range', 'set_real_ip_from 10.0.0.0/8;', '80'],
  ['sockets', 'set_real_ip_from unix:;', '80'],
  ['the loopback interface', 'set_real_ip_from 0.0.0.0/0;', '127.0.0.1:80'],
])('silent: %s', (_, http, listen) => expect(found(http, listen)).toEqual([]));

test.each([
  ['set_real_ip_from 0.0.0.0/0;', 'high: every client may say in the header `x-real-ip` what its address is'],
  [
    'set_real_ip_from ::/0; real_ip_header CF-Connecting-IP;',
    'high: every client may say in the header `cf-connecting-ip` what its address is',
  ],
  [
    'set_real_ip_from 0.0.0.0/0; real_ip_header proxy_protocol;',
    'low: whoever reaches the port may say by the PROXY protocol what its address is',
  ],
])('%s', (http, message) => expect(found(http)).toEqual([message]));
