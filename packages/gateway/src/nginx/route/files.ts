import { normalizePath } from '@fcgilint/core';
import { fromBytes } from './bytes.ts';
import { giveUp } from './signal.ts';
import type { State } from './state.ts';

export type Found = 'file' | 'directory' | 'missing' | 'not-a-directory';

/**
 * What is at a path as the system sees it: a path that ends in a slash is a directory or nothing, and a path through
 * a file is `not-a-directory`. Gives up where the document tree does not know.
 */
export function lookUp(state: State, path: string): Found {
  const text = fromBytes(path);
  const { documents } = state;
  if (text.includes('/../') || text.endsWith('/..')) {
    // The system resolves `..` step by step: what is left again must exist.
    const found = climb(state, text);
    if (found) return found;
  }
  const clean = normalizePath(text);
  const kind = documents.kind(clean);
  if (kind === 'unknown') giveUp(`it is not known whether \`${text}\` exists`);
  if (kind === 'file') return text.endsWith('/') || text.endsWith('/.') ? 'not-a-directory' : 'file';
  if (kind === 'directory') return 'directory';
  return throughFile(state, clean) ? 'not-a-directory' : 'missing';
}

function climb(state: State, text: string): Found | null {
  const parts = text.split('/');
  for (const [index, part] of parts.entries()) {
    if (part !== '..' || index === 0) continue;
    const kind = state.documents.kind(normalizePath(parts.slice(0, index).join('/') || '/'));
    if (kind === 'unknown') giveUp(`it is not known whether \`${text}\` exists`);
    if (kind === 'file') return 'not-a-directory';
    if (kind === 'missing') return 'missing';
  }
  return null;
}

/** Whether a missing path leads through a file. */
function throughFile(state: State, path: string): boolean {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const kind = state.documents.kind(path.slice(0, slash));
    if (kind !== 'missing') return kind === 'file';
  }
  return false;
}
