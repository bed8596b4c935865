import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** The source that a name of a workspace's package stands for. */
function sourceOf(id, packages) {
  const [, name, rest] = /^@fcgilint\/([^/]+)(.*)$/.exec(id);
  const { exports } = JSON.parse(readFileSync(`${packages}${name}/package.json`, 'utf8'));
  return `${packages}${name}/${exports[`.${rest}`]}`;
}

/** Writes one declaration file that needs no other package: the workspace's own packages are not published. */
export async function bundleTypes(entry, file) {
  const packages = fileURLToPath(new URL('../..', import.meta.url));
  const bundled = await rollup({
    input: entry,
    plugins: [
      {
        // The workspace's packages are TypeScript sources; the plugin would take them for installed ones.
        name: 'workspace',
        resolveId: (id) => (id.startsWith('@fcgilint/') ? sourceOf(id, packages) : null),
      },
      dts({
        compilerOptions: {
          allowImportingTsExtensions: true,
          noEmit: false,
          emitDeclarationOnly: true,
          skipLibCheck: true,
          baseUrl: packages,
          paths: { '@fcgilint/*': ['./*/src/index.ts'] },
        },
      }),
    ],
    onwarn(warning) {
      throw new Error(`types: ${warning.message}`);
    },
  });
  await bundled.write({ file, format: 'es' });
  await bundled.close();
}
