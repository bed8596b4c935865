export * from './model.ts';
export * from './request.ts';
