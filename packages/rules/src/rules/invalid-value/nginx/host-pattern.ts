/** A name, or one with a star for its first or last part (nginx: src/core/ngx_hash.c, ngx_hash_add_key). */
export function isHostPattern(name: string): boolean {
  if (name.includes('..')) return false;
  const stars = name.split('*').length - 1;
  if (stars > 1) return false;
  if (stars === 0) return true;
  if (name.length > 1 && name.startsWith('.')) return true;
  return name.length > 2 && (name.startsWith('*.') || name.endsWith('.*'));
}
