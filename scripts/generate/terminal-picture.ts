/** A run in a terminal as an SVG picture: the command line, then what it printed, with its colours. */
export function terminalPicture(commandLine: string, printed: string): string {
  const lines = [
    [
      { text: '$ ', look: 'dim' },
      { text: commandLine, look: 'bold' },
    ],
    ...readLines(printed),
  ];
  const columns = Math.max(...lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0)));
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = Math.ceil(lines.length * cell.height + 2 * margin);
  const rows = lines.map((line, index) => {
    const spans = line.map(
      ({ text, look }) => `<tspan${look === '' ? '' : ` class="${look}"`}>${escapeXml(text)}</tspan>`,
    );
    return `<text x="${margin}" y="${margin + (index + 0.75) * cell.height}" textLength="${round(lengthOf(line) * cell.width)}" lengthAdjust="spacingAndGlyphs">${spans.join('')}</text>\n`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeXml(commandLine)}</title>
<style>
rect { fill: #0d1117 }
text { fill: #e6edf3; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }
.bold, .red, .yellow, .cyan { font-weight: bold }
.red { fill: #ff7b72 } .yellow { fill: #e3b341 } .cyan { fill: #76e3ea } .green { fill: #7ee787 } .dim { fill: #8b949e }
</style>
<rect width="100%" height="100%" rx="8"/>
${rows.filter((_, index) => lengthOf(lines[index]!) > 0).join('')}</svg>
`;
}

interface Run {
  readonly text: string;
  /** A class of the style sheet; empty for plain text. */
  readonly look: string;
}

const cell = { width: 8.43, height: 20 } as const;
const margin = 16;

/** The attributes that the command uses, by their numbers. */
const looks: Readonly<Record<string, string>> = {
  '1;31': 'red',
  '1;33': 'yellow',
  '1;36': 'cyan',
  '1': 'bold',
  '2': 'dim',
  '32': 'green',
};

/** Lines of text with escape sequences, each in pieces of one look. */
function readLines(printed: string): Run[][] {
  let look = '';
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => {
      const runs: Run[] = [];
      for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
        const sequence = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
        if (sequence !== undefined) look = looks[sequence] ?? '';
        else if (part !== '') runs.push({ text: part, look });
      }
      return runs;
    });
}

function lengthOf(line: readonly Run[]): number {
  return line.reduce((sum, { text }) => sum + text.length, 0);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
