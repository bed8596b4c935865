import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { pathInfoUnreachable } from './rule.ts';

const lint = (text: string) =>
  lintText(
    {
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events {} http { server { ${text} } }`,
      files: {
        'php.conf': 'fastcgi_split_path_info ^(.+\\.php)(/.*)$; try_files $fastcgi_script_name =404;',
      },
    },
    [pathInfoUnreachable],
  );
const php = (pattern: string, lines: string): string =>
  `location ~ ${pattern} { ${lines} include fastcgi.conf; fastcgi_pass 127.0.0.1:1; }`;
const split = 'fastcgi_split_path_info ^(.+\\.php)(/.*)$;';
const pathInfo = 'fastcgi_param PATH_INFO $fastcgi_path_info;';

describe('path-info-unreachable', () => {
  it('is less sure where PATH_INFO is not sent', () => {
    expect(lint(php('\\.php$', split)).map(({ severity, confidence }) => [severity, confidence])).toEqual([
      ['info', 'low'],
    ]);
    expect(lint(php('\\.php(/|$)', `${split} try_files $uri =404;`))[0]!.confidence).toBe('low');
    expect(lint(php('\\.php(/|$)', `${split} include own.conf; try_files $uri =404;`))[0]!.confidence).toBe('low');
    expect(lint(php('\\.php$', split + pathInfo)).map(({ severity, confidence }) => [severity, confidence])).toEqual([
      ['warning', 'high'],
    ]);
  });

  it('reports a front controller', () => {
    expect(lint(php('^/(index|app)\\.php$', split + pathInfo))).toHaveLength(1);
  });

  it('reports an inherited split only where try_files empties it', () => {
    const check = 'try_files $fastcgi_script_name =404;';
    expect(lint(`${split} ${php('\\.php(/|$)', check + pathInfo)}`).map(({ severity }) => severity)).toEqual(['error']);
    expect(lint(`${split} ${php('\\.php(/|$)', pathInfo)} ${php('\\.phtml$', check)}`)).toEqual([]);
    expect(lint(`${split} ${php('\\.php$', pathInfo)}`)).toEqual([]);
  });

  it.each([
    ['no split', php('\\.php$', pathInfo)],
    ['followed by a slash', php('\\.php(/|$)', split + pathInfo)],
    ['a split by an include', php('\\.php$', `include php.conf; ${pathInfo}`)],
    [
      'a variable',
      php(
        '\\.php(/|$)',
        `${split} set $p $fastcgi_path_info; try_files $fastcgi_script_name =404; fastcgi_param PATH_INFO $p;`,
      ),
    ],
    ['if', php('\\.php(/|$)', `${split} ${pathInfo} if (!-f $document_root$fastcgi_script_name) { return 404; }`)],
    ['try_files that goes on', php('\\.php(/|$)', `${split} ${pathInfo} try_files $uri /index.php;`)],
    ['another branch of the pattern', php("'\\.php$|^/update.php'", split + pathInfo)],
    ['a pattern of something else', php('^/app(/.*)?$', split + pathInfo)],
  ])('is silent: %s', (_, text) => {
    expect(lint(text).map(({ message }) => message)).toEqual([]);
  });
});
