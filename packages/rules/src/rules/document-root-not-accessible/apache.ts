import { joinPath } from '@fcgilint/core';
import type { ApacheGateway, ApacheServer } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';
import { everyFile } from '../../shared/probe.ts';
import { probeApache } from '../../shared/probe-apache.ts';
import { checkFolders, isBelow, type PublishedFolder, probedNames } from './folders.ts';

/** Every `DocumentRoot`, and the folders of `Alias`. */
export function checkApache(apache: ApacheGateway, context: RuleContext): void {
  checkFolders(foldersOf(apache), context);
}

function* foldersOf(apache: ApacheGateway): Generator<PublishedFolder> {
  for (const server of apache.servers) {
    for (const { words, when, place: at } of server.named('documentroot').slice(-1)) {
      const [path] = words;
      if (when || !path?.startsWith('/')) continue;
      yield { path: joinPath('/', path), at, serves: () => serves(apache, server, joinPath('/', path), '/') };
    }
    for (const { from, to, pattern, handler, when, directive } of server.aliases) {
      if (pattern || handler || when || !to.startsWith('/') || !server.directives.includes(directive)) continue;
      const prefix = from.endsWith('/') ? from : `${from}/`;
      const path = joinPath('/', to);
      yield { path, at: directive.place, serves: () => serves(apache, server, path, prefix) };
    }
  }
}

function serves(apache: ApacheGateway, server: ApacheServer, path: string, prefix: string): boolean {
  return probedNames.some((name) => {
    const { outcome } = probeApache(apache, server, { target: `${prefix}${name}`, files: everyFile });
    return outcome.kind === 'file' && isBelow(outcome.path, path);
  });
}
