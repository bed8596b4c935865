import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { documentRootExposesFiles } from './rule.ts';

const lint = (text: string, files: Record<string, string>) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { listen 80; ${text} } }`, files }, [
    documentRootExposesFiles,
  ]).map(({ message }) => message);

describe('document-root-exposes-files', () => {
  it.each([
    ['/.env', '/srv/app/.env'],
    ['/.git/HEAD', '/srv/app/.git/HEAD'],
    ['/development.ini', '/srv/app/development.ini'],
    ['/manage.py', '/srv/app/manage.py'],
  ])('reports %s, once', (path, file) => {
    expect(lint('root /srv/app/;', { [file]: '', '/srv/app/zzz.ini': '' })).toEqual([
      `${path} can be downloaded: it lies in the document root`,
    ]);
  });

  it.each([
    ['nothing of the kind', 'root /srv/app;', { '/srv/app/index.html': '', '/srv/app/readme.py.txt': '' }],
    ['no such folder', 'root /srv/other;', { '/srv/app/.env': '' }],
    ['to the application', 'root /srv/app; location / { proxy_pass http://127.0.0.1:1; }', { '/srv/app/.env': '' }],
    ['denied', 'root /srv/app; location ~ /\\. { deny all; }', { '/srv/app/.env': '' }],
    ['a folder of that name', 'root /srv/app;', { '/srv/app/conf.ini/a.html': '' }],
    ['a variable', 'root /srv/$host;', { '/srv/app/.env': '' }],
    ['an unread include', 'root /srv/app; include deny.conf;', { '/srv/app/.env': '' }],
  ])('is silent: %s', (_, text, files) => {
    expect(lint(text, files)).toEqual([]);
  });
});
