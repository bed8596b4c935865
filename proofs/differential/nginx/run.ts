import { compare, isAboutForm } from './compare.ts';
import { generate } from './generate.ts';
import { mutate } from './mutate.ts';
import { random } from './random.ts';
import { asker, hasLua } from './server.ts';

/** What a run of the differential test showed. */
export interface Report {
  readonly texts: number;
  readonly accepted: number;
  /** Texts that the server refused for their form, and for another reason. */
  readonly form: number;
  readonly other: number;
  readonly differences: readonly { readonly seed: number; readonly what: string; readonly text: string }[];
}

/** The text of a seed: three of four are damaged. */
export function textOf(seed: number): string {
  const source = random(seed);
  const text = generate(source, hasLua);
  return source.oneIn(4) ? text : mutate(text, source);
}

/** Asks nginx and the parser about the texts of the seeds from `first` on, two at a time. */
export async function run(first: number, count: number, text: (seed: number) => string = textOf): Promise<Report> {
  const server = asker();
  const differences: { seed: number; what: string; text: string }[] = [];
  let accepted = 0;
  let form = 0;
  let other = 0;
  let next = first;
  const worker = async (slot: number): Promise<void> => {
    while (next < first + count) {
      const seed = next++;
      const current = text(seed);
      const answer = await server.ask(Buffer.from(current, 'latin1'), slot);
      if (answer.ok) accepted++;
      else if (isAboutForm(answer.message ?? '')) form++;
      else other++;
      const what = compare(current, answer);
      if (what !== null) differences.push({ seed, what, text: current });
    }
  };
  try {
    await Promise.all([worker(0), worker(1)]);
  } finally {
    server.close();
  }
  return { texts: count, accepted, form, other, differences };
}
