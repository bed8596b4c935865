export { type ApacheDirective, type ArgumentKind, apacheTable } from './apache.ts';
export { hostOptions, type LighttpdKey, type LighttpdType, lighttpdTable } from './lighttpd.ts';
export { type NginxDirective, nginxTable } from './nginx.ts';
export { editDistance, suggest } from './suggest.ts';
export type { Table } from './table.ts';
