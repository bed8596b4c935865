export * from './engine.ts';
export * from './registry/all.gen.ts';
export * from './rule.ts';
export * from './rule-info.ts';
