/** The pages of the rules: for `explain` and the documentation, never loaded by a lint run. */
export * from './docs.ts';
export * from './registry/docs.gen.ts';
export * from './render-page.ts';
