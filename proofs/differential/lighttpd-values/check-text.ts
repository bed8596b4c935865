import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Asks `lighttpd -tt`, which gives the values to the modules without listening, about a text. */
export function checkText(
  program: string,
  file: string,
  text: string,
): Promise<{ readonly accepted: boolean; readonly output: string }> {
  writeFileSync(file, text);
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-tt', '-f', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('latin1');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (status) => resolve({ accepted: status === 0, output }));
  });
}
