export * from './engine.ts';
export * from './htaccess-files.ts';
export * from './options.ts';
export * from './registry/all.gen.ts';
export * from './rule.ts';
export * from './rule-info.ts';
export * from './shared/version.ts';
