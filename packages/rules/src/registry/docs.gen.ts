/* Written by `pnpm docs` from the folders of the rules; do not edit. */
import type { RuleDocs } from '../docs.ts';
import { docs as accessDenyFolder } from '../rules/access-deny-folder/docs.ts';
import { docs as aliasSlashMismatch } from '../rules/alias-slash-mismatch/docs.ts';
import { docs as aliasTraversal } from '../rules/alias-traversal/docs.ts';
import { docs as aliasWithoutCapture } from '../rules/alias-without-capture/docs.ts';
import { docs as authRequestWithLength } from '../rules/auth-request-with-length/docs.ts';
import { docs as authWithoutBackend } from '../rules/auth-without-backend/docs.ts';
import { docs as bufferedStream } from '../rules/buffered-stream/docs.ts';
import { docs as cacheKeyWithoutHost } from '../rules/cache-key-without-host/docs.ts';
import { docs as cacheNeverFills } from '../rules/cache-never-fills/docs.ts';
import { docs as cachedSetCookie } from '../rules/cached-set-cookie/docs.ts';
import { docs as certificateWithoutKey } from '../rules/certificate-without-key/docs.ts';
import { docs as certificateWithoutSsl } from '../rules/certificate-without-ssl/docs.ts';
import { docs as checkLocalMissing } from '../rules/check-local-missing/docs.ts';
import { docs as clientHostNotPassed } from '../rules/client-host-not-passed/docs.ts';
import { docs as competingIfBlocks } from '../rules/competing-if-blocks/docs.ts';
import { docs as conditionNeverTrue } from '../rules/condition-never-true/docs.ts';
import { docs as conditionReplacesList } from '../rules/condition-replaces-list/docs.ts';
import { docs as conditionWithoutBoundary } from '../rules/condition-without-boundary/docs.ts';
import { docs as deprecatedDirective } from '../rules/deprecated-directive/docs.ts';
import { docs as directiveNotAllowedHere } from '../rules/directive-not-allowed-here/docs.ts';
import { docs as directiveOfOtherProtocol } from '../rules/directive-of-other-protocol/docs.ts';
import { docs as documentRootExposesFiles } from '../rules/document-root-exposes-files/docs.ts';
import { docs as documentRootMissing } from '../rules/document-root-missing/docs.ts';
import { docs as documentRootNotAccessible } from '../rules/document-root-not-accessible/docs.ts';
import { docs as duplicateDirective } from '../rules/duplicate-directive/docs.ts';
import { docs as duplicateServerName } from '../rules/duplicate-server-name/docs.ts';
import { docs as encodedPathDecoded } from '../rules/encoded-path-decoded/docs.ts';
import { docs as errorHandlerLosesQuery } from '../rules/error-handler-loses-query/docs.ts';
import { docs as errorHandlerNotAUrl } from '../rules/error-handler-not-a-url/docs.ts';
import { docs as errorPageAnswers200 } from '../rules/error-page-answers-200/docs.ts';
import { docs as errorPageBehindBackend } from '../rules/error-page-behind-backend/docs.ts';
import { docs as exposedBackend } from '../rules/exposed-backend/docs.ts';
import { docs as fastcgiIndexForApplication } from '../rules/fastcgi-index-for-application/docs.ts';
import { docs as foreignEventHandler } from '../rules/foreign-event-handler/docs.ts';
import { docs as forwarderTrustsEveryone } from '../rules/forwarder-trusts-everyone/docs.ts';
import { docs as headerMissingOnErrors } from '../rules/header-missing-on-errors/docs.ts';
import { docs as hostPatternWithoutPort } from '../rules/host-pattern-without-port/docs.ts';
import { docs as httpoxy } from '../rules/httpoxy/docs.ts';
import { docs as ifDisablesTryFiles } from '../rules/if-disables-try-files/docs.ts';
import { docs as ignoredSyntax } from '../rules/ignored-syntax/docs.ts';
import { docs as implicitDefaultServer } from '../rules/implicit-default-server/docs.ts';
import { docs as includeCycle } from '../rules/include-cycle/docs.ts';
import { docs as includeNotFound } from '../rules/include-not-found/docs.ts';
import { docs as incompleteBackendAddress } from '../rules/incomplete-backend-address/docs.ts';
import { docs as inheritedValuesLost } from '../rules/inherited-values-lost/docs.ts';
import { docs as internalUriWithoutSlash } from '../rules/internal-uri-without-slash/docs.ts';
import { docs as invalidValue } from '../rules/invalid-value/docs.ts';
import { docs as keepaliveWithoutEffect } from '../rules/keepalive-without-effect/docs.ts';
import { docs as limitKeyFromClient } from '../rules/limit-key-from-client/docs.ts';
import { docs as localhostAddressFamily } from '../rules/localhost-address-family/docs.ts';
import { docs as looseConditionPattern } from '../rules/loose-condition-pattern/docs.ts';
import { docs as mimetypeMissing } from '../rules/mimetype-missing/docs.ts';
import { docs as mismatchedPassSlash } from '../rules/mismatched-pass-slash/docs.ts';
import { docs as missingCgiParams } from '../rules/missing-cgi-params/docs.ts';
import { docs as missingEvents } from '../rules/missing-events/docs.ts';
import { docs as missingIncludeCommand } from '../rules/missing-include-command/docs.ts';
import { docs as missingMimeTypes } from '../rules/missing-mime-types/docs.ts';
import { docs as moduleNotLoaded } from '../rules/module-not-loaded/docs.ts';
import { docs as nestedSocketCondition } from '../rules/nested-socket-condition/docs.ts';
import { docs as openRpcEndpoint } from '../rules/open-rpc-endpoint/docs.ts';
import { docs as paramBeforeInclude } from '../rules/param-before-include/docs.ts';
import { docs as pathInfoUnreachable } from '../rules/path-info-unreachable/docs.ts';
import { docs as phpRunsAnyFile } from '../rules/php-runs-any-file/docs.ts';
import { docs as phpSourceServed } from '../rules/php-source-served/docs.ts';
import { docs as portCollision } from '../rules/port-collision/docs.ts';
import { docs as prefixWithoutBoundary } from '../rules/prefix-without-boundary/docs.ts';
import { docs as programNotExecutable } from '../rules/program-not-executable/docs.ts';
import { docs as protectionUndoneByRewrite } from '../rules/protection-undone-by-rewrite/docs.ts';
import { docs as proxyPrefixNotStripped } from '../rules/proxy-prefix-not-stripped/docs.ts';
import { docs as redirectLoop } from '../rules/redirect-loop/docs.ts';
import { docs as redirectNamesPort } from '../rules/redirect-names-port/docs.ts';
import { docs as redirectToNamePattern } from '../rules/redirect-to-name-pattern/docs.ts';
import { docs as regexBypassesDeny } from '../rules/regex-bypasses-deny/docs.ts';
import { docs as regexDeniesLocation } from '../rules/regex-denies-location/docs.ts';
import { docs as regexWithoutTilde } from '../rules/regex-without-tilde/docs.ts';
import { docs as responseHeaderInjection } from '../rules/response-header-injection/docs.ts';
import { docs as restrictedSpawnEnvironment } from '../rules/restricted-spawn-environment/docs.ts';
import { docs as returnSkipsAccessControl } from '../rules/return-skips-access-control/docs.ts';
import { docs as rewriteLoop } from '../rules/rewrite-loop/docs.ts';
import { docs as rewritePatternIgnoresQuery } from '../rules/rewrite-pattern-ignores-query/docs.ts';
import { docs as rewriteRepeatsQuery } from '../rules/rewrite-repeats-query/docs.ts';
import { docs as rewriteToMatchedPart } from '../rules/rewrite-to-matched-part/docs.ts';
import { docs as rootInOneLocation } from '../rules/root-in-one-location/docs.ts';
import { docs as rootMountSwallowsStatic } from '../rules/root-mount-swallows-static/docs.ts';
import { docs as rootRepeatsLocation } from '../rules/root-repeats-location/docs.ts';
import { docs as schemeNotPassed } from '../rules/scheme-not-passed/docs.ts';
import { docs as scriptCheckDisabled } from '../rules/script-check-disabled/docs.ts';
import { docs as serverNameNeverMatches } from '../rules/server-name-never-matches/docs.ts';
import { docs as serverNamePlaceholder } from '../rules/server-name-placeholder/docs.ts';
import { docs as shadowedBackend } from '../rules/shadowed-backend/docs.ts';
import { docs as specificListenHidesServer } from '../rules/specific-listen-hides-server/docs.ts';
import { docs as stateSplitOverProcesses } from '../rules/state-split-over-processes/docs.ts';
import { docs as staticRegexStealsApp } from '../rules/static-regex-steals-app/docs.ts';
import { docs as streamedResponseHeldBack } from '../rules/streamed-response-held-back/docs.ts';
import { docs as substitutionInCompressed } from '../rules/substitution-in-compressed/docs.ts';
import { docs as suffixWithoutDot } from '../rules/suffix-without-dot/docs.ts';
import { docs as syntaxError } from '../rules/syntax-error/docs.ts';
import { docs as templatePlaceholder } from '../rules/template-placeholder/docs.ts';
import { docs as tightBackendLimit } from '../rules/tight-backend-limit/docs.ts';
import { docs as tlsHiddenFromApplication } from '../rules/tls-hidden-from-application/docs.ts';
import { docs as tlsNotEnabled } from '../rules/tls-not-enabled/docs.ts';
import { docs as tlsOnPlainPort } from '../rules/tls-on-plain-port/docs.ts';
import { docs as tryFilesDirectoryBeforeApp } from '../rules/try-files-directory-before-app/docs.ts';
import { docs as tryFilesDropsQuery } from '../rules/try-files-drops-query/docs.ts';
import { docs as tryFilesLoop } from '../rules/try-files-loop/docs.ts';
import { docs as tryFilesWithCapturedAlias } from '../rules/try-files-with-captured-alias/docs.ts';
import { docs as uncheckedHostHeader } from '../rules/unchecked-host-header/docs.ts';
import { docs as undefinedNamedLocation } from '../rules/undefined-named-location/docs.ts';
import { docs as undefinedUpstream } from '../rules/undefined-upstream/docs.ts';
import { docs as undefinedVariable } from '../rules/undefined-variable/docs.ts';
import { docs as underscoreHeaderDropped } from '../rules/underscore-header-dropped/docs.ts';
import { docs as unknownDirective } from '../rules/unknown-directive/docs.ts';
import { docs as unlistedAuthModule } from '../rules/unlisted-auth-module/docs.ts';
import { docs as unmappedRedirects } from '../rules/unmapped-redirects/docs.ts';
import { docs as unreachableLocation } from '../rules/unreachable-location/docs.ts';
import { docs as unusableSocketPath } from '../rules/unusable-socket-path/docs.ts';
import { docs as unusedUpstream } from '../rules/unused-upstream/docs.ts';
import { docs as uploadLimitDefault } from '../rules/upload-limit-default/docs.ts';
import { docs as upstreamServerWithoutPort } from '../rules/upstream-server-without-port/docs.ts';
import { docs as upstreamTlsWithoutName } from '../rules/upstream-tls-without-name/docs.ts';
import { docs as variablePassLosesPath } from '../rules/variable-pass-loses-path/docs.ts';
import { docs as variablePassWithoutResolver } from '../rules/variable-pass-without-resolver/docs.ts';
import { docs as websocketUpgradeLost } from '../rules/websocket-upgrade-lost/docs.ts';
import { docs as wildcardConnect } from '../rules/wildcard-connect/docs.ts';
import { docs as wrongArgumentCount } from '../rules/wrong-argument-count/docs.ts';
import { docs as wrongBackendProtocol } from '../rules/wrong-backend-protocol/docs.ts';
import { docs as wrongConditionCapture } from '../rules/wrong-condition-capture/docs.ts';
import { docs as wrongModuleOrder } from '../rules/wrong-module-order/docs.ts';
import { docs as wrongScriptFilename } from '../rules/wrong-script-filename/docs.ts';
import { docs as wrongScriptName } from '../rules/wrong-script-name/docs.ts';

