export { inspectRegex, type RegexVerdict } from './inspect-regex.ts';
export { RefusedRegex, type RegexOptions, UnsupportedRegex } from './node.ts';
export { type Captures, Regex } from './regex.ts';
