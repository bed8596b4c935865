import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Server } from './generate.ts';
import type { ParseFigures, WorkFigures } from './measure.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs `measure.ts`, bundled as the command is, in processes of its own. */
export class Measurements {
  readonly #bundle: string;

  private constructor(bundle: string) {
    this.#bundle = bundle;
  }

  /** `folder`: where the bundle is put. */
  static async in(folder: string): Promise<Measurements> {
    const bundle = `${folder}/measure.mjs`;
    await esbuild.build({
      entryPoints: [`${here}measure.ts`],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: bundle,
      alias: { 'lodash-es': `${here}../packages/cli/build/lodash.mjs` },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
    return new Measurements(bundle);
  }

  /** The best of `rounds` runs: what else the machine does only ever adds. */
  parse(server: Server, file: string, rounds: number): ParseFigures {
    return this.#best<ParseFigures>(['parse', server, file], rounds, ({ perLine }) => perLine);
  }

  /** The run of the least time in all. */
  work(server: Server, file: string, rounds: number): WorkFigures {
    return this.#best<WorkFigures>(['work', server, file], rounds, ({ parse, model, rules }) => parse + model + rules);
  }

  #best<T>(args: readonly string[], rounds: number, cost: (figures: T) => number): T {
    let best: T | null = null;
    for (let round = 0; round < rounds; round++) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [this.#bundle, ...args], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
      const figures = JSON.parse(stdout) as T;
      if (best === null || cost(figures) < cost(best)) best = figures;
    }
    return best!;
  }
}

/** Largest resident memory of a run of the command in MiB. Throws when it ends with another status than `accept`. */
export function peakOf(command: string, args: readonly string[], folder: string, accept: readonly number[]): number {
  const file = `${folder}/peak`;
  const { status, stderr } = spawnSync(process.execPath, ['--require', `${here}peak.cjs`, command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, FCGILINT_PEAK: file },
  });
  if (status === null || !accept.includes(status)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(readFileSync(file, 'utf8')) / 1024;
}
