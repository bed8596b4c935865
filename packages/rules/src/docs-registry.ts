import type { RuleDocs } from './docs.ts';
import { docs as ignoredSyntax } from './rules/ignored-syntax/docs.ts';
import { docs as includeCycle } from './rules/include-cycle/docs.ts';
import { docs as includeNotFound } from './rules/include-not-found/docs.ts';
import { docs as syntaxError } from './rules/syntax-error/docs.ts';
import { docs as templatePlaceholder } from './rules/template-placeholder/docs.ts';

/** The pages of all rules, by rule name. Loaded by `explain` and the documentation only. */
export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
  'ignored-syntax': ignoredSyntax,
  'include-cycle': includeCycle,
  'include-not-found': includeNotFound,
  'syntax-error': syntaxError,
  'template-placeholder': templatePlaceholder,
};
