import { booleanOf, type LighttpdValue } from '@fcgilint/gateway/lighttpd';
import type { TypeFault } from './types.ts';

/**
 * Words that a key takes, of all systems and versions; their case matters.
 *
 * lighttpd: src/network_write.c, src/fdevent.c, src/stat_cache.c, src/mod_scgi.c
 */
const words: Readonly<Record<string, readonly string[]>> = {
  'server.network-backend': [
    'write',
    'writev',
    'sendfile',
    'linux-sendfile',
    'freebsd-sendfile',
    'solaris-sendfilev',
    'darwin-sendfile',
  ],
  'server.event-handler': [
    'select',
    'poll',
    'linux-sysepoll',
    'epoll',
    'solaris-devpoll',
    'devpoll',
    'solaris-eventports',
    'freebsd-kqueue',
    'kqueue',
    'libev',
  ],
  'server.stat-cache-engine': ['disable', 'simple', 'inotify', 'fam', 'kqueue'],
  'scgi.protocol': ['scgi', 'uwsgi'],
};

/**
 * Keys of lists that switch things on and off; the case of these matters.
 *
 * lighttpd: src/configfile.c, config_http_parseopts; src/mod_proxy.c, mod_proxy_parse_forwarded; src/mod_extforward.c
 */
const switches: Readonly<Record<string, readonly string[]>> = {
  'server.http-parseopts': [
    'header-strict',
    'host-strict',
    'host-normalize',
    'url-normalize',
    'url-normalize-unreserved',
    'url-normalize-required',
    'url-ctrls-reject',
    'url-path-backslash-trans',
    'url-path-2f-decode',
    'url-path-2f-reject',
    'url-path-dotseg-remove',
    'url-path-dotseg-reject',
    'url-query-20-plus',
    'url-invalid-utf8-reject',
    'method-get-body',
  ],
  'proxy.forwarded': ['by', 'for', 'host', 'proto', 'remote_user'],
  'extforward.params': ['host', 'remote_user'],
};

/** Lists of absolute paths. lighttpd: src/mod_cgi.c, src/gw_backend.c */
const paths: ReadonlySet<string> = new Set(['cgi.x-sendfile-docroot', 'x-sendfile-docroot']);

/** What the server says against a value of the right type, for keys and options that take certain words only. */
export function wordFault(key: string, value: LighttpdValue): TypeFault | null {
  const known = Object.hasOwn(words, key) ? words[key] : undefined;
  if (known && value.kind === 'string' && value.text !== '' && !known.includes(value.text)) {
    return { value, wanted: `it must be one of ${known.join(', ')}`, meant: null };
  }
  if (paths.has(key) && value.kind === 'list') {
    const relative = value.items.find(({ value: path }) => path.kind === 'string' && !path.text.startsWith('/'));
    return relative ? { value: relative.value, wanted: 'paths in it must begin with "/"', meant: null } : null;
  }
  const names = Object.hasOwn(switches, key) ? switches[key] : undefined;
  if (!names || value.kind !== 'list') return null;
  for (const { key: name, value: flag } of value.items) {
    if (typeof name !== 'string' || flag.kind === 'unknown') continue;
    if (!names.includes(name)) return { value: flag, wanted: `there is no "${name}"`, meant: null };
    if (booleanOf(flag) === null) return { value: flag, wanted: 'it must be "enable" or "disable"', meant: null };
  }
  return null;
}
