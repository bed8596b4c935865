import { applyEdits } from '@fcgilint/core';
import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { inheritedValuesLost } from './rule.ts';

function lint(server: string, options: { http?: string; files?: Record<string, string> } = {}) {
  const code = `events {}\nhttp {\n${options.http ?? ''}\nserver {\n${server}\n}\n}\n`;
  const input = { dialect: 'nginx', file: 'nginx.conf', code, files: options.files ?? {} } as const;
  const findings = lintText(input, [inheritedValuesLost]);
  const mended = findings.map(({ fix }) => applyEdits(code, fix!.edits));
  return { findings, messages: findings.map(({ message }) => message), mended };
}

describe('inherited-values-lost', () => {
  it('names what is lost', () => {
    const { findings, messages } = lint(
      'add_header A 1; add_header b 2; location / { add_header B 3; add_header C 4; } location /x { add_header a 1; add_header B 2; }',
    );
    expect(messages).toEqual(['`add_header` here replaces all inherited ones: A is no longer in the answer']);
    expect(findings[0]!.severity).toBe('info');
  });

  it('reports the server that replaces the lists of http, once', () => {
    const { messages } = lint(
      'proxy_set_header X-A b; location / { proxy_pass http://127.0.0.1:1; } location /a { proxy_pass http://127.0.0.1:1; }',
      { http: 'proxy_set_header Host $host;' },
    );
    expect(messages).toEqual([
      '`proxy_set_header` here replaces all inherited ones: Host is no longer sent to the back end',
    ]);
  });

  it('points at the include that replaces, and repeats the include that is lost', () => {
    const files = { 'own.conf': 'fastcgi_param A b;\n', 'all.conf': 'include fastcgi_params;\nfastcgi_param C d;\n' };
    const { findings, mended } = lint(
      'include all.conf;\nlocation / {\n  include own.conf;\n  fastcgi_pass 127.0.0.1:1;\n}',
      {
        files,
      },
    );
    expect(findings.map(({ source, start, end }) => source.text.slice(start, end))).toEqual(['include own.conf;']);
    expect(mended[0]).toContain('location / {\n  include all.conf;\n  include own.conf;\n');
  });

  it('repeats lines where the file has more than the list', () => {
    const files = { 'proxy.conf': 'proxy_set_header Host $host;\nproxy_set_header X-A b;\nproxy_read_timeout 5s;\n' };
    const { mended } = lint(
      'include proxy.conf;\nlocation / {\n  proxy_set_header X-A c;\n  proxy_pass http://127.0.0.1:1;\n}',
      { files },
    );
    expect(mended[0]).toContain('location / {\n  proxy_set_header Host $host;\n  proxy_set_header X-A c;\n');
  });

  it.each([
    ['nothing outside', 'location / { fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }'],
    ['none of its own', 'include fastcgi_params; location / { fastcgi_pass 127.0.0.1:1; }'],
    [
      'repeated',
      'include fastcgi_params; location / { include fastcgi_params; fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }',
    ],
    ['no pass', 'include fastcgi_params; location / { fastcgi_param A b; root /srv; }'],
    ['another protocol', 'include fastcgi_params; location / { uwsgi_param A b; uwsgi_pass 127.0.0.1:1; }'],
    ['nothing that is needed', 'fastcgi_param X y; location / { fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }'],
    [
      'an unread include',
      'include fastcgi_params; location / { include x/own; fastcgi_param A b; fastcgi_pass 127.0.0.1:1; }',
    ],
    ['empty outside', 'add_header ETag ""; location / { add_header A b; }'],
    ['emptied on purpose', 'add_header X-Frame-Options DENY; location / { add_header X-None ""; }'],
    [
      'a preflight',
      'location / { add_header X-Frame-Options DENY; if ($request_method = OPTIONS) { add_header A b; return 204; } }',
    ],
    ['merged', 'add_header_inherit merge; add_header X-Frame-Options DENY; location / { add_header A b; }'],
    [
      'not inherited on purpose',
      'add_header X-Frame-Options DENY; location / { add_header_inherit off; add_header A b; }',
    ],
    ['headers without case', 'add_header X-Frame-Options DENY; location / { add_header x-frame-options DENY; }'],
  ])('is silent: %s', (_, text) => {
    expect(lint(text).messages).toEqual([]);
  });
});
