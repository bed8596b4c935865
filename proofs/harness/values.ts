import { existsSync } from 'node:fs';
import type { Values } from './placeholders.ts';
import type { Server, ServerName } from './servers.ts';

/** Placeholder values that depend on the machine. Without the server (linting only) they are those of a usual package. */
export function machineValues(name: ServerName, server: Server | null): Values {
  if (name !== 'apache') return {};
  const modules = server?.modules ?? '/usr/lib/apache2/modules';
  return { APACHE_MODULES: modules, APACHE_BASE: apacheBase(modules) };
}

/**
 * Directives that depend on how an Apache was built: where the process model, mod_unixd and mod_mime are modules they
 * are loaded; started by root, it must be told as whom to serve.
 */
function apacheBase(modules: string): string {
  const wanted = ['mpm_event', 'unixd'].filter((name) => existsSync(`${modules}/mod_${name}.so`));
  const load = wanted.map((name) => `LoadModule ${name}_module "${modules}/mod_${name}.so"`);
  const user = process.getuid?.() === 0 ? ['User "#65534"', 'Group "#65534"'] : [];
  return [...load, ...user].join('\n');
}
