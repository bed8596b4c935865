export { type NginxParseOptions, parseNginx } from './parse.ts';
