/** Watching files: loaded for `--watch` only. */
export { endAsFirstProcess } from './first-process.ts';
export { Snapshot } from './snapshot.ts';
export { waitForChange } from './wait-for-change.ts';
