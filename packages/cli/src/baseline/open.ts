import type { Io } from '../cli/io.ts';
import type { Settings } from '../cli/settings.ts';
import { UsageError } from '../cli/usage-error.ts';
import type { LintOutcome, Sift } from '../lint.ts';

/** A baseline in use. */
export interface Baseline {
  readonly sift: Sift;
  /** Writes it or tells what is stale, after the last pass; returns whether it could be written. */
  finish(outcome: LintOutcome, io: Io): boolean;
}

/** The baseline that the settings name, `null` when they name none. Throws a UsageError when it cannot be read. */
export async function openBaseline(settings: Settings, io: Io): Promise<Baseline | null> {
  const { baseline, updateBaseline, pruneBaseline } = settings;
  if (baseline === null) {
    if (!updateBaseline && !pruneBaseline) return null;
    const option = updateBaseline ? '--update-baseline' : '--prune-baseline';
    throw new UsageError(`${option} needs a baseline`, 'name it with --baseline FILE or "baseline" in fcgilint.json');
  }
  if (updateBaseline && pruneBaseline) {
    throw new UsageError('--update-baseline and --prune-baseline exclude each other');
  }
  const { useBaseline } = await import('./baseline.ts');
  return useBaseline(baseline, updateBaseline ? 'update' : pruneBaseline ? 'prune' : 'heed', io, settings.quiet);
}
