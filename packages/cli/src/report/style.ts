/** The few colours of the report. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
}

const plain = (text: string): string => text;
const sgr = (open: string, close: string) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;

const colored: Style = {
  error: sgr('1;31', '22;39'),
  warning: sgr('1;33', '22;39'),
  info: sgr('1;36', '22;39'),
  bold: sgr('1', '22'),
  dim: sgr('2', '22'),
  good: sgr('32', '39'),
};

const uncolored: Style = { error: plain, warning: plain, info: plain, bold: plain, dim: plain, good: plain };

/** Styles that colour, or that leave all as it is. */
export function style(color: boolean): Style {
  return color ? colored : uncolored;
}

/**
 * Whether to colour. `always` and `never` are obeyed; `auto`: FORCE_COLOR, then NO_COLOR (https://no-color.org), then
 * whether the output is a terminal that is not `dumb`.
 */
export function wantsColor(
  when: 'auto' | 'always' | 'never',
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: () => boolean,
): boolean {
  if (when !== 'auto') return when === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return env['TERM'] !== 'dumb' && isTerminal();
}
