import { isBad, type Observation, type Probe, type ProofCase, type Sees, variantsOf } from './define-proof.ts';

/** What a case shows, in words: one line for each look at the server. */
export interface Shown {
  readonly bad: readonly string[];
  readonly fixed: readonly string[];
}

/** The symptom of a case and what is seen once it is mended, from its data; nothing is run. */
export function shownBy(proofCase: ProofCase): Shown {
  const bad = new Set<string>();
  const fixed = new Set<string>();
  for (const { name, variant } of variantsOf(proofCase)) {
    if (isBad(name) && variant.starts === false) {
      const refused = variant.checkRefuses ? 'it does not start, nor does its check accept it' : 'it does not start';
      bad.add(`${refused}: ${variant.log?.source ?? ''}`);
      continue;
    }
    for (const observation of variant.observe ?? proofCase.observe) {
      const seen = isBad(name) ? observation.bad : observation.good;
      if (seen !== undefined) (isBad(name) ? bad : fixed).add(inWords(observation, seen));
    }
  }
  return { bad: [...bad], fixed: [...fixed] };
}

function inWords(observation: Observation | Probe, seen: Sees | string | number | boolean): string {
  if ('probe' in observation) return `${observation.what}: ${String(seen)}`;
  const { ask } = observation;
  const request = typeof ask === 'string' ? `GET ${ask}` : `${ask.method ?? 'GET'} ${ask.target}`;
  return `${request}: ${typeof seen === 'object' ? sight(seen) : String(seen)}`;
}

/** One part of what is seen, in words; nothing for a part that is not given. */
const words: { readonly [Key in keyof Required<Sees>]: (value: NonNullable<Sees[Key]>) => string } = {
  status: String,
  from: (value) => `answered by ${value}`,
  params: (value) =>
    Object.entries(value)
      .map(([name, text]) => (text === null ? `no ${name}` : `${name}=${text}`))
      .join(' '),
  target: (value) => `asks the application for ${value}`,
  received: (value) =>
    Object.entries(value)
      .map(([name, text]) => (text === null ? `does not get ${name}` : `gets ${name}: ${text}`))
      .join(', '),
  headers: (value) =>
    Object.entries(value)
      .map(([name, text]) => (text === null ? `no ${name}` : `${name}: ${text instanceof RegExp ? text.source : text}`))
      .join(', '),
  body: (value) => `body ${value.source}`,
  log: (value) => `log ${value.source}`,
  notInLog: (value) => `nothing in the log of ${value.source}`,
  failure: (value) => `no answer: ${value.source}`,
};

function sight(seen: Sees): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(seen)) {
    if (value !== undefined) parts.push((words[key as keyof Sees] as (part: unknown) => string)(value));
  }
  return parts.join(', ');
}
