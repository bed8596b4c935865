import { describe, expect, it } from 'vitest';
import { mayHide } from '../load/index.ts';
import { paramNamed } from './params.ts';
import { httpOf } from './testing.ts';

/** The answer for a parameter in the only location. */
function ask(text: string, list: string, name: string, files: Record<string, string> = {}) {
  const gateway = httpOf(`server { location / { ${text} } }`, files);
  const block = gateway.hosts[0]!.routes[0]!.directive;
  return { gateway, block, answer: paramNamed(gateway, block, list, name) };
}

describe('the stock files', () => {
  it.each([
    ['fastcgi_param', 'fastcgi_params', 'REQUEST_METHOD', '$request_method'],
    ['fastcgi_param', '/etc/nginx/fastcgi_params', 'HTTPS', '$https'],
    ['fastcgi_param', 'fastcgi.conf', 'SCRIPT_FILENAME', '$document_root$fastcgi_script_name'],
    ['fastcgi_param', '/usr/local/etc/nginx/fastcgi_params', 'SCRIPT_NAME', '$fastcgi_script_name'],
    ['uwsgi_param', '/usr/local/nginx/conf/uwsgi_params', 'PATH_INFO', '$document_uri'],
    ['scgi_param', 'scgi_params', 'SCGI', '1'],
    ['proxy_set_header', 'proxy_params', 'x-real-ip', '$remote_addr'],
  ])('%s by %s has %s', (list, file, name, value) => {
    const { gateway, answer, block } = ask(`include ${file};`, list, name);
    expect(answer).toMatchObject({ value });
    expect(gateway.tree.gaps).toEqual([]);
    expect(gateway.tree.assumed.map(({ path }) => path)).toEqual([file]);
    expect(mayHide(gateway.tree, block)).toBe(false);
  });

  it.each([
    ['fastcgi_param', 'fastcgi_params', 'PATH_INFO'],
    ['scgi_param', 'scgi_params', 'SCRIPT_NAME'],
    ['uwsgi_param', 'uwsgi_params', 'UWSGI_SCHEME'],
    ['proxy_set_header', 'proxy_params', 'X-Forwarded-Prefix'],
  ])('%s by %s has no %s', (list, file, name) => {
    expect(ask(`include ${file};`, list, name).answer).toBeNull();
  });

  it.each(['SCRIPT_FILENAME', 'HTTP_PROXY', 'HTTP_HOST', 'REMOTE_USER'])('may have %s', (name) => {
    expect(ask('include fastcgi_params;', 'fastcgi_param', name).answer).toMatchObject({ kind: 'unknown' });
    expect(ask(`include fastcgi_params; fastcgi_param ${name} x;`, 'fastcgi_param', name).answer).toMatchObject({
      value: 'x',
    });
    // A file that is here says what it says.
    const files = { '/etc/nginx/fastcgi_params': 'fastcgi_param A b;' };
    expect(ask('include fastcgi_params;', 'fastcgi_param', name, files).answer).toBeNull();
  });

  it('hold the types', () => {
    const { gateway } = ask('include mime.types;', 'fastcgi_param', 'X');
    const [types] = gateway.effective(gateway.hosts[0]!.routes[0]!.directive, 'types').directives;
    expect(types?.children.map(({ statement }) => statement.name.value)).toContain('application/wasm');
  });

  it('are known by the usual paths only', () => {
    const { gateway, answer } = ask('include /srv/conf/fastcgi_params;', 'fastcgi_param', 'PATH_INFO');
    expect(answer).toMatchObject({ kind: 'unknown' });
    expect(gateway.tree.gaps).toHaveLength(1);
  });

  it('leave the last of two parameters of one name in force', () => {
    expect(
      ask('fastcgi_param SCRIPT_NAME /a; include fastcgi_params;', 'fastcgi_param', 'SCRIPT_NAME').answer,
    ).toMatchObject({ value: '$fastcgi_script_name' });
  });
});
