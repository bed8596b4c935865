import type { FileHost, Place } from '@fcgilint/core';
import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { type Fault, faultOf } from './faults.ts';

/** A program that the server is to start and cannot. */
export const programNotExecutable = defineRule({
  name: 'program-not-executable',
  aliases: [],
  covers: ['lighttpd-bin-path'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The program of a back end cannot be started: missing, a folder, not executable, or without its interpreter',
  messages: {
    missing: ({ path }) => `${path} does not exist`,
    folder: ({ path }) => `${path} is a folder`,
    mode: ({ path }) => `${path} is not executable`,
    shebang: ({ path }) => `${path} is a script without \`#!\` in its first line`,
    crlf: ({ path }) =>
      `the first line of ${path} ends in CR LF: the interpreter is looked for with the CR in its name`,
    interpreter: ({ path, interpreter }) => `${path} is run by ${interpreter}, which does not exist`,
    command: ({ path, interpreter }) => `${path} is run by \`${interpreter}\`, and there is no such command`,
  },
  check({ gateway, disk, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd || !disk) return;
    for (const { path, at, spawned } of programs(lighttpd)) {
      const fault = faultOf(path, disk, isInstalled(lighttpd, path, disk));
      if (fault) report(finding(path, at, fault, spawned));
    }
  },
});

interface Program {
  readonly path: string;
  readonly at: Place;
  /** Started with the server; else for each request. */
  readonly spawned: boolean;
}

/** First words of `bin-path`, and the interpreters of `cgi.assign`. Relative ones depend on the folder of the start. */
function* programs({ gateways, cgi }: LighttpdGateway): Generator<Program> {
  for (const { entries } of gateways) {
    for (const { hosts } of entries) {
      for (const { binPath, options } of hosts) {
        const path = typeof binPath === 'string' ? binPath.trim().split(/\s+/)[0]! : '';
        if (path.startsWith('/')) yield { path, at: options.get('bin-path')!.place, spawned: true };
      }
    }
  }
  for (const { entries } of cgi) {
    for (const { text, textPlace } of entries) {
      if (typeof text === 'string' && /^\/\S+$/.test(text)) yield { path: text, at: textPlace, spawned: false };
    }
  }
}

/**
 * Whether this is the machine that the configuration is for, as far as the program goes: what a package brings may be
 * missing elsewhere, what stands beside the configuration may not.
 */
function isInstalled({ tree }: LighttpdGateway, path: string, files: FileHost): boolean {
  const main = tree.main.path;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  if (/^\/(?:usr\/local\/)?etc\//.test(folder)) return true;
  const above = folder.replace(/[^/]+\/$/, '');
  return folder.startsWith('/') && above.length > 1 && path.startsWith(above) && files.kind(above) === 'directory';
}

function finding(path: string, at: Place, { kind, interpreter }: Fault, spawned: boolean): Report {
  const effect = spawned
    ? kind === 'command'
      ? 'lighttpd does not start, or starts and answers 503: `child exited: 127`'
      : `lighttpd refuses to start: \`child exited: ${kind === 'mode' || kind === 'folder' ? 13 : kind === 'shebang' ? 8 : 2}\``
    : 'requests for these files are answered with 500';
  return { message: kind, data: { path, interpreter: interpreter ?? '' }, at, notes: [effect], help: helps[kind] };
}

const helps: Readonly<Record<Fault['kind'], string>> = {
  missing: 'correct the path',
  folder: 'name the program in it',
  mode: 'chmod 0755',
  shebang: 'let it begin with `#!` and the path of its interpreter',
  crlf: 'save it with line ends of Unix (LF alone)',
  interpreter: 'correct the first line of the script, or install the interpreter',
  command: 'name a command that is installed: python3 in place of python',
};
