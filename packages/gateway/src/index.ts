export * from './load/index.ts';
export * from './model.ts';
export * from './request.ts';
