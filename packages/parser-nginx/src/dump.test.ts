import { describe, expect, test } from 'vitest';
import { splitDump } from './dump.ts';

describe('splitDump', () => {
  test('splits the output of nginx -T into files', () => {
    const dump =
      '# configuration file /etc/nginx/nginx.conf:\nevents {}\nhttp { include conf.d/*.conf; }\n\n' +
      '# configuration file /etc/nginx/conf.d/a.conf:\nserver { listen 80; }\n\n';
    expect(splitDump(dump)).toEqual([
      { path: '/etc/nginx/nginx.conf', text: 'events {}\nhttp { include conf.d/*.conf; }\n', startLine: 2 },
      { path: '/etc/nginx/conf.d/a.conf', text: 'server { listen 80; }\n', startLine: 6 },
    ]);
  });

  test('skips messages of nginx before the first file', () => {
    const dump =
      'nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n' +
      'nginx: configuration file /etc/nginx/nginx.conf test is successful\n' +
      '2024/01/02 03:04:05 [warn] 1#1: something\n' +
      '# configuration file nginx.conf:\nevents {}\n\n';
    expect(splitDump(dump)).toEqual([{ path: 'nginx.conf', text: 'events {}\n', startLine: 5 }]);
  });

  test('a file that does not end with a line feed, and an empty one', () => {
    expect(splitDump('# configuration file a:\nx;\n# configuration file b:\n\n')).toEqual([
      { path: 'a', text: 'x;', startLine: 2 },
      { path: 'b', text: '', startLine: 4 },
    ]);
    expect(splitDump('# configuration file a:')).toEqual([{ path: 'a', text: '', startLine: 2 }]);
  });

  test.each([
    ['', 'nothing'],
    ['events {}\n', 'a configuration'],
    ['# a comment\n# configuration file a:\n', 'a comment before it'],
    ['server {}\n# configuration file a:\nx;\n', 'a directive before it'],
  ])('%j is no dump: %s', (text) => {
    expect(splitDump(text)).toBeNull();
  });
});
