export { type DumpedFile, splitDump } from './dump.ts';
export { type NginxParseOptions, parseNginx } from './parse.ts';
