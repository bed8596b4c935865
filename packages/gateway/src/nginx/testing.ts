import { MemoryFileHost, SourceText } from '@fcgilint/core';
import { parseNginx } from '@fcgilint/parser-nginx';
import { loadConfig } from '../load/index.ts';
import type { ConfigTree, Directive } from '../model.ts';
import { lowerNginx } from './lower.ts';
import type { NginxGateway } from './types.ts';
import { argumentsOf } from './words.ts';

/** Reads a configuration given as text, for tests. `files` can be included by it, by path. */
export function treeOf(text: string, context = 'main', files: Readonly<Record<string, string>> = {}): ConfigTree {
  const path = '/etc/nginx/nginx.conf';
  const main = parseNginx(new SourceText(path, text));
  const host = new MemoryFileHost({ [path]: text, ...files });
  return loadConfig(main, { host, dialect: 'nginx', parse: (source) => parseNginx(source), context });
}

/** The model of a configuration given as text. */
export function gatewayOf(text: string, context = 'main', files: Readonly<Record<string, string>> = {}): NginxGateway {
  return lowerNginx(treeOf(text, context, files));
}

/** The model of the inside of an `http` block. */
export function httpOf(text: string, files: Readonly<Record<string, string>> = {}): NginxGateway {
  return gatewayOf(`events {}\nhttp {\n${text}\n}\n`, 'main', files);
}

/** The first block whose name and words are these: `location /a`, `if ($x)`. */
export function blockOf(gateway: NginxGateway, head: string): Directive {
  const pending = [...gateway.tree.roots];
  for (let index = 0; index < pending.length; index++) {
    const directive = pending[index]!;
    if ([directive.name, ...argumentsOf(directive)].join(' ') === head) return directive;
    pending.push(...directive.children);
  }
  throw new Error(`no block ${head}`);
}

/** The words of directives, for comparisons. */
export function texts(directives: readonly Directive[]): string[] {
  return directives.map((directive) => [directive.name, ...argumentsOf(directive)].join(' '));
}
