import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { everyFile } from '../../shared/probe.ts';
import { probeLighttpd } from '../../shared/probe-lighttpd.ts';
import { checkFolders, isBelow, type PublishedFolder, probedNames } from './folders.ts';

/** Every `server.document-root` and the folders of `alias.url`. */
export function checkLighttpd(lighttpd: LighttpdGateway, context: RuleContext): void {
  checkFolders(foldersOf(lighttpd), context);
}

function* foldersOf(lighttpd: LighttpdGateway): Generator<PublishedFolder> {
  for (const { value, assignments } of lighttpd.evaluation.byKey.get('server.document-root') ?? []) {
    if (value.kind !== 'string' || !value.text.startsWith('/')) continue;
    const path = value.text;
    const at = assignments.at(-1)?.value.place ?? value.place;
    if (at) yield { path, at, serves: () => serves(lighttpd, path, '/') };
  }
  for (const { entries } of lighttpd.aliases) {
    for (const { key, text, textPlace: at } of entries) {
      if (typeof key !== 'string' || typeof text !== 'string' || !text.startsWith('/')) continue;
      yield { path: text, at, serves: () => serves(lighttpd, text, key.endsWith('/') ? key : `${key}/`) };
    }
  }
}

function serves(lighttpd: LighttpdGateway, path: string, prefix: string): boolean {
  const hosts = new Set(lighttpd.hosts.map(({ names }) => names.find(({ kind }) => kind === 'exact')?.written));
  for (const host of hosts) {
    for (const name of probedNames) {
      const probe = { target: `${prefix}${name}`, files: everyFile, ...(host ? { host } : {}) };
      const { outcome } = probeLighttpd(lighttpd, probe);
      if (outcome.kind === 'file' && isBelow(outcome.path, path)) return true;
    }
  }
  return false;
}
