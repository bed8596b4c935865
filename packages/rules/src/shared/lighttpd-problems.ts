import type { EvaluationProblem, LighttpdGateway } from '@fcgilint/gateway/lighttpd';

/**
 * What lighttpd refuses of a configuration for its meaning, of the given kinds, where it is certain: nothing is told
 * of damaged texts, whose blocks may not be what was meant, and nothing of templates, whose branches exclude one
 * another.
 */
export function refusedMeaning(
  { tree, evaluation }: LighttpdGateway,
  codes: readonly EvaluationProblem['code'][],
): readonly EvaluationProblem[] {
  if (tree.gaps.some(({ kind }) => kind === 'syntax')) return [];
  const templates = new Set(tree.documents.flatMap(({ source, placeholders }) => (placeholders[0] ? [source] : [])));
  return evaluation.problems.filter(
    ({ code, place, related }) =>
      codes.includes(code) && !templates.has(place.source) && !(related && templates.has(related.source)),
  );
}

/**
 * Whether the main file is a whole configuration. lighttpd does not start without a global server.document-root, so
 * a text without one is included by another, whose variables and modules are not known. So is one that adds to
 * `server.modules` before it sets it.
 */
export function isWhole({ evaluation }: LighttpdGateway): boolean {
  const { settings } = evaluation.global;
  return settings.has('server.document-root') && settings.get('server.modules')?.assignments[0]?.operator !== '+=';
}
