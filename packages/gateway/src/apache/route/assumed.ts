import { joinPath } from '@fcgilint/core';
import type { ConfigTree, Unknown } from '../../model.ts';
import type { DocumentTree } from '../../request.ts';
import { type ApacheGateway, lowerApache } from '../lower.ts';
import { EVERY_OPTION } from '../options.ts';
import { LazyServer } from '../server.ts';
import type { HtaccessFiles } from './htaccess.ts';
import type { Override } from './record.ts';

/** Modules that a server is assumed to have when a .htaccess file is all that is known of it. */
export const USUAL_MODULES: readonly string[] = [
  ...['access_compat', 'actions', 'alias', 'auth_basic', 'authn_core', 'authn_file', 'authz_core', 'authz_host'],
  ...['authz_user', 'autoindex', 'cgid', 'deflate', 'dir', 'env', 'expires', 'fcgid', 'filter', 'headers', 'mime'],
  ...['negotiation', 'proxy', 'proxy_fcgi', 'proxy_http', 'proxy_scgi', 'proxy_uwsgi', 'reqtimeout', 'rewrite'],
  ...['setenvif', 'ssl'],
].map((name) => `${name}_module`);

/** AllowOverride All. */
export const ALL_ALLOWED: Override = {
  classes: new Set(['options', 'fileinfo', 'authconfig', 'indexes', 'limit']),
  optionsMask: EVERY_OPTION,
  list: new Set(),
  nonfatalOverride: false,
  nonfatalUnknown: false,
};

/** A server that is assumed around a .htaccess file. */
export interface AssumedServer {
  readonly gateway: ApacheGateway;
  readonly server: LazyServer;
  readonly tree: DocumentTree;
  readonly files: HtaccessFiles;
  /** One line for a person. */
  readonly text: string;
}

const lowered = new WeakMap<ConfigTree, ApacheGateway>();

/**
 * The usual server: the folder of the .htaccess file is the document root, everything is allowed in it, and the usual
 * modules are loaded. Relative paths stay what they are for the caller.
 */
export function assumeServer(
  gateway: ApacheGateway,
  tree: DocumentTree,
  files: HtaccessFiles | null,
  documentRoot: string | null,
): AssumedServer {
  const own = gateway.tree.main.path;
  const folder = own.replace(/[^/]*$/, '');
  const root = documentRoot ?? joinPath('/', folder === '' ? '.' : folder);
  const inner = joinPath('/', folder === '' ? '.' : folder);
  const outside = (path: string): string => {
    if (own.startsWith('/')) return path;
    return path === inner
      ? folder.replace(/\/$/, '') || '.'
      : path.startsWith(inner === '/' ? '/' : `${inner}/`)
        ? path.slice(1)
        : path;
  };
  let usual = gateway;
  if (gateway.environment.modules === undefined) {
    usual = lowered.get(gateway.tree) ?? lowerApache(gateway.tree, { ...gateway.environment, modules: USUAL_MODULES });
    lowered.set(gateway.tree, usual);
  }
  const place = { source: gateway.tree.main, start: 0, end: 0 };
  const server = new LazyServer(null, null, [], null, () => [], place, root);
  return {
    gateway: usual,
    server,
    tree: { kind: (path) => tree.kind(outside(path)) },
    files: (path): ConfigTree | Unknown | null =>
      outside(path) === own ? usual.tree : (files?.(outside(path)) ?? null),
    text: `assumed: a server with DocumentRoot ${root}, AllowOverride All, Options FollowSymLinks and the usual modules`,
  };
}
