export * from './engine.ts';
export * from './registry.ts';
export * from './rule.ts';
