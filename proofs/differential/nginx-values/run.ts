import { random } from '../nginx/random.ts';
import { asker } from '../nginx/server.ts';
import { compare } from './compare.ts';
import { generate } from './generate.ts';

/** What a run of the differential test showed. */
export interface Report {
  readonly texts: number;
  readonly accepted: number;
  /** Texts of which the machine, not the text, decided. */
  readonly undecided: number;
  readonly differences: readonly { readonly seed: number; readonly what: string; readonly text: string }[];
}

/** Asks nginx and the rules about the texts of the seeds from `first` on, two at a time. */
export async function run(first: number, count: number): Promise<Report> {
  const server = asker();
  const differences: { seed: number; what: string; text: string }[] = [];
  let accepted = 0;
  let undecided = 0;
  let next = first;
  const worker = async (place: number): Promise<void> => {
    while (next < first + count) {
      const seed = next++;
      const text = generate(random(seed));
      const answer = await server.ask(Buffer.from(text, 'latin1'), place);
      if (answer.ok) accepted++;
      const what = compare(text, answer);
      if (what === undefined) undecided++;
      else if (what !== null) differences.push({ seed, what, text });
    }
  };
  try {
    await Promise.all([worker(0), worker(1)]);
  } finally {
    server.close();
  }
  return { texts: count, accepted, undecided, differences };
}
