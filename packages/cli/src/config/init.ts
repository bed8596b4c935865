import { dirname, joinPath } from '@fcgilint/core';
import type { NodeFileHost } from '../node-file-host.ts';
import type { ConfigTree } from '../pipeline.ts';
import type { Config } from './config.ts';
import { type KeyDescription, keys } from './description.ts';
import { schemaUrl } from './schema-url.ts';

/** What was found below a folder. */
export interface FoundProject {
  /** Configurations that no other includes, as paths. */
  readonly files: readonly string[];
  /** Those that are fragments, with the block they are for. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Absolute folders that are included from, with the folder here that has what is included. */
  readonly mapPath: Readonly<Record<string, string>>;
}

/** Looks at the configurations that were read. */
export function describeProject(
  trees: readonly ConfigTree[],
  host: Pick<NodeFileHost, 'kind' | 'resolve'>,
): FoundProject {
  const contexts: Record<string, string> = {};
  const mapPath: Record<string, string> = {};
  for (const { main, context, directives } of trees) {
    if (context !== 'main' && context !== 'htaccess') contexts[main.path] = context;
    for (const { statement } of directives) {
      const [path] = statement.args;
      if (!/^include(?:optional)?$/i.test(statement.name.value) || path?.kind !== 'word') continue;
      const mapping = mappingFor(path.value, dirname(main.path), host);
      if (mapping) mapPath[mapping.from] ??= mapping.to;
    }
  }
  return { files: trees.map(({ main }) => main.path).sort(), contexts, mapPath };
}

/** `/etc/nginx` for `/etc/nginx/conf.d/*.conf` when the folder of the configuration has `conf.d`. */
function mappingFor(
  path: string,
  folder: string,
  host: Pick<NodeFileHost, 'kind' | 'resolve'>,
): { readonly from: string; readonly to: string } | null {
  if (!path.startsWith('/')) return null;
  const parts = path.split('/').filter((part) => part !== '');
  const fixed = parts.findIndex((part) => /[*?[{]/.test(part));
  const end = fixed < 0 ? parts.length : fixed;
  for (let from = 1; from < end; from++) {
    const here = joinPath(folder, parts.slice(from, end).join('/'));
    const there = `/${parts.slice(0, from).join('/')}`;
    if (host.kind(here) !== 'missing' && host.resolve(folder) !== there) return { from: there, to: folder };
  }
  return null;
}

/** The text of a first configuration: what was found, and the other keys as comments. */
export function initialConfig({ files, contexts, mapPath }: FoundProject): string {
  const values: Partial<Record<keyof typeof keys, unknown>> = {
    ...(files.length > 0 ? { files } : {}),
    ...(Object.keys(contexts).length > 0 ? { contexts } : {}),
    ...(Object.keys(mapPath).length > 0 ? { mapPath } : {}),
  } satisfies Config;
  const parts = (Object.entries(keys) as [keyof typeof keys, KeyDescription][]).map(
    ([name, { description, example }]) => {
      const set = name in values;
      const lines = `${JSON.stringify(name)}: ${written(set ? values[name] : example)},`.split('\n');
      return [`  // ${sentence(description)}`, ...lines.map((line) => `  ${set ? '' : '// '}${line}`)].join('\n');
    },
  );
  return `// The configuration of fcgilint. Commas at the end and comments are allowed.
{
  "$schema": "${schemaUrl}",

${parts.join('\n\n')}
}
`;
}

/** JSON in one line where it is short. */
function written(value: unknown): string {
  const line = JSON.stringify(value, null, 1).replace(/\n */g, ' ');
  return line.length <= 90 ? line : JSON.stringify(value, null, 2);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
