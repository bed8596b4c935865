/**
 * Bundles the command and the programmatic interface into `dist`. CommonJS: in Node it starts about five
 * milliseconds faster than ECMAScript modules. `--analyze` prints what is in each file, `--readable` leaves names as they are, for profiles.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { chunks } from './chunks.mjs';
import { lazyRouter, onlyServer, ruleIndex } from './rules.mjs';
import { tables } from './tables.mjs';
import { bundleTypes } from './types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Built beside `dist` and swapped in at the end: a failed or concurrent build leaves the last good one. */
const dist = `${root}node_modules/.build-${process.pid}`;
const analyze = process.argv.includes('--analyze');
/** For profiles: names stay as they are written. */
const readable = process.argv.includes('--readable');

/** Turns the dynamic imports of `chunks` into loads of files beside the importing one. */
const splitter = {
  name: 'splitter',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && Object.hasOwn(chunks, path)
        ? { path: `./${chunks[path]}.js`, external: true }
        : undefined,
    );
  },
};

/** Where the source of a chunk is, from the folder `src`. */
const sources = {
  main: 'src/cli/main.ts',
  api: 'src/index.ts',
  nginx: 'src/toolchains/nginx.ts',
  lighttpd: 'src/toolchains/lighttpd.ts',
  apache: 'src/toolchains/apache.ts',
  trace: 'src/trace/index.ts',
  'route-nginx': 'src/trace/routers/nginx.ts',
  'route-lighttpd': 'src/trace/routers/lighttpd.ts',
  'route-apache': 'src/trace/routers/apache.ts',
  map: 'src/map/index.ts',
  completions: 'src/completions/index.ts',
  watch: 'src/watch/index.ts',
  glob: 'src/input/expand-glob.ts',
  ignore: 'ignore',
  diff: 'diff',
  config: 'src/config/open.ts',
  plugins: 'src/config/load-plugins.ts',
  import: 'src/config/import-module.ts',
  init: 'src/config/init.ts',
  baseline: 'src/baseline/baseline.ts',
  'print-config': 'src/commands/print-config.ts',
  sarif: 'src/formats/sarif.ts',
  pages: '@fcgilint/rules/pages',
};

async function bundle(name, entry) {
  const result = await esbuild.build({
    absWorkingDir: root,
    ...(entry.startsWith('src/')
      ? { entryPoints: [entry] }
      : {
          stdin: {
            contents: `export * from '${entry}';${entry === 'ignore' ? `export { default } from '${entry}';` : ''}`,
            resolveDir: root,
          },
        }),
    outfile: `${dist}/${name}.js`,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: !readable,
    keepNames: false,
    legalComments: 'linked',
    // One byte a character in memory, and read without decoding.
    charset: 'ascii',
    // Plugins may be ECMAScript modules: that one `import` stays.
    supported: { 'dynamic-import': name === 'import' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [onlyServer(name), lazyRouter(name), ruleIndex(root), tables(dist), splitter],
    alias: {
      'lodash-es': `${root}build/lodash.mjs`,
      // Its other form cannot be bundled.
      'jsonc-parser': `${root}node_modules/jsonc-parser/lib/esm/main.js`,
    },
    metafile: true,
    logLevel: 'warning',
    logOverride: { 'import-is-undefined': 'error' },
  });
  if (analyze) console.log(await esbuild.analyzeMetafile(result.metafile));
}

fs.mkdirSync(dist, { recursive: true });
try {
  await build();
} catch (error) {
  fs.rmSync(dist, { recursive: true, force: true });
  throw error;
}
// By names only: a run of the command that is going on meanwhile never meets a half deleted folder.
const old = `${dist}-old`;
if (fs.existsSync(`${root}dist`)) fs.renameSync(`${root}dist`, old);
fs.renameSync(dist, `${root}dist`);
fs.rmSync(old, { recursive: true, force: true });

const sizes = fs.readdirSync(`${root}dist`).map((name) => [name, fs.statSync(`${root}dist/${name}`).size]);
for (const [name, size] of sizes) console.log(`${name.padEnd(20)} ${(size / 1024).toFixed(1).padStart(8)} KiB`);

async function build() {
  await Promise.all(Object.entries(sources).map(([name, entry]) => bundle(name, entry)));

  const hash = createHash('sha256');
  for (const name of fs.readdirSync(dist).sort()) hash.update(name).update(fs.readFileSync(`${dist}/${name}`));
  const launcher = fs
    .readFileSync(`${root}build/launcher.cjs`, 'utf8')
    .replace('%BUILD%', hash.digest('hex').slice(0, 12));
  fs.writeFileSync(
    `${dist}/fcgilint.js`,
    (await esbuild.transform(launcher, { minify: true, target: 'node20.19', format: 'cjs' })).code,
  );
  fs.chmodSync(`${dist}/fcgilint.js`, 0o755);
  // The sources are ECMAScript modules, what is in `dist` is not.
  fs.writeFileSync(`${dist}/package.json`, '{ "type": "commonjs" }\n');
  const values = Object.keys(createRequire(import.meta.url)(`${dist}/api.js`)).sort();
  fs.writeFileSync(`${dist}/index.mjs`, `import api from './api.js';\nexport const { ${values.join(', ')} } = api;\n`);
  await bundleTypes(`${root}src/index.ts`, `${dist}/index.d.mts`);
  fs.copyFileSync(`${root}../../LICENSE`, `${root}LICENSE`);
  fs.writeFileSync(`${root}README.md`, forRegistry(fs.readFileSync(`${root}../../README.md`, 'utf8')));
}

/** The page as the registry shows it: what it links to is in the repository, not in the package. */
function forRegistry(markdown) {
  const repository = 'github.com/fcgilint/fcgilint';
  return markdown
    .replace(/(!\[[^\]]*\]\()(?!https?:)([^)]+\))/g, `$1https://raw.githubusercontent.com/fcgilint/fcgilint/main/$2`)
    .replace(/(\]\()(?!https?:|#)([^)]+\))/g, `$1https://${repository}/blob/main/$2`);
}
