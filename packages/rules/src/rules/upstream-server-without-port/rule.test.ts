import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { upstreamServerWithoutPort } from './rule.ts';

function found(servers: string, pass: string) {
  const code = `upstream app { ${servers} }\nserver { location / { ${pass}; } }\n`;
  return lintText({ dialect: 'nginx', file: 'app.conf', code, context: 'http' }, [upstreamServerWithoutPort]).map(
    ({ source, start, end }) => source.text.slice(start, end),
  );
}

test.each([
  ['HTTP', 'server 127.0.0.1;', 'proxy_pass http://app'],
  ['a socket', 'server unix:/run/app.sock;', 'fastcgi_pass app'],
  ['a record of DNS', 'server app.internal service=fcgi resolve;', 'fastcgi_pass app'],
  ['not used', 'server 127.0.0.1;', 'fastcgi_pass other'],
])('silent: %s', (_, servers, pass) => expect(found(servers, pass)).toEqual([]));

test.each([
  ['one of several', 'server 127.0.0.1:9000; server [::1] backup;', 'uwsgi_pass app', ['[::1]']],
  ['by a variable', 'server app.internal;', 'set $b app; scgi_pass $b', ['app.internal']],
])('%s', (_, servers, pass, places) => expect(found(servers, pass)).toEqual(places));
