/**
 * Two paths with exactly one slash between them.
 *
 * lighttpd: src/buffer.c, buffer_append_path_len
 */
export function joinBytes(first: string, second: string): string {
  if (first.endsWith('/')) return first + (second.startsWith('/') ? second.slice(1) : second);
  return first + (second.startsWith('/') ? second : `/${second}`);
}
