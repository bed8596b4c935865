/**
 * Why a file could not be written, in words: what the system says, without the code and the system call, whose path is
 * one that the user never gave.
 */
export function writeFailure(error: unknown): string {
  const { message } = error as Error;
  return message.replace(/^[A-Z0-9]+: /, '').replace(/, [a-z]+(?: '.*)?$/s, '');
}
