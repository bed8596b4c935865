/** Watching files: loaded for `--watch` only. */
export { Snapshot } from './snapshot.ts';
export { waitForChange } from './wait-for-change.ts';
