import type { Rule } from './rule.ts';
import { checkLocalMissing } from './rules/check-local-missing/rule.ts';
import { exposedBackend } from './rules/exposed-backend/rule.ts';
import { ignoredSyntax } from './rules/ignored-syntax/rule.ts';
import { includeCycle } from './rules/include-cycle/rule.ts';
import { includeNotFound } from './rules/include-not-found/rule.ts';
import { localhostAddressFamily } from './rules/localhost-address-family/rule.ts';
import { portCollision } from './rules/port-collision/rule.ts';
import { rootMountSwallowsStatic } from './rules/root-mount-swallows-static/rule.ts';
import { syntaxError } from './rules/syntax-error/rule.ts';
import { templatePlaceholder } from './rules/template-placeholder/rule.ts';
import { wildcardConnect } from './rules/wildcard-connect/rule.ts';
import { wrongScriptName } from './rules/wrong-script-name/rule.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  checkLocalMissing,
  exposedBackend,
  ignoredSyntax,
  includeCycle,
  includeNotFound,
  localhostAddressFamily,
  portCollision,
  rootMountSwallowsStatic,
  syntaxError,
  templatePlaceholder,
  wildcardConnect,
  wrongScriptName,
];
