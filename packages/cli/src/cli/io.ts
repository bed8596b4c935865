/** What the command needs of the process it runs in. Tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output, bytes as they are; a closed pipe is not an error. */
  out(text: string | Uint8Array): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether standard output is a terminal. */
  readonly outIsTerminal: () => boolean;
  /** Columns of the terminal that standard output is; `null`: it is none, or they are not known. */
  readonly columns: () => number | null;
  /** Whether standard output is written into a file. */
  readonly outIsFile: () => boolean;
  /** Whether standard error is a terminal. */
  readonly errIsTerminal: () => boolean;
  /** Told the absolute path of everything that is looked at, before it is; absent: nobody watches. */
  readonly seen?: (path: string) => void;
  /** Told the absolute path of a file that the command has written; absent: nobody watches. */
  readonly wrote?: (path: string) => void;
  /** All bytes of standard input. */
  stdin(): Uint8Array;
}
