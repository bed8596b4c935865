export { inspectRegex, type RegexVerdict } from './inspect-regex.ts';
export { RefusedRegex, UnsupportedRegex } from './node.ts';
export { type Captures, Regex } from './regex.ts';
