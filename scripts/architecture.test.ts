import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../packages/', import.meta.url));

/** What each package may import besides itself. `core <- parser-* <- gateway <- rules <- cli`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'parser-nginx': ['@fcgilint/core', 'chevrotain'],
  'parser-lighttpd': ['@fcgilint/core', 'chevrotain'],
  'parser-htaccess': ['@fcgilint/core', 'chevrotain'],
  gateway: ['@fcgilint/core'],
  rules: ['@fcgilint/core', '@fcgilint/gateway'],
};

/** Tests and their helpers may use the parsers, the test runner and Node. */
const isTest = (path: string) => /\.test\.ts$|(?:^|\/)testing(?:\.ts$|\/)/.test(path);

/** Module names of static and dynamic imports in a source text. */
function imports(text: string): string[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]!);
}

describe('dependencies point one way', () => {
  it('lists every package but the command', () => {
    expect(
      readdirSync(packages)
        .filter((name) => name !== 'cli')
        .sort(),
    ).toEqual(Object.keys(allowed).sort());
  });

  it.each(Object.entries(allowed))('%s', (name, may) => {
    const wrong: string[] = [];
    for (const path of readdirSync(`${packages}${name}/src`, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || isTest(path)) continue;
      for (const imported of imports(readFileSync(`${packages}${name}/src/${path}`, 'utf8'))) {
        if (imported.startsWith('.')) continue;
        if (!may.some((prefix) => imported === prefix || imported.startsWith(`${prefix}/`)))
          wrong.push(`${path}: ${imported}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('would notice a wrong import', () => {
    expect(imports("import { a } from 'node:fs';\nexport * from 'x';\nawait import('y');\nimport 'z';")).toEqual([
      'node:fs',
      'x',
      'y',
      'z',
    ]);
  });
});
