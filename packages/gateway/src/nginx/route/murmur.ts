/** MurmurHash2 with seed 0 of a text of bytes, as `split_clients` uses it (nginx: src/core/ngx_murmurhash.c). */
export function murmurHash2(data: string): number {
  const multiplier = 0x5bd1e995;
  let length = data.length;
  let hash = length >>> 0;
  let at = 0;
  const byte = (offset: number): number => data.charCodeAt(at + offset) & 255;
  while (length >= 4) {
    let key = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0;
    key = Math.imul(key, multiplier);
    key ^= key >>> 24;
    key = Math.imul(key, multiplier);
    hash = Math.imul(hash, multiplier) ^ key;
    at += 4;
    length -= 4;
  }
  if (length >= 3) hash ^= byte(2) << 16;
  if (length >= 2) hash ^= byte(1) << 8;
  if (length >= 1) hash = Math.imul(hash ^ byte(0), multiplier);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, multiplier);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
