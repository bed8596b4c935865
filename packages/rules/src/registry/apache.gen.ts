/* Written by `pnpm docs` from the folders of the rules; do not edit. */
import type { Rule } from '../rule.ts';
import { deprecatedDirective } from '../rules/deprecated-directive/rule.ts';
import { directiveNotAllowedHere } from '../rules/directive-not-allowed-here/rule.ts';
import { documentRootExposesFiles } from '../rules/document-root-exposes-files/rule.ts';
import { documentRootNotAccessible } from '../rules/document-root-not-accessible/rule.ts';
import { duplicateDirective } from '../rules/duplicate-directive/rule.ts';
import { ignoredSyntax } from '../rules/ignored-syntax/rule.ts';
import { includeCycle } from '../rules/include-cycle/rule.ts';
import { includeNotFound } from '../rules/include-not-found/rule.ts';
import { invalidValue } from '../rules/invalid-value/rule.ts';
import { localhostAddressFamily } from '../rules/localhost-address-family/rule.ts';
import { mismatchedPassSlash } from '../rules/mismatched-pass-slash/rule.ts';
import { portCollision } from '../rules/port-collision/rule.ts';
import { rootMountSwallowsStatic } from '../rules/root-mount-swallows-static/rule.ts';
import { syntaxError } from '../rules/syntax-error/rule.ts';
import { templatePlaceholder } from '../rules/template-placeholder/rule.ts';
import { unknownDirective } from '../rules/unknown-directive/rule.ts';
import { wildcardConnect } from '../rules/wildcard-connect/rule.ts';
import { wrongArgumentCount } from '../rules/wrong-argument-count/rule.ts';
import { wrongScriptName } from '../rules/wrong-script-name/rule.ts';

export const rules: readonly Rule[] = [
  deprecatedDirective,
  directiveNotAllowedHere,
  documentRootExposesFiles,
  documentRootNotAccessible,
  duplicateDirective,
  ignoredSyntax,
  includeCycle,
  includeNotFound,
  invalidValue,
  localhostAddressFamily,
  mismatchedPassSlash,
  portCollision,
  rootMountSwallowsStatic,
  syntaxError,
  templatePlaceholder,
  unknownDirective,
  wildcardConnect,
  wrongArgumentCount,
  wrongScriptName,
];
