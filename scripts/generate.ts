/**
 * Writes what is generated from the rules: their registries, then their pages. With `--check` it writes nothing and
 * fails when a file differs.
 */
import { pageFiles } from './generate/pages.ts';
import { registryFiles } from './generate/registries.ts';
import { bringInStep } from './generate/step.ts';

const check = process.argv.includes('--check');
const wrong = bringInStep(await registryFiles(), check);
// The pages read the registries, which have just been written.
if (wrong.length === 0 || !check) wrong.push(...bringInStep(await pageFiles(), check));
if (check && wrong.length > 0) {
  console.error(`out of step with the rules (${wrong.join(', ')}): run \`pnpm docs\``);
  process.exitCode = 1;
}
