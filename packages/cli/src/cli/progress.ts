import { escapeText } from '../report/escape.ts';
import type { Io } from './io.ts';

/** Milliseconds of work before anything is shown, and between two changes of the line. */
const patience = 1000;
const pause = 100;

/** One line on the terminal that says how far the work is, when it takes long. */
export interface Progress {
  /** `done` of `total` configurations are through a phase; `path` is next. */
  step(phase: string, done: number, total: number, path: string): void;
  /** Removes the line. */
  end(): void;
}

/**
 * The progress of a run. Nothing is ever shown but on a terminal for people: not in a pipe, a file or a build server,
 * nor with `--quiet`. `now` is a clock in milliseconds.
 */
export function makeProgress(io: Io, quiet: boolean, now: () => number = Date.now): Progress {
  const start = now();
  let next = start + patience;
  let shown = false;
  let wanted: boolean | null = quiet || io.env['CI'] || io.env['TERM'] === 'dumb' ? false : null;
  return {
    step(phase, done, total, path) {
      if (wanted === false) return;
      const time = now();
      if (time < next) return;
      wanted ??= io.errIsTerminal();
      if (!wanted) return;
      next = time + pause;
      shown = true;
      const columns = Number(io.env['COLUMNS']) || 80;
      const text = `fcgilint: ${phase} ${done + 1} of ${total}: ${escapeText(path)}`;
      io.err(`\r\u001b[2K${text.length < columns ? text : `${text.slice(0, columns - 2)}…`}`);
    },
    end() {
      if (shown) io.err('\r\u001b[2K');
      shown = false;
    },
  };
}
