/** A test for the names that a user lists: as they are, or `mine_*` for all that begin with `mine_`. Case matters not. */
export function ownNames(list: readonly string[]): (name: string) => boolean {
  if (list.length === 0) return () => false;
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const entry of list) {
    if (entry.endsWith('*')) beginnings.push(entry.slice(0, -1).toLowerCase());
    else whole.add(entry.toLowerCase());
  }
  return (name) => {
    const folded = name.toLowerCase();
    return whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
  };
}
