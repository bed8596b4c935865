/* Written by `pnpm docs` from the folders of the rules; do not edit. */
import type { Rule } from '../rule.ts';
import { accessDenyFolder } from '../rules/access-deny-folder/rule.ts';
import { aliasSlashMismatch } from '../rules/alias-slash-mismatch/rule.ts';
import { authWithoutBackend } from '../rules/auth-without-backend/rule.ts';
import { certificateWithoutKey } from '../rules/certificate-without-key/rule.ts';
import { checkLocalMissing } from '../rules/check-local-missing/rule.ts';
import { conditionNeverTrue } from '../rules/condition-never-true/rule.ts';
import { conditionReplacesList } from '../rules/condition-replaces-list/rule.ts';
import { conditionWithoutBoundary } from '../rules/condition-without-boundary/rule.ts';
import { deprecatedDirective } from '../rules/deprecated-directive/rule.ts';
import { directiveNotAllowedHere } from '../rules/directive-not-allowed-here/rule.ts';
import { documentRootExposesFiles } from '../rules/document-root-exposes-files/rule.ts';
import { documentRootMissing } from '../rules/document-root-missing/rule.ts';
import { documentRootNotAccessible } from '../rules/document-root-not-accessible/rule.ts';
import { duplicateDirective } from '../rules/duplicate-directive/rule.ts';
import { errorHandlerLosesQuery } from '../rules/error-handler-loses-query/rule.ts';
import { errorHandlerNotAUrl } from '../rules/error-handler-not-a-url/rule.ts';
import { errorPageAnswers200 } from '../rules/error-page-answers-200/rule.ts';
import { exposedBackend } from '../rules/exposed-backend/rule.ts';
import { foreignEventHandler } from '../rules/foreign-event-handler/rule.ts';
import { forwarderTrustsEveryone } from '../rules/forwarder-trusts-everyone/rule.ts';
import { hostPatternWithoutPort } from '../rules/host-pattern-without-port/rule.ts';
import { ignoredSyntax } from '../rules/ignored-syntax/rule.ts';
import { includeCycle } from '../rules/include-cycle/rule.ts';
import { includeNotFound } from '../rules/include-not-found/rule.ts';
import { incompleteBackendAddress } from '../rules/incomplete-backend-address/rule.ts';
import { invalidValue } from '../rules/invalid-value/rule.ts';
import { localhostAddressFamily } from '../rules/localhost-address-family/rule.ts';
import { looseConditionPattern } from '../rules/loose-condition-pattern/rule.ts';
import { mimetypeMissing } from '../rules/mimetype-missing/rule.ts';
import { missingIncludeCommand } from '../rules/missing-include-command/rule.ts';
import { moduleNotLoaded } from '../rules/module-not-loaded/rule.ts';
import { nestedSocketCondition } from '../rules/nested-socket-condition/rule.ts';
import { openRpcEndpoint } from '../rules/open-rpc-endpoint/rule.ts';
import { portCollision } from '../rules/port-collision/rule.ts';
import { prefixWithoutBoundary } from '../rules/prefix-without-boundary/rule.ts';
import { programNotExecutable } from '../rules/program-not-executable/rule.ts';
import { protectionUndoneByRewrite } from '../rules/protection-undone-by-rewrite/rule.ts';
import { proxyPrefixNotStripped } from '../rules/proxy-prefix-not-stripped/rule.ts';
import { redirectLoop } from '../rules/redirect-loop/rule.ts';
import { restrictedSpawnEnvironment } from '../rules/restricted-spawn-environment/rule.ts';
import { rewriteLoop } from '../rules/rewrite-loop/rule.ts';
import { rewritePatternIgnoresQuery } from '../rules/rewrite-pattern-ignores-query/rule.ts';
import { rewriteToMatchedPart } from '../rules/rewrite-to-matched-part/rule.ts';
import { rootMountSwallowsStatic } from '../rules/root-mount-swallows-static/rule.ts';
import { scriptCheckDisabled } from '../rules/script-check-disabled/rule.ts';
import { shadowedBackend } from '../rules/shadowed-backend/rule.ts';
import { stateSplitOverProcesses } from '../rules/state-split-over-processes/rule.ts';
import { streamedResponseHeldBack } from '../rules/streamed-response-held-back/rule.ts';
import { suffixWithoutDot } from '../rules/suffix-without-dot/rule.ts';
import { syntaxError } from '../rules/syntax-error/rule.ts';
import { templatePlaceholder } from '../rules/template-placeholder/rule.ts';
import { tlsNotEnabled } from '../rules/tls-not-enabled/rule.ts';
import { tlsOnPlainPort } from '../rules/tls-on-plain-port/rule.ts';
import { undefinedVariable } from '../rules/undefined-variable/rule.ts';
import { unknownDirective } from '../rules/unknown-directive/rule.ts';
import { unlistedAuthModule } from '../rules/unlisted-auth-module/rule.ts';
import { unusableSocketPath } from '../rules/unusable-socket-path/rule.ts';
import { wildcardConnect } from '../rules/wildcard-connect/rule.ts';
import { wrongConditionCapture } from '../rules/wrong-condition-capture/rule.ts';
import { wrongModuleOrder } from '../rules/wrong-module-order/rule.ts';
import { wrongScriptName } from '../rules/wrong-script-name/rule.ts';

export const rules: readonly Rule[] = [
  accessDenyFolder,
  aliasSlashMismatch,
  authWithoutBackend,
  certificateWithoutKey,
  checkLocalMissing,
  conditionNeverTrue,
  conditionReplacesList,
  conditionWithoutBoundary,
  deprecatedDirective,
  directiveNotAllowedHere,
  documentRootExposesFiles,
  documentRootMissing,
  documentRootNotAccessible,
  duplicateDirective,
  errorHandlerLosesQuery,
  errorHandlerNotAUrl,
  errorPageAnswers200,
  exposedBackend,
  foreignEventHandler,
  forwarderTrustsEveryone,
  hostPatternWithoutPort,
  ignoredSyntax,
  includeCycle,
  includeNotFound,
  incompleteBackendAddress,
  invalidValue,
  localhostAddressFamily,
  looseConditionPattern,
  mimetypeMissing,
  missingIncludeCommand,
  moduleNotLoaded,
  nestedSocketCondition,
  openRpcEndpoint,
  portCollision,
  prefixWithoutBoundary,
  programNotExecutable,
  protectionUndoneByRewrite,
  proxyPrefixNotStripped,
  redirectLoop,
  restrictedSpawnEnvironment,
  rewriteLoop,
  rewritePatternIgnoresQuery,
  rewriteToMatchedPart,
  rootMountSwallowsStatic,
  scriptCheckDisabled,
  shadowedBackend,
  stateSplitOverProcesses,
  streamedResponseHeldBack,
  suffixWithoutDot,
  syntaxError,
  templatePlaceholder,
  tlsNotEnabled,
  tlsOnPlainPort,
  undefinedVariable,
  unknownDirective,
  unlistedAuthModule,
  unusableSocketPath,
  wildcardConnect,
  wrongConditionCapture,
  wrongModuleOrder,
  wrongScriptName,
];
