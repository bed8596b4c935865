/**
 * Writes what is generated from the rules (their registries, then their pages) and from the table of options (the
 * manual page, the page of the guide). With `--check` it writes nothing and fails when a file differs.
 */

import { manualFiles, optionPageFiles } from './generate/manual.ts';
import { matcherFiles } from './generate/matcher.ts';
import { pageFiles } from './generate/pages.ts';
import { registryFiles } from './generate/registries.ts';
import { bringInStep } from './generate/step.ts';

const check = process.argv.includes('--check');
const wrong = bringInStep(await registryFiles(), check);
for (const files of [manualFiles(), optionPageFiles(), matcherFiles()]) wrong.push(...bringInStep(files, check));
// The pages read the registries, which have just been written.
if (wrong.length === 0 || !check) wrong.push(...bringInStep(await pageFiles(), check));
if (check && wrong.length > 0) {
  console.error(`out of step (${wrong.join(', ')}): run \`pnpm docs\``);
  process.exitCode = 1;
}
