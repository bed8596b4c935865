import type { Rec } from './record.ts';

/**
 * Whether a module is loaded. Where the configuration does not tell, modules that it uses must be there, or the server
 * would not start; the few others that are asked for are part of every usual installation.
 */
export function moduleLoaded(r: Rec, name: string): boolean {
  return r.run.gateway.evaluation.modules.has(name) ?? true;
}

/** `null` when the configuration does not tell. */
export function moduleKnown(r: Rec, name: string): boolean | null {
  return r.run.gateway.evaluation.modules.has(name);
}
