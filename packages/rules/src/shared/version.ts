import type { Dialect } from '@fcgilint/core';

/** The version of a server, as far as it is told: `1.22` has two parts and stands for every 1.22.x. */
export type Version = readonly number[];

/** Versions of the servers that a configuration is for; `null`: not told, so nothing is known. */
export type Targets = Readonly<Record<Dialect, Version | null>>;

/** No version is told. */
export const unknownTargets: Targets = { nginx: null, lighttpd: null, apache: null };

/** Reads `1.4.59`: one to four whole numbers with dots; `null` for anything else. */
export function parseVersion(text: string): Version | null {
  return /^\d{1,6}(?:\.\d{1,6}){0,3}$/.test(text) ? text.split('.').map(Number) : null;
}

/**
 * Whether the version is surely older than another, written `1.4.60`. Not for an unknown one, and not for `1.4`, which
 * may be either.
 */
export function isBefore(version: Version | null, other: string): boolean {
  return version !== null && compare(version, other) === -1;
}

/** Whether the version is surely another, written `1.4.60`, or newer. Not for an unknown one. */
export function isAtLeast(version: Version | null, other: string): boolean {
  if (version === null) return false;
  const order = compare(version, other);
  return order === 0 || order === 1;
}

/** -1, 0 or 1; `null` where the parts that are told agree and the other version has more of them. */
function compare(version: Version, other: string): -1 | 0 | 1 | null {
  const parts = parseVersion(other);
  if (!parts) throw new RangeError(`${other} is no version`);
  for (let i = 0; i < parts.length; i++) {
    const mine = version[i];
    // 1.4 is at least 1.4.0, whichever it is.
    if (mine === undefined) return parts.slice(i).every((part) => part === 0) ? 0 : null;
    if (mine !== parts[i]) return mine < parts[i]! ? -1 : 1;
  }
  return version.slice(parts.length).some((part) => part > 0) ? 1 : 0;
}
