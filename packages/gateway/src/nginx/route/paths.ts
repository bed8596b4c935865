import type { Directive, Unknown } from '../../model.ts';
import { locationHead } from '../location.ts';
import { hasVariable, placeOf, unknown } from '../words.ts';
import { argumentBytes, wordBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import type { State } from './state.ts';

/** What `root` or `alias` says for the request's block. */
export interface RootSetting {
  readonly directive: Directive | null;
  readonly path: string | Unknown;
  /** 0: `root`; else how much of the URI `alias` replaces; `whole`: all of it (regular expressions). */
  readonly alias: number | 'whole';
}

/**
 * The root in force (nginx: ngx_http_core_root, ngx_http_map_uri_to_path). An inherited `alias` keeps replacing the
 * text of the location that it stands in.
 */
export function rootOf(state: State): RootSetting {
  const { directives, because } = state.gateway.effective(state.conf.block, 'root');
  const directive = directives[0] ?? null;
  if (because) return { directive, path: because, alias: 0 };
  if (!directive) return { directive, path: belowPrefix(state, 'html', null), alias: 0 };
  const alias = directive.name === 'alias' ? aliasLength(directive) : 0;
  let text = argumentBytes(directive, 0);
  if (directive.name === 'root' && text.endsWith('/')) text = text.slice(0, -1);
  const value = hasVariable(text) ? evaluate(state, text) : text;
  if (typeof value !== 'string') return { directive, path: value, alias };
  return {
    directive,
    path: value.startsWith('/') || (text === '' && !hasVariable(text)) ? value : belowPrefix(state, value, directive),
    alias,
  };
}

function aliasLength(directive: Directive): number | 'whole' {
  const location = directive.parent;
  const head = location && location.name === 'location' ? locationHead(location) : null;
  if (!location || !head) return 0;
  return head.kind === 'regex' ? 'whole' : wordBytes(location, head.name).length;
}

function belowPrefix(state: State, path: string, directive: Directive | null): string | Unknown {
  const { prefix } = state.options;
  if (prefix === undefined) {
    const what = directive ? `\`${path}\`` : 'the default root `html`';
    return unknown(
      `${what} is relative to the server's prefix, which the configuration does not tell`,
      directive && placeOf(directive),
    );
  }
  return `${prefix.replace(/\/+$/, '')}/${path}`;
}

/** A path that the server built. */
export interface MappedPath {
  readonly path: string;
  /** Length of the root part. */
  readonly root: number;
  readonly setting: RootSetting;
}

/** The file that the URI stands for; `error` where the server answers 500: an `alias` after the URI was rewritten. */
export function mapUri(state: State): MappedPath | 'error' | Unknown {
  const setting = rootOf(state);
  if (setting.alias !== 0 && !state.validLocation) return 'error';
  if (typeof setting.path !== 'string') return setting.path;
  if (typeof setting.alias === 'number' && setting.alias > state.uri.length) {
    // nginx takes the difference for a length and crashes: the URI was rewritten inside of the location.
    const because = 'the URI is shorter than the part of it that `alias` replaces, which makes the server crash';
    return unknown(because, setting.directive && placeOf(setting.directive));
  }
  const rest = uriBelowRoot(state, setting);
  return { path: setting.path + rest, root: setting.path.length, setting };
}

function uriBelowRoot(state: State, setting: RootSetting): string {
  if (setting.alias === 'whole') return state.addUriToAlias ? state.uri : '';
  return state.uri.slice(setting.alias);
}
