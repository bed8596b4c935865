import type { Directive } from '@fcgilint/gateway';
import type { Identity } from './nginx-identities.ts';

/**
 * The keys of a `map` that must stand once: `default`, and texts without regard to case. With `hostnames`, `.x` is
 * both `x` and `*.x` (nginx: ngx_http_map; src/core/ngx_hash.c, ngx_hash_add_key). Expressions may stand twice.
 */
export function mapKeys(map: Directive): { line: Directive; identity: Identity }[] {
  const out: { line: Directive; identity: Identity }[] = [];
  let hostnames = false;
  for (const line of map.children) {
    const { name, args, block, terminator } = line.statement;
    if (args.length === 0 && name.value === 'hostnames') hostnames = true;
    if (args.length !== 1 || block || !terminator || name.value === 'include' || name.value.startsWith('~')) continue;
    const at = { source: line.source, start: name.start, end: name.end };
    if (name.value === 'default') {
      const says = 'duplicate default map parameter';
      out.push({ line, identity: { key: 'default', message: 'mapDefault', data: {}, says, at } });
      continue;
    }
    const text = name.value.startsWith('\\') ? name.value.slice(1) : name.value;
    for (const key of hostnames ? hostKeys(text.toLowerCase()) : [`=${text.toLowerCase()}`]) {
      const says = `conflicting parameter "${text.toLowerCase()}"`;
      out.push({ line, identity: { key, message: 'mapKey', data: { key: text }, says, at } });
    }
  }
  return out;
}

/** What a host name stands for: itself, and the names that end or begin with it. */
export function hostKeys(text: string): string[] {
  if (text.length > 1 && text.startsWith('.')) return [`=${text.slice(1)}`, `*${text.slice(1)}`];
  if (text.length > 2 && text.startsWith('*.')) return [`*${text.slice(2)}`];
  if (text.length > 2 && text.endsWith('.*')) return [`${text.slice(0, -2)}*`];
  return [`=${text}`];
}
