/**
 * Loads a module of others. In a file of its own: the launcher runs the other files of the bundle by itself, and this one
 * by Node's `require`, because only there `import` works.
 */
export async function importModule(url: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(url)) as Record<string, unknown>;
}
