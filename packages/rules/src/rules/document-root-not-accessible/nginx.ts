import type { NginxGateway, NginxHost, NginxRoute } from '@fcgilint/gateway/nginx';
import { allRoutes, argument, hasVariable } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { everyFile } from '../../shared/probe.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';
import { checkFolders, isBelow, type PublishedFolder, probedNames } from './folders.ts';

/** Every `root` and `alias` that is an absolute path without variables. */
export function checkNginx(nginx: NginxGateway, context: RuleContext): void {
  checkFolders(foldersOf(nginx, context), context);
}

function* foldersOf(nginx: NginxGateway, { named }: RuleContext): Generator<PublishedFolder> {
  for (const directive of [...named('root'), ...named('alias')]) {
    const word = argument(directive, 0);
    if (!word?.value.startsWith('/') || hasVariable(word.value)) continue;
    const path = word.value;
    const at = { source: directive.source, start: word.start, end: word.end };
    yield { path, at, serves: () => nginx.hosts.some((host) => servesFrom(nginx, host, path)) };
  }
}

function servesFrom(nginx: NginxGateway, host: NginxHost, path: string): boolean {
  const uses = ({ target }: NginxRoute): boolean => target.kind === 'static' && target.root === path;
  const routes = allRoutes(host).filter(uses);
  if (routes.length === 0 && !uses(host.fallback)) return false;
  const prefixes = new Set(['/']);
  for (const { kind, name } of routes) if (kind === 'prefix') prefixes.add(name.endsWith('/') ? name : `${name}/`);
  const exact = routes.filter(({ kind }) => kind === 'exact').map(({ name }) => name);
  const targets = [...prefixes].flatMap((prefix) => probedNames.map((name) => `${prefix}${name}`));
  return [...targets, ...exact].some((target) => {
    const { outcome } = probeNginx(nginx, host, { target, files: everyFile });
    return outcome.kind === 'file' && isBelow(outcome.path, path);
  });
}
