/**
 * What `nginx -T` prints: nginx's own messages and blank lines, then a header for each file (nginx: src/core/nginx.c,
 * main).
 */
const beginning =
  /^(?:(?:nginx: |\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[)[^\n]*\n|[ \t\r]*\n)*# configuration file [^\r\n]+:\r?(?:\n|$)/;

/** Whether a text is the output of `nginx -T`. */
export function isNginxDump(text: string): boolean {
  return beginning.test(text);
}
