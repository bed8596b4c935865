import { MemoryFileHost, SourceText } from '@fcgilint/core';
import { type Gateway, loadConfig } from '@fcgilint/gateway';
import { lowerApache } from '@fcgilint/gateway/apache';
import { lowerNginx } from '@fcgilint/gateway/nginx';
import { parseApache } from '@fcgilint/parser-htaccess';
import { parseNginx } from '@fcgilint/parser-nginx';
import { describe, expect, it } from 'vitest';
import { buildRequest } from './build-request.ts';
import { readUrl } from './read-url.ts';
import type { Question } from './settings.ts';

function nginx(server: string): Gateway {
  const main = parseNginx(new SourceText('nginx.conf', `events {}\nhttp { ${server} }\n`));
  return lowerNginx(loadConfig(main, { host: new MemoryFileHost(), dialect: 'nginx', parse: parseNginx }));
}

function apache(text: string): Gateway {
  const parse = (source: SourceText) => parseApache(source, { flavour: 'server' });
  const main = parse(new SourceText('httpd.conf', text));
  return lowerApache(loadConfig(main, { host: new MemoryFileHost(), dialect: 'apache', parse }));
}

function built(gateway: Gateway, url: string, more: Partial<Question> = {}) {
  const question: Question = { method: 'GET', url: readUrl(url), headers: [], listen: null, client: null, ...more };
  const { request, assumed, refused } = buildRequest(question, gateway, true);
  const { scheme, host, local, remoteAddress } = request;
  return `${scheme}://${host} at ${local?.address}:${local?.port} from ${remoteAddress} (${assumed.join(' ')})${refused === null ? '' : ` ${refused}`}`;
}

describe('buildRequest', () => {
  it.each<[string, Gateway, string, string, Partial<Question>?]>([
    [
      'a path asks for the first name at the first socket',
      nginx('server { listen 8080; server_name _ *.a.org www.a.org; } '),
      '/',
      'http://www.a.org:8080 at 192.0.2.80:8080 from 203.0.113.7 (scheme host local client)',
    ],
    [
      'a path comes by TLS where the first socket speaks it',
      nginx('server { listen 443 ssl; }'),
      '/',
      'https://localhost at 127.0.0.1:443 from 127.0.0.1 (scheme host local client)',
    ],
    [
      'an address that the configuration names',
      nginx('server { listen 10.1.2.3:80; }'),
      'http://www.a.org/',
      'http://www.a.org at 10.1.2.3:80 from 203.0.113.7 (local client)',
    ],
    [
      'the address in the URL',
      nginx('server { listen 80; listen 10.1.2.3:80; }'),
      'http://10.1.2.3/',
      'http://10.1.2.3 at 10.1.2.3:80 from 203.0.113.7 (local client)',
    ],
    [
      'IPv6 alone',
      nginx('server { listen [::]:80; }'),
      'http://www.a.org/',
      'http://www.a.org at 2001:db8::80:80 from 2001:db8:1::7 (local client)',
    ],
    [
      "Apache's wildcard takes IPv4",
      apache('Listen 80\n'),
      'http://www.a.org/',
      'http://www.a.org at 192.0.2.80:80 from 203.0.113.7 (local client)',
    ],
    [
      'the address that a virtual host of Apache is bound to',
      apache('Listen 80\n<VirtualHost 10.0.0.5:80>\nServerName http://www.a.org\n</VirtualHost>\n'),
      'http://WWW.a.org/',
      'http://WWW.a.org at 10.0.0.5:80 from 203.0.113.7 (local client)',
    ],
    [
      'the address of the server of that name',
      nginx('server { listen 80; } server { listen 10.0.0.5:80; server_name b.org www.a.org; }'),
      'http://www.a.org/',
      'http://www.a.org at 10.0.0.5:80 from 203.0.113.7 (local client)',
    ],
    [
      'any address where a server of that name takes any',
      nginx('server { listen 10.0.0.5:80; server_name a.org; } server { listen 80; server_name a.org; }'),
      'http://a.org/',
      'http://a.org at 192.0.2.80:80 from 203.0.113.7 (local client)',
    ],
    [
      'a port that is not open',
      nginx('server { listen 80; listen 443; }'),
      'http://www.a.org:81/',
      'http://www.a.org:81 at 192.0.2.80:81 from 203.0.113.7 (local client) nothing of this configuration listens at port 81; it opens 80, 443',
    ],
    [
      'all given',
      nginx('server { listen 80; }'),
      '/',
      'http://b.org at 127.0.0.9:81 from 10.0.0.1 (scheme)',
      { listen: { address: '127.0.0.9', port: 81 }, client: '10.0.0.1', headers: [['hOST', 'b.org']] },
    ],
  ])('%s', (_, gateway, url, expected, more) => {
    expect(built(gateway, url, more)).toBe(expected);
  });
});
