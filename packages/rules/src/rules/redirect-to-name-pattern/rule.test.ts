import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { redirectToNamePattern } from './rule.ts';

const lint = (names: string, redirect = 'return 301 https://$server_name$request_uri;') =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {}\nhttp { server { ${names} ${redirect} } }\n` }, [
    redirectToNamePattern,
  ]).map(({ message }) => message.replace(/:? \$server_name.*/, ''));
const to = (host: string) => [`the redirect leads to https://${host}/...`];

test.each([
  ['server_name _;', to('_')],
  ['server_name *.a.test;', to('*.a.test')],
  ['server_name ~^a;', to('~^a')],
  ['', to('')],
  ['server_name "" a.test;', to('')],
  ['server_name a.test *.a.test;', []],
  ['server_name .a.test;', []],
  ['server_name $hostname;', []],
  ['include names.conf;', []],
])('%s', (names, expected) => expect(lint(names)).toEqual(expected));

test.each([
  ['return https://$server_name/;', 1],
  ['return 301 $scheme://$server_name/;', 1],
  ['rewrite ^ https://$server_name$uri permanent;', 1],
  ['location / { return 301 https://$server_name/; }', 1],
  ['return 301 https://$host/;', 0],
  ['return 301 https://a.test/$server_name;', 0],
  ['return 200 $server_name;', 0],
])('%s', (redirect, count) => expect(lint('server_name _;', redirect)).toHaveLength(count));
