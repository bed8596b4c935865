/** The environment of a step. */
export type Env = Readonly<Record<string, string | undefined>>;

/** What the step asks for, as the arguments of the command and what the step does with the rest. */
export interface Inputs {
  /** Folder that the command runs in; `null`: where the step does. */
  readonly folder: string | null;
  /** Options of the command, in the order of `action.yml`. */
  readonly options: readonly string[];
  readonly paths: readonly string[];
  /** Where a SARIF report is written; `null`: nowhere. */
  readonly sarif: string | null;
  readonly annotations: boolean;
  readonly summary: boolean;
}

/** Inputs that are options of the same name, given once for each line or item. */
const optionInputs = ['config', 'select', 'ignore', 'min-confidence', 'fail-on', 'map-path'] as const;

/** Reads the inputs from the environment, where the runner puts them. Throws for a switch that is neither true nor false. */
export function readInputs(env: Env): Inputs {
  const options = optionInputs.flatMap((name) => lines(input(env, name)).flatMap((value) => [`--${name}`, value]));
  return {
    folder: input(env, 'working-directory') || null,
    options: [...options, ...lines(input(env, 'args'))],
    paths: lines(input(env, 'paths')),
    sarif: input(env, 'sarif') || null,
    annotations: isOn(env, 'annotations'),
    summary: isOn(env, 'summary'),
  };
}

function input(env: Env, name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isOn(env: Env, name: string): boolean {
  const text = input(env, name).toLowerCase();
  if (text !== '' && text !== 'true' && text !== 'false')
    throw new Error(`input ${name} is neither true nor false: ${text}`);
  return text !== 'false';
}
