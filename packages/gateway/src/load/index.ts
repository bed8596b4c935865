export { isComplete, mayHide } from './gaps.ts';
export { glob } from './glob.ts';
export { type LoadOptions, loadConfig } from './load-config.ts';
export { directivesNamed } from './named-directives.ts';
export { mapPath, type PathMapping } from './path-map.ts';
