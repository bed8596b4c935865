import { dirname, type FileHost, isAbsolutePath, joinPath } from '@fcgilint/core';
import type { ConfigTree, Gap } from '@fcgilint/gateway';
import { defineRule } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';

/** Includes that could not be followed: the linter is blind there, and other rules hold their tongue. */
export const includeNotFound = defineRule({
  name: 'include-not-found',
  aliases: [],
  covers: ['nginx-include-relative-path', 'include-base-folder'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'none',
  summary: 'An included file is not where the server would look for it',
  messages: {
    missing: ({ because }) => `include: ${because}`,
    assumed: ({ path }) => `include: ${path} was not found: what nginx ships under this name is assumed`,
    unreadable: ({ because }) => `include: ${because}`,
    unknown: ({ because }) => `include: ${because}`,
  },
  check({ gateway, disk, report }) {
    const { tree } = gateway;
    for (const { place, path } of tree.assumed) {
      report({
        message: 'assumed',
        data: { path },
        at: place,
        severity: 'info',
        // Hardly a repository holds them, and nothing is lost by it.
        confidence: 'low',
        help: 'if it was changed, tell where it is: --map-path FROM=TO',
      });
    }
    for (const gap of tree.gaps) {
      if (gap.kind === 'missing-include') {
        // Where a path is to be filled in, `template-placeholder` has told it.
        if (gap.directive && isTemplated(gap.directive)) continue;
        const beside = disk ? besideOf(gap, tree, disk) : null;
        report({
          message: 'missing',
          data: { because: gap.because },
          at: gap.place,
          severity: beside === null ? severityOf(gap, tree) : 'error',
          notes: [
            'what it holds is unknown, so rules that report something as absent stay silent here',
            baseNote(tree),
          ],
          help:
            beside === null
              ? 'correct the path, or tell where the file is: --map-path FROM=TO'
              : `there is one beside the including file: write "${beside}"`,
        });
      } else if (gap.kind === 'unreadable-include') {
        report({ message: 'unreadable', data: { because: gap.because }, at: gap.place });
      } else if (gap.kind === 'shell-include' || gap.kind === 'unknown-define') {
        report({
          message: 'unknown',
          data: { because: gap.because },
          at: gap.place,
          severity: 'info',
          notes: ['what it holds is unknown, so rules that report something as absent stay silent here'],
        });
      }
    }
  },
});

/**
 * The path as it should be, where the file lies beside the one that includes it, and that one not beside the main file:
 * then it was taken for relative to the including file. Apache's ServerRoot may be anywhere.
 */
function besideOf({ place, path }: Gap, tree: ConfigTree, disk: FileHost): string | null {
  if (tree.context !== 'main' || tree.dialect === 'apache' || path === null || isAbsolutePath(path)) return null;
  const base = dirname(tree.main.path);
  const own = dirname(place.source.path);
  const below = base === '.' ? `${own}/` : own.startsWith(`${base}/`) ? `${own.slice(base.length + 1)}/` : null;
  if (own === base || below === null || disk.kind(joinPath(own, path)) !== 'file') return null;
  return below + path;
}

/**
 * A repository seldom holds the files that a package installs below /etc, and a fragment does not know its main
 * file's folder: only a relative path in a whole configuration whose other files are here is worth a warning.
 */
function severityOf(gap: Gap, tree: ConfigTree): 'warning' | 'info' {
  if (tree.context !== 'main' || gap.path === null || isAbsolutePath(gap.path)) return 'info';
  const folder = `${dirname(gap.path)}/`;
  const neighbour = folder !== './' && tree.documents.some((document) => document.source.path.includes(folder));
  return neighbour ? 'warning' : 'info';
}

function baseNote(tree: ConfigTree): string {
  switch (tree.dialect) {
    case 'nginx':
      return 'nginx takes relative includes from the folder of the main configuration file, never of the including one';
    case 'lighttpd':
      return 'lighttpd takes relative includes from the folder of the main configuration file';
    case 'apache':
      return 'Apache takes relative includes from ServerRoot, never from the folder of the including file';
  }
}
