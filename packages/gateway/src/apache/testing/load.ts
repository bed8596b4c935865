import { MemoryFileHost, SourceText } from '@fcgilint/core';
import { parseApache } from '@fcgilint/parser-htaccess';
import { loadConfig } from '../../load/index.ts';
import type { ConfigTree } from '../../model.ts';

/** For tests: a configuration from texts in memory. The first file is the main one; its folder is the ServerRoot. */
export function loadText(
  files: string | Readonly<Record<string, string>>,
  context: 'main' | 'htaccess' = 'main',
): ConfigTree {
  const all = typeof files === 'string' ? { '/etc/apache2/apache2.conf': files } : files;
  const [path, text] = Object.entries(all)[0]!;
  const flavour = context === 'htaccess' ? 'htaccess' : 'server';
  const parse = (source: SourceText) => parseApache(source, { flavour });
  const main = parse(new SourceText(path, text));
  return loadConfig(main, { host: new MemoryFileHost(all), dialect: 'apache', parse, context });
}
