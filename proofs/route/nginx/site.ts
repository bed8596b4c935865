import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of the site, below its folder. Each says where it is, so that an answer tells which file it came from. */
export const siteFiles: readonly string[] = [
  'www/index.html',
  'www/index.php',
  'www/a.css',
  'www/x.php',
  'www/404.html',
  'www/50x.html',
  'www/app/index.html',
  'www/app/x.php',
  'www/app/a.css',
  'www/static/a.css',
  'www/static/b.js',
  'www/static/c.PNG',
  'www/d/f.txt',
  'www/d/e/index.htm',
  'www/sp ace/f g.txt',
  'www/pl+us.txt',
  'www/é.txt',
  'www/q?m.txt',
  'www/api/x.php',
  'www/old/index.html',
  'www/u/one',
  'alt/a.css',
  'alt/index.html',
  'alt/x.php',
  'alt/b.js',
  'alt/static/a.css',
  'alt/d/f.txt',
  'alta.css',
  'private/index.html',
  'private/secret.txt',
];

/** What a file says. */
export function fileText(path: string): string {
  return `FILE ${path}\n`;
}

/** Writes the site into a folder. */
export function writeSite(folder: string): void {
  for (const file of siteFiles) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fileText(file));
  }
}
