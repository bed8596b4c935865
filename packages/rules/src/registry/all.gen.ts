/* Written by `pnpm docs` from the folders of the rules; do not edit. */
import type { Rule } from '../rule.ts';
import { accessDenyFolder } from '../rules/access-deny-folder/rule.ts';
import { aliasSlashMismatch } from '../rules/alias-slash-mismatch/rule.ts';
import { aliasTraversal } from '../rules/alias-traversal/rule.ts';
import { aliasWithoutCapture } from '../rules/alias-without-capture/rule.ts';
import { authRequestWithLength } from '../rules/auth-request-with-length/rule.ts';
import { authWithoutBackend } from '../rules/auth-without-backend/rule.ts';
import { bufferedStream } from '../rules/buffered-stream/rule.ts';
import { cacheKeyWithoutHost } from '../rules/cache-key-without-host/rule.ts';
import { cacheNeverFills } from '../rules/cache-never-fills/rule.ts';
import { cachedSetCookie } from '../rules/cached-set-cookie/rule.ts';
import { certificateWithoutKey } from '../rules/certificate-without-key/rule.ts';
import { certificateWithoutSsl } from '../rules/certificate-without-ssl/rule.ts';
import { checkLocalMissing } from '../rules/check-local-missing/rule.ts';
import { clientHostNotPassed } from '../rules/client-host-not-passed/rule.ts';
import { competingIfBlocks } from '../rules/competing-if-blocks/rule.ts';
import { conditionNeverTrue } from '../rules/condition-never-true/rule.ts';
import { conditionReplacesList } from '../rules/condition-replaces-list/rule.ts';
import { conditionWithoutBoundary } from '../rules/condition-without-boundary/rule.ts';
import { deprecatedDirective } from '../rules/deprecated-directive/rule.ts';
import { directiveNotAllowedHere } from '../rules/directive-not-allowed-here/rule.ts';
import { directiveOfOtherProtocol } from '../rules/directive-of-other-protocol/rule.ts';
import { documentRootExposesFiles } from '../rules/document-root-exposes-files/rule.ts';
import { documentRootMissing } from '../rules/document-root-missing/rule.ts';
import { documentRootNotAccessible } from '../rules/document-root-not-accessible/rule.ts';
import { duplicateDirective } from '../rules/duplicate-directive/rule.ts';
import { duplicateServerName } from '../rules/duplicate-server-name/rule.ts';
import { encodedPathDecoded } from '../rules/encoded-path-decoded/rule.ts';
import { errorHandlerLosesQuery } from '../rules/error-handler-loses-query/rule.ts';
import { errorHandlerNotAUrl } from '../rules/error-handler-not-a-url/rule.ts';
import { errorPageAnswers200 } from '../rules/error-page-answers-200/rule.ts';
import { errorPageBehindBackend } from '../rules/error-page-behind-backend/rule.ts';
import { exposedBackend } from '../rules/exposed-backend/rule.ts';
import { fastcgiIndexForApplication } from '../rules/fastcgi-index-for-application/rule.ts';
import { foreignEventHandler } from '../rules/foreign-event-handler/rule.ts';
import { forwarderTrustsEveryone } from '../rules/forwarder-trusts-everyone/rule.ts';
import { headerMissingOnErrors } from '../rules/header-missing-on-errors/rule.ts';
import { hostPatternWithoutPort } from '../rules/host-pattern-without-port/rule.ts';
import { httpoxy } from '../rules/httpoxy/rule.ts';
import { ifDisablesTryFiles } from '../rules/if-disables-try-files/rule.ts';
import { ignoredSyntax } from '../rules/ignored-syntax/rule.ts';
import { implicitDefaultServer } from '../rules/implicit-default-server/rule.ts';
import { includeCycle } from '../rules/include-cycle/rule.ts';
import { includeNotFound } from '../rules/include-not-found/rule.ts';
import { incompleteBackendAddress } from '../rules/incomplete-backend-address/rule.ts';
import { inheritedValuesLost } from '../rules/inherited-values-lost/rule.ts';
import { internalUriWithoutSlash } from '../rules/internal-uri-without-slash/rule.ts';
import { invalidValue } from '../rules/invalid-value/rule.ts';
import { keepaliveWithoutEffect } from '../rules/keepalive-without-effect/rule.ts';
import { limitKeyFromClient } from '../rules/limit-key-from-client/rule.ts';
import { localhostAddressFamily } from '../rules/localhost-address-family/rule.ts';
import { looseConditionPattern } from '../rules/loose-condition-pattern/rule.ts';
import { mimetypeMissing } from '../rules/mimetype-missing/rule.ts';
import { mismatchedPassSlash } from '../rules/mismatched-pass-slash/rule.ts';
import { missingCgiParams } from '../rules/missing-cgi-params/rule.ts';
import { missingEvents } from '../rules/missing-events/rule.ts';
import { missingIncludeCommand } from '../rules/missing-include-command/rule.ts';
import { missingMimeTypes } from '../rules/missing-mime-types/rule.ts';
import { moduleNotLoaded } from '../rules/module-not-loaded/rule.ts';
import { nestedSocketCondition } from '../rules/nested-socket-condition/rule.ts';
import { openRpcEndpoint } from '../rules/open-rpc-endpoint/rule.ts';
import { paramBeforeInclude } from '../rules/param-before-include/rule.ts';
import { pathInfoUnreachable } from '../rules/path-info-unreachable/rule.ts';
import { phpRunsAnyFile } from '../rules/php-runs-any-file/rule.ts';
import { phpSourceServed } from '../rules/php-source-served/rule.ts';
import { portCollision } from '../rules/port-collision/rule.ts';
import { prefixWithoutBoundary } from '../rules/prefix-without-boundary/rule.ts';
import { programNotExecutable } from '../rules/program-not-executable/rule.ts';
import { protectionUndoneByRewrite } from '../rules/protection-undone-by-rewrite/rule.ts';
import { proxyPrefixNotStripped } from '../rules/proxy-prefix-not-stripped/rule.ts';
import { redirectLoop } from '../rules/redirect-loop/rule.ts';
import { redirectNamesPort } from '../rules/redirect-names-port/rule.ts';
import { redirectToNamePattern } from '../rules/redirect-to-name-pattern/rule.ts';
import { regexBypassesDeny } from '../rules/regex-bypasses-deny/rule.ts';
import { regexDeniesLocation } from '../rules/regex-denies-location/rule.ts';
import { regexWithoutTilde } from '../rules/regex-without-tilde/rule.ts';
import { responseHeaderInjection } from '../rules/response-header-injection/rule.ts';
import { restrictedSpawnEnvironment } from '../rules/restricted-spawn-environment/rule.ts';
import { returnSkipsAccessControl } from '../rules/return-skips-access-control/rule.ts';
import { rewriteLoop } from '../rules/rewrite-loop/rule.ts';
import { rewritePatternIgnoresQuery } from '../rules/rewrite-pattern-ignores-query/rule.ts';
import { rewriteRepeatsQuery } from '../rules/rewrite-repeats-query/rule.ts';
import { rewriteToMatchedPart } from '../rules/rewrite-to-matched-part/rule.ts';
import { rootInOneLocation } from '../rules/root-in-one-location/rule.ts';
import { rootMountSwallowsStatic } from '../rules/root-mount-swallows-static/rule.ts';
import { rootRepeatsLocation } from '../rules/root-repeats-location/rule.ts';
import { schemeNotPassed } from '../rules/scheme-not-passed/rule.ts';
import { scriptCheckDisabled } from '../rules/script-check-disabled/rule.ts';
import { serverNameNeverMatches } from '../rules/server-name-never-matches/rule.ts';
import { serverNamePlaceholder } from '../rules/server-name-placeholder/rule.ts';
import { shadowedBackend } from '../rules/shadowed-backend/rule.ts';
import { specificListenHidesServer } from '../rules/specific-listen-hides-server/rule.ts';
import { stateSplitOverProcesses } from '../rules/state-split-over-processes/rule.ts';
import { staticRegexStealsApp } from '../rules/static-regex-steals-app/rule.ts';
import { streamedResponseHeldBack } from '../rules/streamed-response-held-back/rule.ts';
import { substitutionInCompressed } from '../rules/substitution-in-compressed/rule.ts';
import { suffixWithoutDot } from '../rules/suffix-without-dot/rule.ts';
import { syntaxError } from '../rules/syntax-error/rule.ts';
import { templatePlaceholder } from '../rules/template-placeholder/rule.ts';
import { tightBackendLimit } from '../rules/tight-backend-limit/rule.ts';
import { tlsHiddenFromApplication } from '../rules/tls-hidden-from-application/rule.ts';
import { tlsNotEnabled } from '../rules/tls-not-enabled/rule.ts';
import { tlsOnPlainPort } from '../rules/tls-on-plain-port/rule.ts';
import { tryFilesDirectoryBeforeApp } from '../rules/try-files-directory-before-app/rule.ts';
import { tryFilesDropsQuery } from '../rules/try-files-drops-query/rule.ts';
import { tryFilesLoop } from '../rules/try-files-loop/rule.ts';
import { tryFilesWithCapturedAlias } from '../rules/try-files-with-captured-alias/rule.ts';
import { uncheckedHostHeader } from '../rules/unchecked-host-header/rule.ts';
import { undefinedNamedLocation } from '../rules/undefined-named-location/rule.ts';
import { undefinedUpstream } from '../rules/undefined-upstream/rule.ts';
import { undefinedVariable } from '../rules/undefined-variable/rule.ts';
import { underscoreHeaderDropped } from '../rules/underscore-header-dropped/rule.ts';
import { unknownDirective } from '../rules/unknown-directive/rule.ts';
import { unlistedAuthModule } from '../rules/unlisted-auth-module/rule.ts';
import { unmappedRedirects } from '../rules/unmapped-redirects/rule.ts';
import { unreachableLocation } from '../rules/unreachable-location/rule.ts';
import { unusableSocketPath } from '../rules/unusable-socket-path/rule.ts';
import { unusedUpstream } from '../rules/unused-upstream/rule.ts';
import { uploadLimitDefault } from '../rules/upload-limit-default/rule.ts';
import { upstreamServerWithoutPort } from '../rules/upstream-server-without-port/rule.ts';
import { upstreamTlsWithoutName } from '../rules/upstream-tls-without-name/rule.ts';
import { variablePassLosesPath } from '../rules/variable-pass-loses-path/rule.ts';
import { variablePassWithoutResolver } from '../rules/variable-pass-without-resolver/rule.ts';
import { websocketUpgradeLost } from '../rules/websocket-upgrade-lost/rule.ts';
import { wildcardConnect } from '../rules/wildcard-connect/rule.ts';
import { wrongArgumentCount } from '../rules/wrong-argument-count/rule.ts';
import { wrongBackendProtocol } from '../rules/wrong-backend-protocol/rule.ts';
import { wrongConditionCapture } from '../rules/wrong-condition-capture/rule.ts';
import { wrongModuleOrder } from '../rules/wrong-module-order/rule.ts';
import { wrongScriptFilename } from '../rules/wrong-script-filename/rule.ts';
import { wrongScriptName } from '../rules/wrong-script-name/rule.ts';

