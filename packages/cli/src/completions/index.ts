import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import type { Shell, Vocabulary } from './vocabulary.ts';
import { zshCompletion } from './zsh.ts';

const scripts: Readonly<Record<Shell, (vocabulary: Vocabulary) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** The completion script of a shell. */
export function completionScript(shell: Shell, vocabulary: Vocabulary): string {
  return scripts[shell](vocabulary);
}

export { type Shell, shells, type Vocabulary } from './vocabulary.ts';
