import type { Dialect } from '@fcgilint/core';

/** Something that is widely believed of a server and is not so. No rule reports it; its live test is `proofs/folklore/<name>.ts`. */
export interface FolkloreEntry {
  /** kebab-case. */
  readonly name: string;
  readonly dialect: Dialect;
  /** The belief in one sentence, without full stop. */
  readonly belief: string;
  /** What the server does instead, as seen in the live test; Markdown. */
  readonly behaviour: string;
  /** What is true about it nevertheless, or what to look at instead; Markdown. */
  readonly instead?: string;
}
