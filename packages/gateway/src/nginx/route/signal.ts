import type { Place } from '@fcgilint/core';
import type { Unknown } from '../../model.ts';
import { unknown } from '../words.ts';

/** Thrown inside the router where the way of the request depends on what cannot be known; `routeNginx` catches it. */
export class UnknownSignal {
  readonly unknown: Unknown;

  constructor(unknown: Unknown) {
    this.unknown = unknown;
  }
}

/** Ends the routing: the outcome is unknown. */
export function giveUp(because: string, place: Place | null = null): never {
  throw new UnknownSignal(unknown(because, place));
}

/** A value that must be known to go on. */
export function required(value: string | Unknown): string {
  if (typeof value !== 'string') throw new UnknownSignal(value);
  return value;
}
