import path from 'node:path';
import * as esbuild from 'esbuild';

/** The rules' parts for one server, by the file names that they have in every rule's folder. */
const servers = ['nginx', 'lighttpd', 'apache'];

/**
 * Leaves the parts of the rules for other servers out of a language's file: a run never calls them. A rule asks
 * `checkNginx`, `checkLighttpd` and `checkApache` of the files `nginx.ts`, `lighttpd.ts` and `apache.ts` beside it.
 */
export function onlyServer(server) {
  return {
    name: 'only-server',
    setup(build) {
      if (!servers.includes(server)) return;
      const others = servers.filter((name) => name !== server).join('|');
      build.onResolve({ filter: new RegExp(`^\\./(?:${others})\\.ts$`) }, ({ path: name, importer }) =>
        /[\\/]rules[\\/]src[\\/]rules[\\/][^\\/]+[\\/]rule\.ts$/.test(importer)
          ? { path: path.basename(name, '.ts'), namespace: 'other-server' }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'other-server' }, ({ path: name }) => ({
        contents: `export function check${name[0].toUpperCase()}${name.slice(1)}() {}`,
      }));
    },
  };
}

/**
 * The routers that rules ask are loaded from the files that `trace` loads when a rule first asks: most runs never do.
 * In a language's file, `rules/src/shared/routers/<server>.ts` becomes a function that does so.
 */
export function lazyRouter(server) {
  return {
    name: 'lazy-router',
    setup(build) {
      if (!servers.includes(server)) return;
      build.onLoad({ filter: /[\\/]shared[\\/]routers[\\/]\w+\.ts$/ }, ({ path: file }) => {
        const asked = path.basename(file, '.ts');
        const name = `route${asked[0].toUpperCase()}${asked.slice(1)}`;
        return {
          contents: `export const ${name} = (...args) => require('./route-${asked}.js').${name}(...args);`,
          loader: 'js',
        };
      });
      build.onResolve({ filter: /^\.\/route-\w+\.js$/ }, ({ path: name }) => ({ path: name, external: true }));
    },
  };
}

/** Writes what `src/rule-index.ts` computes in its place. */
export function ruleIndex(root) {
  return {
    name: 'rule-index',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]rule-index\.ts$/ }, async () => {
        const { outputFiles } = await esbuild.build({
          stdin: {
            contents: `import { infoOf, rules } from '@fcgilint/rules';
export const ruleIndex = rules.map(infoOf);`,
            resolveDir: root,
          },
          bundle: true,
          platform: 'node',
          format: 'esm',
          write: false,
        });
        const code = Buffer.from(outputFiles[0].contents).toString('base64');
        const computed = await import(`data:text/javascript;base64,${code}`);
        return { contents: `export const ruleIndex = ${JSON.stringify(computed.ruleIndex)};`, loader: 'js' };
      });
    },
  };
}
