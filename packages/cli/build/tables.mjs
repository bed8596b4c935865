import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

/**
 * Takes the large tables (modules in a folder `knowledge/tables` that export one text and nothing else) out of the bundle: each becomes
 * a text file that is read when the text is first asked for, instead of a literal that is loaded with every run.
 */
export function tables(dist) {
  return {
    name: 'tables',
    setup(build) {
      // A namespace of their own: as files of an ECMAScript package they could not be CommonJS.
      build.onResolve({ filter: /^\.\/tables\/[^/]+\.ts$/ }, ({ path: name, resolveDir }) => {
        const source = path.join(resolveDir, name);
        if (path.basename(resolveDir) !== 'knowledge' || !isOneText(fs.readFileSync(source, 'utf8'))) return undefined;
        return { path: source, namespace: 'tables' };
      });
      build.onLoad({ filter: /.*/, namespace: 'tables' }, async ({ path: source }) => {
        const { code } = await esbuild.transform(fs.readFileSync(source, 'utf8'), { loader: 'ts', format: 'esm' });
        const copy = path.join(dist, `.${path.basename(source)}.${Math.random().toString(36).slice(2)}.mjs`);
        fs.writeFileSync(copy, code);
        const exported = Object.entries(await import(pathToFileURL(copy).href));
        fs.rmSync(copy);
        if (exported.length !== 1 || typeof exported[0][1] !== 'string') {
          throw new Error(`${source} does not export one text`);
        }
        const [name, text] = exported[0];
        const file = `${path.basename(source, '.ts')}.txt`;
        fs.writeFileSync(path.join(dist, file), text);
        const encoding = /^[\0-\x7f]*$/.test(text) ? 'latin1' : 'utf8';
        return {
          contents: `let text;
Object.defineProperty(exports, '${name}', {
  enumerable: true,
  get: () => (text ??= require('node:fs').readFileSync(__dirname + '/${file}', '${encoding}')),
});`,
          loader: 'js',
        };
      });
    },
  };
}

/** Whether a module exports one template literal and nothing else. */
function isOneText(source) {
  return (source.match(/^export /gm) ?? []).length === 1 && /^export const \w+ = `/m.test(source);
}
