import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DocumentTree } from '../../../packages/gateway/src/index.ts';

/** Files below the site's folder. The content of each names it, so that an answer shows which file it is. */
const files = [
  'www/index.html',
  'www/index.php',
  'www/a.txt',
  'www/a~',
  'www/A.TXT',
  'www/x.php',
  'www/x.inc',
  'www/foophp',
  'www/application.html',
  'www/static/a.css',
  'www/static/b.js',
  'www/static/index.html',
  'www/app/file.txt',
  'www/app/x.php',
  'www/dir/sub/c.txt',
  'www/dir/index.php',
  'www/empty-dir/.keep',
  'www/sp ace.txt',
  'www/\u00fc.txt',
  'www/p.php/inner.txt',
  'www/error.html',
  'www/run.cgi',
  'www/dir/run.cgi',
  'other/index.html',
  'other/a.txt',
  'other/x.php',
  'other/static/a.css',
  'alias/pic.png',
  'alias/al.php',
  'alias/index.html',
  'alias/sub/index.php',
  'alias-more/pic.png',
  'vhosts/a.example/htdocs/index.html',
  'vhosts/a.example/htdocs/a.txt',
  'vhosts/a.example/htdocs/x.php',
  'vhosts/b.example/htdocs/a.txt',
  'vhosts/default/htdocs/index.html',
  'vhosts/default/htdocs/a.txt',
  'evhost/example/a/a.txt',
  'evhost/example/b/index.html',
];

/** A folder with files and scripts for the server to send, removed by `close`. */
export interface Site {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly tree: DocumentTree;
  close(): void;
}

/** Makes the site in a new temporary folder. */
export function makeSite(): Site {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fcgilint-route-lighttpd-')));
  for (const file of files) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `FILE:${path}\n`);
    if (file.endsWith('.cgi')) {
      writeFileSync(path, cgiScript(root));
      chmodSync(path, 0o755);
    }
  }
  writeFileSync(join(root, 'handler.sh'), cgiScript(root));
  chmodSync(join(root, 'handler.sh'), 0o755);
  mkdirSync(join(root, 'sockets'));
  return { root, tree: diskTree(), close: () => rmSync(root, { recursive: true, force: true }) };
}

/** The script leaves what it gets in a file: an answer to HEAD has no body to look at. */
function cgiScript(root: string): string {
  return `#!/bin/sh
{ printf '%s\\n' "$0"; env; } > '${root}/cgi.log'
printf 'Content-Type: text/plain\\r\\n\\r\\nCGI\\n'
`;
}

/** The files as the disk has them. */
function diskTree(): DocumentTree {
  return {
    kind(path) {
      try {
        const stat = statSync(path);
        return stat.isDirectory() ? 'directory' : stat.isFile() ? 'file' : 'unknown';
      } catch {
        return 'missing';
      }
    },
  };
}
