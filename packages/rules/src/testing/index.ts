export { type LintInput, lintText, modelOf } from './lint-text.ts';
export { type Marked, unmark } from './marks.ts';
