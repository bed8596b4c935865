export { type LighttpdParseOptions, parseLighttpd } from './parse.ts';
