import type { Place } from '@fcgilint/core';
import type { Unknown } from '../../model.ts';
import { unknown } from '../context.ts';

/** Thrown inside the router where it meets something that cannot be known; caught by `routeLighttpd` alone. */
export class Stop extends Error {
  readonly unknown: Unknown;

  constructor(because: Unknown) {
    super(because.because);
    this.unknown = because;
  }
}

/** Ends the routing: the outcome is unknown. */
export function stop(because: string, place: Place | null): never {
  throw new Stop(unknown(because, place));
}

/** A value that must be known to go on. */
export function known<T extends string | number | boolean>(value: T | Unknown): T {
  if (typeof value === 'object') throw new Stop(value);
  return value;
}
