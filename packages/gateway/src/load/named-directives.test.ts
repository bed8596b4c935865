import { type Dialect, MemoryFileHost, SourceText } from '@fcgilint/core';
import { parseApache } from '@fcgilint/parser-htaccess';
import { parseNginx } from '@fcgilint/parser-nginx';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './load-config.ts';
import { directivesNamed } from './named-directives.ts';

function treeOf(dialect: Dialect, files: Record<string, string>) {
  const [main] = Object.keys(files);
  const parse = (source: SourceText) =>
    dialect === 'apache' ? parseApache(source, { flavour: 'server' }) : parseNginx(source);
  return loadConfig(parse(new SourceText(main!, files[main!]!)), { host: new MemoryFileHost(files), dialect, parse });
}

const texts = (found: ReturnType<typeof directivesNamed>) =>
  found.map(({ statement, source }) => source.text.slice(statement.start, statement.end));

describe('directivesNamed', () => {
  it('finds a name at all depths and in included files, in reading order', () => {
    const tree = treeOf('nginx', {
      'nginx.conf': 'http {\nroot /a;\nserver { include b.conf; location / { root /c; } }\nroot /d;\n}\n',
      'b.conf': 'root /b;\n',
    });
    expect(texts(directivesNamed(tree, 'root'))).toEqual(['root /a;', 'root /b;', 'root /c;', 'root /d;']);
    expect(directivesNamed(tree, 'ROOT')).toEqual([]);
    expect(directivesNamed(tree, 'constructor')).toEqual([]);
  });

  it('does not mind the case where the server does not', () => {
    const tree = treeOf('apache', {
      'httpd.conf': 'alias /a /x\n<Directory /x>\nAllowOverride None\n</Directory>\nAlias /b /y\nALIAS /c /z\n',
    });
    expect(texts(directivesNamed(tree, 'alias'))).toEqual(['alias /a /x', 'Alias /b /y', 'ALIAS /c /z']);
    expect(directivesNamed(tree, 'directory')).toHaveLength(1);
  });
});
