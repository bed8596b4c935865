/**
 * The programmatic interface: `lint` for files on disk, `lintText` for one text in memory.
 */
export type { Confidence, Dialect, FixLevel, Group, Severity } from '@fcgilint/core';
export { type LintOptions, lint, lintText, type TextOptions } from './api.ts';
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
