import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionTable } from '../src/cli/options.ts';
import { typedNames } from '../src/completions/vocabulary.ts';
import { Workspace } from './harness.ts';

let work: Workspace;

beforeEach(() => {
  work = new Workspace();
  work.put({ 'conf/nginx.conf': '', 'conf/with blank.conf': '', 'conf/export.conf': '' });
  for (const shell of ['bash', 'zsh', 'fish']) work.put({ [shell]: work.run(['completions', shell]).out });
});

afterEach(() => work.remove());

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** What is typed, a tab where the key is pressed, and the arguments that the command then gets. */
const typed: readonly (readonly [string, string])[] = [
  ['fcgilint comp\tzs\t', '<completions><zsh>'],
  ['fcgilint --format=js\tng\t', '<--format=json><nginx.conf>'],
  ['fcgilint -f sar\t-q wi\t', '<-f><sarif><-q><with blank.conf>'],
  ['fcgilint --select port-collision,wrong-script-n\t', '<--select><port-collision,wrong-script-name>'],
  ['fcgilint --dialect lig\t', '<--dialect><lighttpd>'],
  ['fcgilint --min-confidence hi\t--quie\t', '<--min-confidence><high><--quiet>'],
  ['fcgilint explain wildc\t', '<explain><wildcard-connect>'],
  ['fcgilint trace ng\t', '<trace><nginx.conf>'],
  // A file whose name begins like a command is still offered beside it.
  ['fcgilint exp\to\t', '<export.conf>'],
  ['fcgilint --document-tree ../co\tx', '<--document-tree><../conf/x>'],
];

const echo = `fcgilint() { printf '<%s>' "$@"; echo; }`;

/** Runs a shell in a pseudo-terminal, with keys pressed, and returns what the command was called with. */
function press(shell: string, keys: string): string[] {
  const { stdout, error } = spawnSync('script', ['-qec', shell, '/dev/null'], {
    cwd: `${work.path}/conf`,
    input: keys,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TERM: 'dumb', HOME: work.path },
    timeout: 60_000,
  });
  if (error) throw error;
  return [...stdout.matchAll(/^.*?((?:<[^<>]*>)+)\r?$/gm)].map(([, shown]) => shown!).filter((text) => text !== '<%s>');
}

describe('completions', () => {
  it('bash completes what is typed', () => {
    const keys = [`${echo}`, 'source ../bash', ...typed.map(([line]) => line), 'exit', ''].join('\n');
    expect(press('bash --norc --noprofile -i', keys)).toEqual(typed.map(([, words]) => words));
  });

  it.skipIf(!has('zsh'))('zsh completes what is typed', () => {
    // The line editor of zsh takes no keys that were pressed before it asked for them.
    const lines = typed.map(([line]) => `$'${line.replace(/\t(?=-)/g, '\t ').replace(/\t/g, '\\t')}'`);
    work.put({
      'type.zsh': `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; PROMPT_EOL_MARK=; autoload -U compinit; compinit -u -D; source ../zsh; "${`$'${echo.replace(/'/g, "\\'").replace('\\n', '\\\\n')}; echo rea""dy'`}
zpty -r shell text '*ready*'
for line in ${lines.join(' ')}; do zpty -w shell $line; zpty -r shell text $'*<*>\\r*'; print -r -- $text; done
zpty -w shell exit
`,
    });
    const words = typed.map(([, shown]) => shown);
    expect(press('zsh -f ../type.zsh', '')).toEqual(words);
  });

  it.skipIf(!has('fish'))('fish offers what is typed', () => {
    const offered = (line: string) =>
      spawnSync('fish', ['--no-config', '-c', 'source ../fish; complete -C $argv[1]', line], {
        cwd: `${work.path}/conf`,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: work.path },
      })
        .stdout.split('\n')
        .map((text) => text.split('\t')[0]);
    expect(offered('fcgilint comp')).toContain('completions');
    expect(offered('fcgilint completions ')).toEqual(['bash', 'fish', 'zsh', '']);
    expect(offered('fcgilint --format=js')).toContain('--format=json');
    expect(offered('fcgilint --select port-collision,wrong-sc')).toContain('port-collision,wrong-script-name');
    expect(offered('fcgilint explain wildc')).toContain('wildcard-connect');
    expect(offered('fcgilint --no-inl')).toContain('--no-inline-suppressions');
    expect(offered('fcgilint wi')).toContain('with blank.conf');
  });

  it.each(['bash', 'zsh', 'fish'])('%s knows every option', (shell) => {
    const script = work.read(shell);
    for (const name of optionTable.flatMap(typedNames)) {
      const shown = shell === 'fish' ? name.replace(/^--/, '-l ').replace(/^-(?=\w$)/, '-s ') : name;
      expect(script).toContain(shown);
    }
  });

  it('says which shells there are', () => {
    expect(work.run(['completions'])).toMatchObject({ status: 2, err: expect.stringContaining('bash, zsh, fish') });
    expect(work.run(['completions', 'bsh']).err).toContain('did you mean "bash"?');
  });
});
