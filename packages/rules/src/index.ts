export * from './engine.ts';
export * from './registry.ts';
export * from './rule.ts';
export * from './rule-info.ts';
