import { escapeText, shieldLines } from '../report/escape.ts';

/** Something is wrong with how the command was called: told on standard error, exit status 2. */
export class UsageError extends Error {
  readonly hint: string | null;

  /** `hint`: what to do instead, a whole sentence without full stop, e.g. `did you mean "--format"?`. */
  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** Whether it is one; by name, because each file of the bundle has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

/** What is told of it on standard error. Lines are the error's own; names in them may come from anywhere. */
export function usageText({ message, hint }: UsageError): string {
  const lines = [`fcgilint: ${message}`, ...(hint === null ? [] : [`  ${hint}`])].join('\n');
  return `${shieldLines(lines.split('\n').map(escapeText).join('\n'))}\n`;
}