export const rules: readonly Rule[] = [
  accessDenyFolder,
  aliasSlashMismatch,
  aliasTraversal,
  aliasWithoutCapture,
  authRequestWithLength,
  authWithoutBackend,
  bufferedStream,
  cacheKeyWithoutHost,
  cacheNeverFills,
  cachedSetCookie,
  certificateWithoutKey,
  certificateWithoutSsl,
  checkLocalMissing,
  clientHostNotPassed,
  competingIfBlocks,
  conditionNeverTrue,
  conditionReplacesList,
  conditionWithoutBoundary,
  deprecatedDirective,
  directiveNotAllowedHere,
  directiveOfOtherProtocol,
  documentRootExposesFiles,
  documentRootMissing,
  documentRootNotAccessible,
  duplicateDirective,
  duplicateServerName,
  encodedPathDecoded,
  errorHandlerLosesQuery,
  errorHandlerNotAUrl,
  errorPageAnswers200,
  errorPageBehindBackend,
  exposedBackend,
  fastcgiIndexForApplication,
  foreignEventHandler,
  forwarderTrustsEveryone,
  headerMissingOnErrors,
  hostPatternWithoutPort,
  httpoxy,
  ifDisablesTryFiles,
  ignoredSyntax,
  implicitDefaultServer,
  includeCycle,
  includeNotFound,
  incompleteBackendAddress,
  inheritedValuesLost,
  internalUriWithoutSlash,
  invalidValue,
  keepaliveWithoutEffect,
  limitKeyFromClient,
  localhostAddressFamily,
  looseConditionPattern,
  mimetypeMissing,
  mismatchedPassSlash,
  missingCgiParams,
  missingEvents,
  missingIncludeCommand,
  missingMimeTypes,
  moduleNotLoaded,
  nestedSocketCondition,
  openRpcEndpoint,
  paramBeforeInclude,
  pathInfoUnreachable,
  phpRunsAnyFile,
  phpSourceServed,
  portCollision,
  prefixWithoutBoundary,
  programNotExecutable,
  protectionUndoneByRewrite,
  proxyPrefixNotStripped,
  redirectLoop,
  redirectNamesPort,
  redirectToNamePattern,
  regexBypassesDeny,
  regexDeniesLocation,
  regexWithoutTilde,
  responseHeaderInjection,
  restrictedSpawnEnvironment,
  returnSkipsAccessControl,
  rewriteLoop,
  rewritePatternIgnoresQuery,
  rewriteRepeatsQuery,
  rewriteToMatchedPart,
  rootInOneLocation,
  rootMountSwallowsStatic,
  rootRepeatsLocation,
  schemeNotPassed,
  scriptCheckDisabled,
  serverNameNeverMatches,
  serverNamePlaceholder,
  shadowedBackend,
  specificListenHidesServer,
  stateSplitOverProcesses,
  staticRegexStealsApp,
  streamedResponseHeldBack,
  substitutionInCompressed,
  suffixWithoutDot,
  syntaxError,
  templatePlaceholder,
  tightBackendLimit,
  tlsHiddenFromApplication,
  tlsNotEnabled,
  tlsOnPlainPort,
  tryFilesDirectoryBeforeApp,
  tryFilesDropsQuery,
  tryFilesLoop,
  tryFilesWithCapturedAlias,
  uncheckedHostHeader,
  undefinedNamedLocation,
  undefinedUpstream,
  undefinedVariable,
  underscoreHeaderDropped,
  unknownDirective,
  unlistedAuthModule,
  unmappedRedirects,
  unreachableLocation,
  unusableSocketPath,
  unusedUpstream,
  uploadLimitDefault,
  upstreamServerWithoutPort,
  upstreamTlsWithoutName,
  variablePassLosesPath,
  variablePassWithoutResolver,
  websocketUpgradeLost,
  wildcardConnect,
  wrongArgumentCount,
  wrongBackendProtocol,
  wrongConditionCapture,
  wrongModuleOrder,
  wrongScriptFilename,
  wrongScriptName,
];
