import { UsageError } from '../cli/usage-error.ts';
import { escapeText } from '../report/escape.ts';
import { jsonText } from '../report/json-text.ts';

/** Findings that are alike and known. */
export interface BaselineEntry {
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
  readonly rule: string;
  readonly context: readonly string[];
  readonly text: string;
  readonly count: number;
}

/** The text of a baseline: sorted, the same for the same findings. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const sorted = [...entries].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return jsonText({ version: 1, findings: sorted });
}

function sortKey({ path, rule, context, text }: BaselineEntry): string {
  return [path, rule, ...context, text].join('\0');
}

/** Reads a baseline. Throws a UsageError for what is none. */
export function readBaseline(text: string, shown: string): BaselineEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`${shown} is no baseline: ${escapeText((error as Error).message)}`, again);
  }
  if (!isRecord(parsed) || !Array.isArray(parsed['findings'])) throw new UsageError(`${shown} is no baseline`, again);
  if (parsed['version'] !== 1) {
    throw new UsageError(
      `${shown} is of version ${String(parsed['version'])}, which this fcgilint does not know`,
      again,
    );
  }
  return parsed['findings'].map((entry: unknown, index) => {
    if (!isEntry(entry)) throw new UsageError(`${shown}: finding ${index + 1} is not as fcgilint writes it`, again);
    const { path, rule, context, text: line, count } = entry;
    return { path, rule, context, text: line, count };
  });
}

const again = 'write it anew with --update-baseline';

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    typeof value['rule'] === 'string' &&
    typeof value['text'] === 'string' &&
    Array.isArray(value['context']) &&
    value['context'].every((head) => typeof head === 'string') &&
    Number.isInteger(value['count']) &&
    (value['count'] as number) > 0
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
