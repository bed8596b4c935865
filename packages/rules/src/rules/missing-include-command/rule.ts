import { basename, dirname, type FileHost } from '@fcgilint/core';
import type { Gap } from '@fcgilint/gateway';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { isBefore } from '../../shared/version.ts';

/** Scripts of Debian's package by their former names, and the version of lighttpd that came with the new one. */
const renamed: Readonly<Record<string, { readonly to: string; readonly since: string }>> = {
  '/usr/share/lighttpd/create-mime.assign.pl': { to: '/usr/share/lighttpd/create-mime.conf.pl', since: '1.4.53' },
};

/** `include_shell` with a program that is not there: lighttpd refuses to start. */
export const missingIncludeCommand = defineRule({
  name: 'missing-include-command',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'portability',
  severity: 'warning',
  confidence: 'medium',
  fix: 'unsafe',
  summary: 'include_shell runs a program that is not there (any more): lighttpd refuses to start',
  messages: {
    renamed: ({ from, to }) => `Debian 10 and later have no ${from}: it is ${to} now`,
    missing: ({ from }) => `${from} does not exist`,
  },
  check({ gateway, disk, report, targets }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const gap of lighttpd.tree.gaps) {
      const program = gap.kind === 'shell-include' ? programOf(gap.path ?? '') : null;
      if (program === null) continue;
      const known = Object.hasOwn(renamed, program) ? renamed[program] : undefined;
      const exists = disk && isInstalled(lighttpd.tree.main.path) ? isThere(program, disk) : null;
      if (exists === true) continue;
      if (known && !isBefore(targets.lighttpd, known.since)) report(finding(gap, 'renamed', program, known.to));
      else if (exists === false) report({ ...finding(gap, 'missing', program, ''), severity: 'error' });
    }
  },
});

/** The program of a command that is one by its path, and neither a pipe nor the like. */
function programOf(command: string): string | null {
  return /^(\/[\w./-]+)(?:\s|$)/.exec(command)?.[1] ?? null;
}

/** `null` where even its folder is not here: then nothing is known. */
function isThere(program: string, disk: FileHost): boolean | null {
  if (disk.kind(program) !== 'missing') return true;
  return disk.kind(dirname(program)) === 'directory' ? false : null;
}

/** Whether this is the machine that the configuration is for. */
function isInstalled(main: string): boolean {
  return /^\/(?:usr\/local\/)?etc\//.test(main);
}

function finding({ place }: Gap, message: 'renamed' | 'missing', from: string, to: string): Report {
  const { source, start } = place;
  const at = source.text.indexOf(from, start);
  const written = at >= 0 && at < place.end && to !== '';
  return {
    message,
    data: { from: message === 'renamed' ? basename(from) : from, to: basename(to) },
    at: place,
    notes: ['lighttpd refuses to start: `command ... exited non-zero: 127`'],
    help: to === '' ? 'correct the path, or install the program' : `write ${to}`,
    ...(written
      ? { fix: { title: `use ${basename(to)}`, edits: [{ source, start: at, end: at + from.length, text: to }] } }
      : {}),
  };
}
