import { nearest } from './cli/did-you-mean.ts';
import { confidenceChoices, dialectChoices } from './cli/options.ts';
import { UsageError } from './cli/usage-error.ts';
import { contextChoices } from './dialect/context.ts';

/** What an option may be: in words, and whether a value is that. */
interface Kind {
  readonly what: string;
  fits(value: unknown): boolean;
}

const isText = (value: unknown) => typeof value === 'string';
const text: Kind = { what: 'a string', fits: isText };
const flag: Kind = { what: 'true or false', fits: (value) => typeof value === 'boolean' };
const list: Kind = { what: 'a list of strings', fits: (value) => Array.isArray(value) && value.every(isText) };
const texts: Kind = {
  what: 'an object of strings',
  fits: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
};
const oneOf = (choices: readonly string[]): Kind => ({
  what: `one of ${choices.join(', ')}`,
  fits: (value) => typeof value === 'string' && choices.includes(value),
});

const configKinds: Readonly<Record<string, Kind>> = {
  cwd: text,
  // What stands in it is checked when it is read.
  config: { what: 'a path, an object or false', fits: (value) => isText(value) || value !== true },
  dialect: oneOf(dialectChoices),
  context: oneOf([...new Set(Object.values(contextChoices).flat())]),
  mapPath: texts,
  targets: texts,
};

const lintKinds: Readonly<Record<string, Kind>> = {
  ...configKinds,
  select: list,
  ignore: list,
  minConfidence: oneOf(confidenceChoices),
  inlineSuppressions: flag,
  requireReason: flag,
};

/** The options of each function. */
const functions = {
  lint: lintKinds,
  loadConfig: lintKinds,
  lintText: { ...lintKinds, path: text },
  route: { ...configKinds, method: text, headers: texts, listen: text, client: text, documentTree: text },
} as const;

/**
 * Throws a UsageError for what a program without types may hand over: an option that is not there or not of its kind
 * would change silently what is found.
 */
export function checkCall(name: keyof typeof functions, first: unknown, options: object): void {
  const wanted = name === 'lint' ? list : text;
  if (!wanted.fits(first)) throw new UsageError(`${name} takes ${wanted.what}`);
  const kinds: Readonly<Record<string, Kind>> = functions[name];
  for (const [option, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, option) ? kinds[option] : undefined;
    if (!kind) {
      const near = nearest(option, Object.keys(kinds));
      throw new UsageError(`${name} has no option "${option}"${near ? `; did you mean "${near}"?` : ''}`);
    }
    if (value !== undefined && !kind.fits(value))
      throw new UsageError(`option "${option}" of ${name} must be ${kind.what}`);
  }
}
