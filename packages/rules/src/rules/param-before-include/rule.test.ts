import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { paramBeforeInclude } from './rule.ts';

const lint = (text: string, files: Record<string, string> = {}) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }`, files }, [
    paramBeforeInclude,
  ]).map(({ message }) => message);
const app = (lines: string): string => `location / { ${lines} uwsgi_pass 127.0.0.1:1; fastcgi_pass 127.0.0.1:1; }`;

describe('param-before-include', () => {
  it('reports the level that the list stands in, once', () => {
    const pass = 'fastcgi_pass 127.0.0.1:1;';
    expect(
      lint(`fastcgi_param SCRIPT_NAME ""; include fastcgi_params; location / { ${pass} } location /a { ${pass} }`),
    ).toEqual(['SCRIPT_NAME has no effect: the include behind it sends $fastcgi_script_name, and the last one counts']);
  });

  it.each([
    ['behind the include', app('include fastcgi_params; fastcgi_param SCRIPT_NAME "";')],
    ['the same value', app('fastcgi_param SCRIPT_NAME $fastcgi_script_name; include fastcgi_params;')],
    ['only when not empty', app('fastcgi_param HTTPS on; include fastcgi_params;')],
    ['set again behind it', app('fastcgi_param SCRIPT_NAME /a; include fastcgi_params; fastcgi_param SCRIPT_NAME "";')],
    ['another name', app('fastcgi_param APP_ENV live; include fastcgi_params;')],
    ['a file that is not here', app('fastcgi_param SCRIPT_NAME ""; include snippets/own.conf;')],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it('is silent within one file that is included as a whole', () => {
    const files = { 'app.conf': 'fastcgi_param A 1; fastcgi_param A 2;' };
    expect(lint(app('include app.conf; include fastcgi_params;'), files)).toEqual([]);
  });
});
