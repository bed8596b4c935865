export type { AccessRule, CompatRules, MethodSet } from './access.ts';
export type { VirtualHostAddress } from './addresses.ts';
export type { ApacheDirective } from './directive.ts';
export {
  type ApacheScope,
  effective as effectiveApache,
  effectiveOptions as effectiveApacheOptions,
  effectiveSettings as effectiveApacheSettings,
  effectiveUnknown as effectiveApacheUnknown,
  scopeOf as apacheScopeOf,
} from './effective.ts';
export type { ApacheEnvironment, Evaluation as ApacheEvaluation } from './evaluate.ts';
export {
  type Condition as ExpressionCondition,
  type ParsedCondition,
  type ParsedText,
  parseCondition as parseApacheCondition,
  parseText as parseApacheText,
  type Term as ExpressionTerm,
} from './expression/parse.ts';
export { type HtaccessRefusal, type HtaccessVerdict, htaccessVerdict } from './htaccess-refusals.ts';
export { type ApacheGateway, lowerApache } from './lower.ts';
export { OPTION as APACHE_OPTION, type OptionsSetting } from './options.ts';
export type { ApacheAlias, ApacheProxyPass, ApacheRedirect, FcgidWrapper, SetEnvIf } from './path-rules.ts';
export { compilePattern, type Pattern } from './pattern.ts';
export { type ProxyUrl, parseProxyUrl } from './proxy-url.ts';
export type { ConditionTest, RewriteCondition, RewriteFlags, RewriteRule } from './rewrite-rules.ts';
export {
  type ApacheRouteOptions,
  type HtaccessFiles,
  routeApache,
  USUAL_MODULES as APACHE_USUAL_MODULES,
} from './route/index.ts';
export { sectionRoutes as apacheSectionRoutes } from './routes.ts';
export type { ApacheSection, SectionKind } from './section.ts';
export type { ApacheServer, ServerName, ServerRewrite } from './server.ts';
export type { DirSettings } from './settings.ts';
export {
  nextWord as nextApacheWord,
  splitRewriteWords as splitApacheRewriteWords,
  splitWords as splitApacheWords,
  toBytes as apacheBytes,
} from './words.ts';
