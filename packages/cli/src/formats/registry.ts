import type { Formatter } from './formatter.ts';

/** The forms of the report, by name; each is loaded when it is asked for. */
export const formats: Readonly<Record<string, () => Promise<Formatter>>> = {
  human: async () => (await import('./human.ts')).human,
  concise: async () => (await import('./concise.ts')).concise,
  json: async () => (await import('./json.ts')).json,
};

export const formatNames: readonly string[] = Object.keys(formats);
