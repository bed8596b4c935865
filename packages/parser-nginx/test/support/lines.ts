import type { Document, Problem } from '@fcgilint/core';

/** The line (from 1) of an offset as nginx counts: line feeds only. */
export function nginxLine(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The lines at which a problem is told: where it lies and, if that is elsewhere, where nginx reports it. */
export function linesOf(text: string, problem: Problem): number[] {
  const lines = [nginxLine(text, problem.start)];
  for (const place of problem.related) {
    if (place.message.startsWith('nginx reports here')) lines.push(nginxLine(text, place.start));
  }
  return lines;
}

/** The problems for which the server refuses the text. */
export function refusedOf(document: Document): Problem[] {
  return document.problems.filter((problem) => problem.refused);
}