export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
  'access-deny-folder': accessDenyFolder,
  'alias-slash-mismatch': aliasSlashMismatch,
  'alias-traversal': aliasTraversal,
  'alias-without-capture': aliasWithoutCapture,
  'auth-request-with-length': authRequestWithLength,
  'auth-without-backend': authWithoutBackend,
  'buffered-stream': bufferedStream,
  'cache-key-without-host': cacheKeyWithoutHost,
  'cache-never-fills': cacheNeverFills,
  'cached-set-cookie': cachedSetCookie,
  'certificate-without-key': certificateWithoutKey,
  'certificate-without-ssl': certificateWithoutSsl,
  'check-local-missing': checkLocalMissing,
  'client-host-not-passed': clientHostNotPassed,
  'competing-if-blocks': competingIfBlocks,
  'condition-never-true': conditionNeverTrue,
  'condition-replaces-list': conditionReplacesList,
  'condition-without-boundary': conditionWithoutBoundary,
  'deprecated-directive': deprecatedDirective,
  'directive-not-allowed-here': directiveNotAllowedHere,
  'directive-of-other-protocol': directiveOfOtherProtocol,
  'document-root-exposes-files': documentRootExposesFiles,
  'document-root-missing': documentRootMissing,
  'document-root-not-accessible': documentRootNotAccessible,
  'duplicate-directive': duplicateDirective,
  'duplicate-server-name': duplicateServerName,
  'encoded-path-decoded': encodedPathDecoded,
  'error-handler-loses-query': errorHandlerLosesQuery,
  'error-handler-not-a-url': errorHandlerNotAUrl,
  'error-page-answers-200': errorPageAnswers200,
  'error-page-behind-backend': errorPageBehindBackend,
  'exposed-backend': exposedBackend,
  'fastcgi-index-for-application': fastcgiIndexForApplication,
  'foreign-event-handler': foreignEventHandler,
  'forwarder-trusts-everyone': forwarderTrustsEveryone,
  'header-missing-on-errors': headerMissingOnErrors,
  'host-pattern-without-port': hostPatternWithoutPort,
  'httpoxy': httpoxy,
  'if-disables-try-files': ifDisablesTryFiles,
  'ignored-syntax': ignoredSyntax,
  'implicit-default-server': implicitDefaultServer,
  'include-cycle': includeCycle,
  'include-not-found': includeNotFound,
  'incomplete-backend-address': incompleteBackendAddress,
  'inherited-values-lost': inheritedValuesLost,
  'internal-uri-without-slash': internalUriWithoutSlash,
  'invalid-value': invalidValue,
  'keepalive-without-effect': keepaliveWithoutEffect,
  'limit-key-from-client': limitKeyFromClient,
  'localhost-address-family': localhostAddressFamily,
  'loose-condition-pattern': looseConditionPattern,
  'mimetype-missing': mimetypeMissing,
  'mismatched-pass-slash': mismatchedPassSlash,
  'missing-cgi-params': missingCgiParams,
  'missing-events': missingEvents,
  'missing-include-command': missingIncludeCommand,
  'missing-mime-types': missingMimeTypes,
  'module-not-loaded': moduleNotLoaded,
  'nested-socket-condition': nestedSocketCondition,
  'open-rpc-endpoint': openRpcEndpoint,
  'param-before-include': paramBeforeInclude,
  'path-info-unreachable': pathInfoUnreachable,
  'php-runs-any-file': phpRunsAnyFile,
  'php-source-served': phpSourceServed,
  'port-collision': portCollision,
  'prefix-without-boundary': prefixWithoutBoundary,
  'program-not-executable': programNotExecutable,
  'protection-undone-by-rewrite': protectionUndoneByRewrite,
  'proxy-prefix-not-stripped': proxyPrefixNotStripped,
  'redirect-loop': redirectLoop,
  'redirect-names-port': redirectNamesPort,
  'redirect-to-name-pattern': redirectToNamePattern,
  'regex-bypasses-deny': regexBypassesDeny,
  'regex-denies-location': regexDeniesLocation,
  'regex-without-tilde': regexWithoutTilde,
  'response-header-injection': responseHeaderInjection,
  'restricted-spawn-environment': restrictedSpawnEnvironment,
  'return-skips-access-control': returnSkipsAccessControl,
  'rewrite-loop': rewriteLoop,
  'rewrite-pattern-ignores-query': rewritePatternIgnoresQuery,
  'rewrite-repeats-query': rewriteRepeatsQuery,
  'rewrite-to-matched-part': rewriteToMatchedPart,
  'root-in-one-location': rootInOneLocation,
  'root-mount-swallows-static': rootMountSwallowsStatic,
  'root-repeats-location': rootRepeatsLocation,
  'scheme-not-passed': schemeNotPassed,
  'script-check-disabled': scriptCheckDisabled,
  'server-name-never-matches': serverNameNeverMatches,
  'server-name-placeholder': serverNamePlaceholder,
  'shadowed-backend': shadowedBackend,
  'specific-listen-hides-server': specificListenHidesServer,
  'state-split-over-processes': stateSplitOverProcesses,
  'static-regex-steals-app': staticRegexStealsApp,
  'streamed-response-held-back': streamedResponseHeldBack,
  'substitution-in-compressed': substitutionInCompressed,
  'suffix-without-dot': suffixWithoutDot,
  'syntax-error': syntaxError,
  'template-placeholder': templatePlaceholder,
  'tight-backend-limit': tightBackendLimit,
  'tls-hidden-from-application': tlsHiddenFromApplication,
  'tls-not-enabled': tlsNotEnabled,
  'tls-on-plain-port': tlsOnPlainPort,
  'try-files-directory-before-app': tryFilesDirectoryBeforeApp,
  'try-files-drops-query': tryFilesDropsQuery,
  'try-files-loop': tryFilesLoop,
  'try-files-with-captured-alias': tryFilesWithCapturedAlias,
  'unchecked-host-header': uncheckedHostHeader,
  'undefined-named-location': undefinedNamedLocation,
  'undefined-upstream': undefinedUpstream,
  'undefined-variable': undefinedVariable,
  'underscore-header-dropped': underscoreHeaderDropped,
  'unknown-directive': unknownDirective,
  'unlisted-auth-module': unlistedAuthModule,
  'unmapped-redirects': unmappedRedirects,
  'unreachable-location': unreachableLocation,
  'unusable-socket-path': unusableSocketPath,
  'unused-upstream': unusedUpstream,
  'upload-limit-default': uploadLimitDefault,
  'upstream-server-without-port': upstreamServerWithoutPort,
  'upstream-tls-without-name': upstreamTlsWithoutName,
  'variable-pass-loses-path': variablePassLosesPath,
  'variable-pass-without-resolver': variablePassWithoutResolver,
  'websocket-upgrade-lost': websocketUpgradeLost,
  'wildcard-connect': wildcardConnect,
  'wrong-argument-count': wrongArgumentCount,
  'wrong-backend-protocol': wrongBackendProtocol,
  'wrong-condition-capture': wrongConditionCapture,
  'wrong-module-order': wrongModuleOrder,
  'wrong-script-filename': wrongScriptFilename,
  'wrong-script-name': wrongScriptName,
};
