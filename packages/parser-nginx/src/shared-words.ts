/** Number of words that are remembered; a power of two. */
const SLOTS = 1024;

/**
 * Words that were met before, by a hash of three of their characters: a large configuration says the same words ten
 * thousand times over. A word that is the same object as another costs no memory, and is compared without looking at
 * its characters.
 */
export class SharedWords {
  readonly #slots = new Array<string>(SLOTS).fill('');

  /** `text.slice(start, end)`, the object of a former call if it is still known. */
  slice(text: string, start: number, end: number): string {
    const length = end - start;
    const middle = text.charCodeAt(start + (length >> 1));
    const hash =
      (length * 31 + text.charCodeAt(start) * 7 + middle * 131 + text.charCodeAt(end - 1) * 17) & (SLOTS - 1);
    const known = this.#slots[hash]!;
    if (known.length === length && text.startsWith(known, start)) return known;
    const word = internalized(text.slice(start, end));
    this.#slots[hash] = word;
    return word;
  }
}

/**
 * A string as V8 keeps the names of properties: one object for each text, the literals of the code included, so that
 * `name === 'location'` compares two addresses.
 */
function internalized(text: string): string {
  for (const name in { [text]: null }) return name;
  return text;
}
