import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the server says of a text. */
export interface Answer {
  /**
   * ok: reads and accepts it. read: stopped while reading lines and sections. walk: read all of it, then refused a
   * directive or section when it was carried out.
   */
  readonly phase: 'ok' | 'read' | 'walk';
  readonly line: number;
  readonly message: string;
}

/** Modules that the generated texts need; all others would only cost time. */
const modules = [
  'mpm_event',
  'authz_core',
  'authz_host',
  'rewrite',
  'headers',
  'setenvif',
  'macro',
  'alias',
  'env',
  'mime',
  'dir',
] as const;

/** Modules that Debian and upstream builds link in. */
const builtIn = [
  'core.c',
  'mod_so.c',
  'http_core.c',
  'mod_version.c',
  'core_module',
  'so_module',
  'http_module',
  'version_module',
];

/** Names for which `<IfModule>` holds in this server. */
export const loadedModules: ReadonlySet<string> = new Set([
  ...builtIn,
  ...modules.flatMap((name) => [name === 'mpm_event' ? 'event.c' : `mod_${name}.c`, `${name}_module`]),
]);

/** The program, or `null` when it is not installed. */
export function findServer(): string | null {
  for (const path of ['/usr/sbin/apache2', '/usr/sbin/httpd', '/usr/local/apache2/bin/httpd'])
    if (existsSync(path)) return path;
  return null;
}

function moduleFolder(): string | null {
  for (const path of ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/local/apache2/modules']) {
    if (existsSync(join(path, 'mod_rewrite.so'))) return path;
  }
  return null;
}

/** A folder in which texts are checked one at a time. Nothing listens: the server only reads. */
export class SyntaxChecker {
  readonly #folder: string;
  readonly #program: string;
  readonly #text: string;
  readonly #main: string;

  /** `more`: modules beside those that texts about syntax need. */
  constructor(program: string, more: readonly string[] = []) {
    this.#program = program;
    this.#folder = mkdtempSync(join(tmpdir(), 'fcgilint-apache-'));
    this.#text = join(this.#folder, 'text.conf');
    this.#main = join(this.#folder, 'main.conf');
    const folder = moduleFolder();
    if (folder === null) throw new Error('modules of the server not found');
    const lines = [
      `ServerRoot "${this.#folder}"`,
      `PidFile "${this.#folder}/pid"`,
      `DefaultRuntimeDir "${this.#folder}"`,
      'ServerName localhost',
      'Listen 127.0.0.1:22000',
      `ErrorLog "${this.#folder}/error.log"`,
      ...[...modules, ...more].map((name) => `LoadModule ${name}_module "${folder}/mod_${name}.so"`),
      `Include "${this.#text}"`,
    ];
    writeFileSync(this.#main, `${lines.join('\n')}\n`);
  }

  /** Asks the server about one text. */
  check(text: Uint8Array): Promise<Answer> {
    writeFileSync(this.#text, text);
    return new Promise((resolve, reject) => {
      execFile(
        this.#program,
        ['-t', '-f', this.#main],
        { encoding: 'latin1', timeout: 20_000, env: { PATH: '/usr/bin:/bin' } },
        (error, stdout, stderr) => {
          const output = stdout + stderr;
          if (!error && output.includes('Syntax OK')) resolve({ phase: 'ok', line: 0, message: '' });
          else {
            const answer = readAnswer(output, this.#text, this.#main);
            if (answer) resolve(answer);
            else reject(new Error(`no answer understood: ${output}`));
          }
        },
      );
    });
  }

  /** Removes the folder. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function readAnswer(output: string, text: string, main: string): Answer | null {
  for (const found of output.matchAll(/Syntax error on line (\d+) of /g)) {
    const after = found.index + found[0].length;
    if (!output.startsWith(`${text}:`, after)) continue;
    // Only what is found while reading is wrapped in the place of the Include.
    const read = output.slice(0, found.index).includes(`of ${main}:`);
    const message = output.slice(after + text.length + 1).trim();
    return { phase: read ? 'read' : 'walk', line: Number(found[1]), message };
  }
  const long = /Error reading .* at line (\d+): (Line too long)/.exec(output);
  if (long) return { phase: 'read', line: Number(long[1]), message: long[2]! };
  return null;
}

/** Version line of a server, for reports. */
export function serverVersion(program: string): string {
  return execFileSync(program, ['-v'], { encoding: 'utf8' }).split('\n')[0]!.replace('Server version: ', '');
}
