import { fromBytes } from '../bytes.ts';
import { joinBytes } from './paths.ts';
import type { State, Verdict } from './state.ts';

/**
 * mod_simple_vhost: server-root, host and document-root make a folder, which is used when it exists; else the same
 * with the default host.
 *
 * lighttpd: src/mod_simple_vhost.c
 */
export function documentRootSimple(state: State): Verdict {
  const settings = state.settings('mod_simple_vhost');
  const serverRoot = withSlash(settings.text('simple-vhost.server-root'));
  if (serverRoot === null) return 'go-on';
  const documentRoot = withSlash(settings.text('simple-vhost.document-root'));
  const byDefault = settings.text('simple-vhost.default-host') || null;
  const place = settings.get('simple-vhost.server-root')!.namePlace;
  const folder = (host: string | null): string => {
    const first = serverRoot + (host ?? '').replace(/:.*$/s, '');
    return documentRoot === null ? (first.endsWith('/') ? first : `${first}/`) : joinBytes(first, documentRoot);
  };
  const candidates = state.host === '' ? [byDefault] : [state.host, byDefault];
  for (const host of candidates) {
    const path = folder(host);
    if (state.kind(path) !== 'directory') continue;
    if (host !== null) state.serverName = host;
    state.documentRoot = path;
    state.step(`simple-vhost: the document root is ${fromBytes(path)}`, place);
    return 'go-on';
  }
  return 'go-on';
}

/** A setting that names a folder, with a slash at its end; an empty one counts as unset. */
function withSlash(text: string | null): string | null {
  if (text === null || text === '') return null;
  return text.endsWith('/') ? text : `${text}/`;
}

/**
 * mod_evhost: the document root by a pattern from the parts of the host name, used when that folder exists.
 *
 * lighttpd: src/mod_evhost.c
 */
export function documentRootEvhost(state: State): Verdict {
  if (state.host === '') return 'go-on';
  const settings = state.settings('mod_evhost');
  const pattern = settings.text('evhost.path-pattern');
  if (!pattern) return 'go-on';
  const parts = hostParts(state.host);
  let path = pattern.replace(
    /%(?:%|_|\d|\{(\d)(?:\.(\d))?\})/g,
    (reference: string, part?: string, letter?: string) => {
      if (reference === '%%') return '%';
      if (reference === '%_') return state.host.replace(/:.*$/s, '');
      const text = parts.get(Number(part ?? reference[1]));
      if (text === undefined) return '';
      if (letter === undefined || letter === '0') return text;
      return text[Number(letter) - 1] ?? '';
    },
  );
  if (!path.endsWith('/')) path += '/';
  const place = settings.get('evhost.path-pattern')!.namePlace;
  if (state.kind(path) !== 'directory') {
    state.step(`evhost: ${fromBytes(path)} is no folder`, place);
    return 'go-on';
  }
  state.documentRoot = path;
  state.step(`evhost: the document root is ${fromBytes(path)}`, place);
  return 'go-on';
}

/** The numbered parts of a host: `%0` domain and top level, `%1` top level, `%2` domain, `%3` and on the subdomains. */
function hostParts(authority: string): Map<number, string> {
  const parts = new Map<number, string>();
  if (authority.startsWith('[')) {
    parts.set(0, authority.replace(/\]:.*$/s, ']'));
    return parts;
  }
  const host = authority.replace(/:.*$/s, '');
  const labels = host.split('.');
  parts.set(0, labels.slice(-2).join('.'));
  labels
    .filter((label, index) => label !== '' || index === 0)
    .reverse()
    .forEach((label, index) => {
      if (label !== '') parts.set(index + 1, label);
    });
  return parts;
}
