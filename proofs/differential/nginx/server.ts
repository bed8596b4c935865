import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `nginx -t` says of a text. */
export interface Answer {
  readonly ok: boolean;
  /** The first message of level emerg, without place; `null` when there is none. */
  readonly message: string | null;
  /** Line of that message in the text, when it names one. */
  readonly line: number | null;
}

/** Where nginx is looked for. */
const PROGRAM = process.env['FCGILINT_NGINX'] ?? 'nginx';

/** Modules to load first, separated by blanks (for Lua blocks: ndk_http_module.so and ngx_http_lua_module.so). */
const MODULES = (process.env['FCGILINT_NGINX_MODULES'] ?? '').split(' ').filter((path) => path !== '');

/** Whether Lua blocks can be asked about. */
export const hasLua = MODULES.some((path) => path.includes('lua'));

/** Why the server cannot be asked, or `null` when it can. */
export function missingServer(): string | null {
  const { status, error } = spawnSync(PROGRAM, ['-v'], { stdio: 'ignore' });
  return status === 0 ? null : `${PROGRAM} is not installed${error === undefined ? '' : ` (${error.message})`}`;
}

/** A folder in which nginx is asked about texts. */
export interface Asker {
  ask(bytes: Uint8Array, slot: number): Promise<Answer>;
  close(): void;
}

/** Makes a folder of its own for the texts. `close` removes it. */
export function asker(): Asker {
  const folder = mkdtempSync(join(tmpdir(), 'fcgilint-nginx-'));
  return {
    ask(bytes, slot) {
      const path = join(folder, `text${slot}.conf`);
      writeFileSync(path, bytes);
      const globals = `${MODULES.map((module) => `load_module ${module};`).join(' ')} pid ${folder}/pid${slot}; error_log stderr;`;
      return new Promise((resolve) => {
        execFile(
          PROGRAM,
          ['-t', '-e', 'stderr', '-p', folder, '-c', path, '-g', globals],
          { encoding: 'latin1', timeout: 20_000 },
          (error, _out, complaints) => resolve(readAnswer(error === null, complaints, path)),
        );
      });
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Reads nginx's standard error. */
function readAnswer(ok: boolean, output: string, path: string): Answer {
  const start = output.indexOf('[emerg] ');
  if (start < 0) {
    // Lua code is loaded after the text was read without complaint.
    return { ok: ok || /failed to load the 'resty\.core' module/.test(output), message: null, line: null };
  }
  const from = output.slice(start + '[emerg] '.length).replace(/^\d+#\d+: /, '');
  const end = from.indexOf(`\nnginx: configuration file ${path} test failed`);
  const message = end < 0 ? from : from.slice(0, end);
  const place = message.lastIndexOf(` in ${path}:`);
  if (place < 0) return { ok: false, message, line: null };
  const line = Number.parseInt(message.slice(place + ` in ${path}:`.length), 10);
  return { ok: false, message: message.slice(0, place), line };
}
