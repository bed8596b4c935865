import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

/** Writes one declaration file that needs no other package: the workspace's own packages are not published. */
export async function bundleTypes(entry, file) {
  const bundled = await rollup({
    input: entry,
    external: (id) => id.startsWith('node:'),
    plugins: [
      dts({
        includeExternal: ['@fcgilint/core', '@fcgilint/gateway', '@fcgilint/rules'],
        compilerOptions: {
          allowImportingTsExtensions: true,
          noEmit: false,
          emitDeclarationOnly: true,
          skipLibCheck: true,
        },
      }),
    ],
    onwarn: (warning) => console.warn(`types: ${warning.message}`),
  });
  await bundled.write({ file, format: 'es' });
  await bundled.close();
}
