/**
 * Whether a message of nginx is about the form of the text (its tokenizer, its braces, a directive without its block or
 * with one that it cannot have), and not about what a directive means. `null` is no message.
 */
export function isAboutForm(message: string | null): boolean {
  if (message === null) return false;
  return FORM.some((pattern) => pattern.test(message));
}

const FORM = [
  /unexpected "." ?(?:in |at:|$)/,
  /unexpected "[^"]*"(?: at:\d+)?$/,
  /unexpected """/,
  /unexpected end of file, expecting/,
  /too long parameter/,
  /too long lua code block/,
  /Lua code block missing the closing long bracket/,
  /directive "(?!probe")[^"]*" is not terminated by ";"/,
  /directive "[^"]*" has no opening "\{"/,
];
