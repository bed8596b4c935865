import type { Placeholder } from '@fcgilint/core';

/** A text in which template placeholders are found and masked. */
export interface Masked {
  /** Same length as the text. */
  readonly scan: string;
  readonly placeholders: readonly Placeholder[];
  /** Whether some of them choose between or repeat pieces of the text. */
  readonly controls: boolean;
}

/** Finds the placeholders of template languages in a text. */
export function maskPlaceholders(text: string): Masked {
  return { scan: text, placeholders: [], controls: false };
}
