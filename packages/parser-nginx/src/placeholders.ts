import type { Placeholder } from '@fcgilint/core';
/** What was found of a template language, and the text as nginx's grammar can read it. */
export interface Masked {
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
}
