export { UnsupportedRegex } from './node.ts';
export { type Captures, Regex } from './regex.ts';
