export { matchPattern } from './compare.ts';
export {
  type ConditionField,
  type ConditionOperator,
  capturePattern,
  type ElseCondition,
  type LighttpdCondition,
  simplifyPattern,
  type TestCondition,
} from './conditions.ts';
export {
  type Assignment,
  type Context,
  conditionsOf,
  type Evaluation,
  type EvaluationProblem,
  isWithin,
  type Setting,
} from './context.ts';
export { type Assumptions, areExclusive, contextTruth, type Effective, effectiveSetting } from './effective.ts';
export { evaluate } from './evaluate.ts';
export { effective, isLoaded, lowerLighttpd, rewriteKeys } from './lower.ts';
export type * from './model.ts';
export { compilePattern, type Pattern } from './pcre.ts';
export { type LighttpdRouteOptions, routeLighttpd } from './route/route.ts';
export {
  booleanOf,
  type IntegerValue,
  item,
  type LighttpdValue,
  type ListItem,
  type ListValue,
  type Piece,
  type StringValue,
  scalarText,
  shortOf,
  textOf,
} from './values.ts';
export { conditionMatcher } from './virtual-hosts.ts';
