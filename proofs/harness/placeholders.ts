/** Values for the `@NAME@` placeholders of a configuration. */
export type Values = Readonly<Record<string, string>>;

const placeholder = /@([A-Z][A-Z0-9_]*)@/g;

/** Replaces every `@NAME@`. Throws on one without a value: a typo must not reach the server as text. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(placeholder, (all, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${all}; known: ${Object.keys(values).join(', ')}`);
    return value;
  });
}

/** Names of the placeholders in texts, each once. */
export function placeholdersIn(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const text of texts) for (const match of text.matchAll(placeholder)) names.add(match[1] ?? '');
  return names;
}
