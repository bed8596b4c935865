import { booleanOf, type LighttpdValue } from '@fcgilint/gateway/lighttpd';
import type { TypeFault } from './types.ts';

/**
 * Words that a key takes, of all systems and versions, in lower case.
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

/** lighttpd: src/configfile.c, config_http_parseopts */
const parseOptions: ReadonlySet<string> = new Set([
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
]);

/** What the server says against a value of the right type, for keys that take certain words only. */
export function wordFault(key: string, value: LighttpdValue): TypeFault | null {
  const known = Object.hasOwn(words, key) ? words[key] : undefined;
  if (known && value.kind === 'string' && value.text !== '' && !known.includes(value.text.toLowerCase())) {
    return { value, wanted: `it must be one of ${known.join(', ')}`, meant: null };
  }
  if (key !== 'server.http-parseopts' || value.kind !== 'list') return null;
  for (const { key: name, value: flag } of value.items) {
    if (typeof name !== 'string' || flag.kind === 'unknown') continue;
    if (!parseOptions.has(name)) return { value: flag, wanted: `there is no option "${name}"`, meant: null };
    if (booleanOf(flag) === null) return { value: flag, wanted: 'it must be "enable" or "disable"', meant: null };
  }
  return null;
}
