import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { directiveOfOtherProtocol } from './rule.ts';

const lint = (text: string, files: Record<string, string> = {}) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }`, files }, [
    directiveOfOtherProtocol,
  ]);

describe('directive-of-other-protocol', () => {
  it('reports once for each protocol', () => {
    const findings = lint(
      'location / { uwsgi_pass 127.0.0.1:1; proxy_set_header Host $host; proxy_read_timeout 5s; fastcgi_buffers 8 4k; }',
    );
    expect(findings.map(({ message, related }) => [message, related.length])).toEqual([
      ['`proxy_set_header` has no effect on `uwsgi_pass`', 1],
      ['`fastcgi_buffers` has no effect on `uwsgi_pass`', 0],
    ]);
    expect(findings.map(({ fix }) => fix?.edits.map(({ text }) => text))).toEqual([undefined, ['uwsgi_buffers']]);
  });

  it('renames nothing to what is set already or is not there', () => {
    const [finding] = lint(
      'location / { fastcgi_pass 127.0.0.1:1; fastcgi_read_timeout 1s; proxy_read_timeout 5s; proxy_http_version 1.1; }',
    );
    expect(finding!.fix).toBeNull();
  });

  it.each([
    ['its own', 'location / { proxy_pass http://127.0.0.1:1; proxy_read_timeout 5s; }'],
    ['in the server, for all', 'proxy_read_timeout 5s; location / { fastcgi_pass 127.0.0.1:1; }'],
    [
      'used inside',
      'location / { proxy_read_timeout 5s; fastcgi_pass 127.0.0.1:1; location /a { proxy_pass http://127.0.0.1:1; } }',
    ],
    [
      'used in an if',
      'location / { proxy_read_timeout 5s; if ($a) { proxy_pass http://127.0.0.1:1; } fastcgi_pass 127.0.0.1:1; }',
    ],
    ['no pass', 'location / { proxy_read_timeout 5s; root /srv; }'],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it('is silent for a file that is included', () => {
    const files = { 'all.conf': 'proxy_read_timeout 5s; fastcgi_read_timeout 5s;' };
    expect(lint('location / { include all.conf; fastcgi_pass 127.0.0.1:1; }', files)).toEqual([]);
  });
});
