import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tryFilesDropsQuery } from './rule.ts';

const lint = (tryFiles: string, php = 'location ~ \\.php$ { include fastcgi.conf; fastcgi_pass php; }', before = '') =>
  lintText(
    {
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events {} http { server { root /srv; ${before} location / { ${tryFiles} } ${php} } }`,
    },
    [tryFilesDropsQuery],
  ).map(({ message }) => message);

describe('try-files-drops-query', () => {
  it('reports, also in the server', () => {
    expect(lint('try_files $uri $uri/ /index.php;')).toEqual([
      'try_files goes on to /index.php without the query of the request',
    ]);
    expect(lint('', undefined, 'try_files $uri /index.php;')).toHaveLength(1);
  });

  it.each([
    ['with the query', 'try_files $uri /index.php$is_args$args;'],
    ['with a query', 'try_files $uri /index.php?q=$uri&$args;'],
    ['a status', 'try_files $uri /index.php =404;'],
    ['a named location', 'try_files $uri @app;'],
    ['an error page', 'try_files $uri /404.php;'],
    ['no script', 'try_files $uri /index.html;'],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each([
    [
      'the query of the request line',
      'location ~ \\.php$ { include fastcgi.conf; fastcgi_param QUERY_STRING $arg_q; fastcgi_pass php; }',
    ],
    ['nothing that runs scripts', ''],
    ['an application that is not known', 'location = /index.phpx { fastcgi_pass 127.0.0.1:1; }'],
  ])('is silent: %s', (_, php) => {
    expect(lint('try_files $uri /index.php;', php)).toEqual([]);
  });
});
