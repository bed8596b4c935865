import v8 from 'node:v8';

/** Texts from this many bytes on are large: their tree fills the space for new objects many times over. */
const large = 256 * 1024;

/**
 * Lets V8 take the largest space for new objects at once instead of doubling it step by step: nearly all that a parser
 * makes stays alive, and every step copies it. Nothing happens for the usual small file.
 */
export function prepareFor(size: number): void {
  if (size >= large) v8.setFlagsFromString('--semi-space-growth-factor=16');
}
