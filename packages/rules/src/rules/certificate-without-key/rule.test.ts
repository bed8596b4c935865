import { expect, test } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { certificateWithoutKey } from './rule.ts';

/** What is reported: the text at the place. */
function found(code: string): string[] {
  const findings = lintText({ dialect: 'lighttpd', file: 'lighttpd.conf', code }, [certificateWithoutKey]);
  return findings.map(({ source, start, end }) => source.text.slice(start, end));
}

const tls = (file: string) => `$SERVER["socket"] == ":443" { ssl.engine = "enable"\n ssl.pemfile = "${file}" }\n`;

test.each([
  ['/etc/letsencrypt/live/example.test/cert.pem', 1],
  ['/etc/letsencrypt/live/example.test/chain.pem', 1],
  ['/etc/lighttpd/fullchain.pem', 1],
  // Whoever makes such a file by hand may have put both into it, as pfSense does.
  ['/var/etc/cert.pem', 0],
])('%s', (file, count) => expect(found(tls(file))).toHaveLength(count));
