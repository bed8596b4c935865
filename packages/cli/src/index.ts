/**
 * The programmatic interface: `lint` and `lintText`, the parsers, `route` for single requests, `loadConfig` for what
 * holds for a file, and `defineRule` for rules of your own.
 */
export type {
  Block,
  Comment,
  Concat,
  Confidence,
  Dialect,
  Document,
  FixLevel,
  Group,
  List,
  ListEntry,
  NumberLiteral,
  Place,
  Placeholder,
  Problem,
  Severity,
  SourceText,
  Span,
  Statement,
  TextEdit,
  Token,
  Value,
  Word,
  WordPart,
} from '@fcgilint/core';
export type {
  Address,
  Backend,
  ConfigTree,
  Directive,
  Endpoint,
  Gateway,
  Matcher,
  Module,
  Param,
  Protocol,
  Route,
  Socket,
  Target,
  Unknown,
  VirtualHost,
} from '@fcgilint/gateway';
export { defineDocs, type RuleDocs, type RuleExample } from '@fcgilint/rules/docs';
export type { OptionSchema, OptionsSchema, OptionValue, OptionValues } from '@fcgilint/rules/options';
export { defineRule, type Message, type Report, type Rule, type RuleContext } from '@fcgilint/rules/rule';
export { isAtLeast, isBefore, type Targets, type Version } from '@fcgilint/rules/version';
export { type ConfigOptions, type LintOptions, lint, lintText, loadConfig, type TextOptions } from './api.ts';
export { parseApache, parseLighttpd, parseNginx } from './api-parse.ts';
export { type RouteOptions, route } from './api-route.ts';
export type { Config, Override, RuleSetting } from './config/config.ts';
export type { ExplainedSettings, ExplainedValue, Origin } from './config/explain-settings.ts';
export type { JsonFinding, JsonPosition, JsonRange, JsonReport } from './formats/json.ts';
export type {
  DeploymentMap,
  MapBackend,
  MapConfig,
  MapHost,
  MapMark,
  MapPlace,
  MapRoute,
  MapSocket,
} from './map/deployment-map.ts';
export { type RuleDescription, rules } from './rule-descriptions.ts';
export type { JsonOutcome, JsonPlace, JsonTrace, JsonUnknown } from './trace/trace-json.ts';
