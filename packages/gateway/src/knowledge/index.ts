import type { ApacheKnowledge } from './apache.ts';
import type { LighttpdKnowledge } from './lighttpd.ts';
import type { NginxKnowledge } from './nginx.ts';

export type { ApacheDirective, ApacheKnowledge, ArgumentKind } from './apache.ts';
export type { LighttpdKey, LighttpdKnowledge, LighttpdType } from './lighttpd.ts';
export type { NginxDirective, NginxKnowledge } from './nginx.ts';
export type { NginxVariable, VariableFamily } from './nginx-variables.ts';
export { editDistance, suggest } from './suggest.ts';
export type { Table } from './table.ts';

/**
 * What is known of one language. Each is a module of its own (`knowledge/nginx`, ...), loaded by whoever runs the
 * rules: the tables are large, and a run needs one of them.
 */
export type Knowledge = NginxKnowledge | LighttpdKnowledge | ApacheKnowledge;
