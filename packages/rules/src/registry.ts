import type { Rule } from './rule.ts';
import { ignoredSyntax } from './rules/ignored-syntax/rule.ts';
import { includeCycle } from './rules/include-cycle/rule.ts';
import { includeNotFound } from './rules/include-not-found/rule.ts';
import { syntaxError } from './rules/syntax-error/rule.ts';
import { templatePlaceholder } from './rules/template-placeholder/rule.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [ignoredSyntax, includeCycle, includeNotFound, syntaxError, templatePlaceholder];
