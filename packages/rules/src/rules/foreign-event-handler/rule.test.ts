import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { foreignEventHandler } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [foreignEventHandler]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const handler = (name: string, text: string) => `server.event-handler = "${name}"\n${text}\n`;

test.each<[string, string, number]>([
  ['a user that Linux distributions have as well', handler('linux-sysepoll', `server.username = "www"`), 0],
  ['signs of both', handler('linux-sysepoll', `server.username = "_lighttpd"\nserver.document-root = "/srv/www"`), 0],
  ['built by hand', handler('linux-sysepoll', `server.document-root = "/usr/local/www"`), 0],
  ['OpenBSD', handler('linux-sysepoll', `server.username = "_lighttpd"`), 1],
  ['NetBSD', handler('linux-sysepoll', `server.errorlog = "/usr/pkg/var/log/error.log"`), 1],
])('%s', (_, code, count) => expect(found(code)).toHaveLength(count));
