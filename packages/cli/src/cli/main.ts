import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

/** The command `fcgilint`. The exit status is set, never forced: what was written must arrive. */
async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), nodeIo());
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  nodeIo().err(`fcgilint: internal error, please report it\n${text}\n`);
  process.exitCode = 2;
});
