/**
 * Writes what is generated: from the rules their registries, then their pages; from the table of options the manual page
 * and the page of the guide; from the description of the configuration its schema and the table of its keys. With
 * `--check` it writes nothing and fails when a file differs.
 */

import { configurationFiles } from './generate/configuration.ts';
import { manualFiles, optionPageFiles } from './generate/manual.ts';
import { matcherFiles } from './generate/matcher.ts';
import { pageFiles } from './generate/pages.ts';
import { registryFiles } from './generate/registries.ts';
import { bringInStep } from './generate/step.ts';

const check = process.argv.includes('--check');
const wrong = bringInStep(await registryFiles(), check);
for (const files of [manualFiles(), optionPageFiles(), matcherFiles()]) wrong.push(...bringInStep(files, check));
// The pages read the registries, which have just been written.
if (wrong.length === 0 || !check) {
  for (const folder of [await pageFiles(), ...(await configurationFiles())]) wrong.push(...bringInStep(folder, check));
}
if (check && wrong.length > 0) {
  console.error(`out of step (${wrong.join(', ')}): run \`pnpm docs\``);
  process.exitCode = 1;
}
