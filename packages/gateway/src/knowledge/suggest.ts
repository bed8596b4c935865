/**
 * The known name that was probably meant, or `null`. Distance: insertions, deletions, replacements and swapped
 * neighbours; at most a third of the length, at most 2 (3 from 18 letters on). Case alone counts as distance 0. Of equally near names none is
 * suggested unless one differs in case only.
 */
export function suggest(name: string, known: Iterable<string>): string | null {
  const limit = Math.min(name.length < 18 ? 2 : 3, Math.floor(name.length / 3));
  const lower = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = limit + 1;
  let tied = false;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      tied = false;
    } else if (distance === bestDistance && distance <= limit && candidate !== best) tied = true;
  }
  return tied && bestDistance > 1 ? null : best;
}

/** Edit distance with swaps of neighbours; any value above `limit` may stand for "more". */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
