import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { shadowedBackend } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [shadowedBackend]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const modules = (...names: string[]) => `server.modules = ( ${names.map((name) => `"mod_${name}"`).join(', ')} )\n`;
const http = (key: string) => `"${key}" => (( "host" => "127.0.0.1", "port" => 8080 ))`;
const early = (key: string) => `"${key}" => (( "socket" => "/run/a.sock", "check-local" => "disable" ))`;
const late = (key: string) => `"${key}" => (( "socket" => "/run/b.sock" ))`;

test.each<[string, string, string[]]>([
  [
    'a longer prefix behind a shorter one',
    `${modules('proxy')}proxy.server = ( ${http('/a')}, ${http('/a/b')} )`,
    ['"/a/b"'],
  ],
  ['the other way round', `${modules('proxy')}proxy.server = ( ${http('/a/b')}, ${http('/a')} )`, []],
  ['a suffix behind a prefix', `${modules('fastcgi')}fastcgi.server = ( ${early('/a')}, ${late('.php')} )`, []],
  ['files behind everything', `${modules('fastcgi')}fastcgi.server = ( ${late('.php')}, ${early('/')} )`, []],
  [
    'an application behind one that looks for files',
    `${modules('fastcgi')}fastcgi.server = ( ${late('/a')}, ${early('/a/b')} )`,
    ['"/a/b"'],
  ],
  [
    'a module that is not loaded',
    `${modules('proxy')}proxy.server = ( ${http('')} )\nfastcgi.server = ( ${early('/a')} )`,
    [],
  ],
  [
    'an inner block replaces the general one',
    `${modules('proxy', 'fastcgi')}proxy.server = ( ${http('')} )\n$HTTP["url"] =~ "^/a" { proxy.server = ( ${http('/x')} )\nfastcgi.server = ( ${early('/a')} ) }`,
    [],
  ],
  [
    'an inner block inherits it',
    `${modules('proxy', 'fastcgi')}proxy.server = ( ${http('')} )\n$HTTP["host"] == "a" { fastcgi.server = ( ${early('/a')} ) }`,
    ['"/a"'],
  ],
  [
    'an include that is not here',
    `include "x.conf"\n${modules('proxy')}proxy.server = ( ${http('/')}, ${http('/a')} )`,
    [],
  ],
  [
    'an authorizer lets the request go on',
    `${modules('fastcgi')}fastcgi.server = ( "/" => (( "socket" => "/run/c.sock", "mode" => "authorizer", "check-local" => "disable" )), ${early('/a')} )`,
    [],
  ],
])('%s', (_, code, expected) => expect(found(`${code}\n`)).toEqual(expected));
