import { type ByteSet, hasByte } from './byte-set.ts';
import type { RegexNode } from './node.ts';

/**
 * Texts of ASCII that are in everything that an expression matches, as they stand: an index over them finds the few of
 * many expressions that may match a text. What is optional, repeated or one of several branches is left out.
 */
export function requiredTexts(root: RegexNode): string[] {
  const texts: string[] = [];
  let text = '';
  const end = (): void => {
    if (text !== '') texts.push(text);
    text = '';
  };
  // From the left to the right; the next node is the last one.
  const work = [root];
  while (work.length > 0) {
    const node = work.pop()!;
    switch (node.kind) {
      case 'sequence':
        for (let index = node.items.length - 1; index >= 0; index--) work.push(node.items[index]!);
        break;
      case 'capture':
      case 'atomic':
        work.push(node.body);
        break;
      case 'set': {
        const byte = node.high.length === 0 ? onlyByte(node.set) : null;
        if (byte === null) end();
        else text += String.fromCharCode(byte);
        break;
      }
      case 'assert':
        // It takes up nothing: what stands on its sides is adjacent.
        break;
      default:
        end();
    }
  }
  end();
  return texts;
}

/** The one ASCII byte of a set; `null` for another set. */
function onlyByte(set: ByteSet): number | null {
  let bits = 0;
  for (let word = 0; word < 8; word++) {
    for (let rest = set[word]!; rest !== 0; rest &= rest - 1) bits++;
  }
  if (bits !== 1) return null;
  for (let byte = 0; byte < 128; byte++) if (hasByte(set, byte)) return byte;
  return null;
}
