import v8 from 'node:v8';

/** Texts from this many bytes on are large: their tree fills the space for new objects many times over. */
const large = 256 * 1024;

/**
 * Settings of V8 for large texts, and V8's own values.
 *
 * - It takes the largest space for new objects at once instead of doubling it step by step: nearly all that a parser
 *   makes stays alive, and every step copies it.
 * - A function runs several times longer, in bytes of bytecode, before it is compiled once more, optimised. A hundred
 *   rules go through ten thousand blocks each: every loop gets hot just before it ends, and compiling it costs more than
 *   it saves. What runs longer (the parser, still larger texts) is optimised as before.
 */
const settings: readonly { readonly flag: string; readonly value: number; readonly usual: number }[] = [
  { flag: 'semi-space-growth-factor', value: 16, usual: 2 },
  { flag: 'interrupt-budget', value: 500_000, usual: 67_584 },
];

let prepared = false;

/**
 * Lets V8 work as suits a text of this many bytes. Nothing happens for the usual small file. To be called when the code
 * is loaded: V8 takes compiled code that was kept only with the settings under which it was kept, so the usual ones
 * come back before the launcher keeps it.
 */
export function prepareFor(size: number): void {
  if (size < large || prepared) return;
  prepared = true;
  for (const { flag, value } of settings) v8.setFlagsFromString(`--${flag}=${value}`);
  process.prependOnceListener('exit', () => {
    for (const { flag, usual } of settings) v8.setFlagsFromString(`--${flag}=${usual}`);
  });
}
