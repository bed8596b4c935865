/** What the command needs of the process it runs in. Tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output; a closed pipe is not an error. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether standard output is a terminal. */
  readonly outIsTerminal: () => boolean;
  /** All bytes of standard input. */
  stdin(): Uint8Array;
}
