import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { httpoxy } from './rule.ts';

const lint = (text: string) =>
  lintText({ dialect: 'nginx', file: 'nginx.conf', code: `events {} http { server { ${text} } }` }, [httpoxy]).map(
    ({ message }) => message,
  );
const method = 'fastcgi_param REQUEST_METHOD $request_method;';

describe('httpoxy', () => {
  it('reports programs by their extension', () => {
    expect(lint(`location ~ \\.cgi$ { ${method} fastcgi_pass 127.0.0.1:9000; }`)).toHaveLength(1);
  });

  it.each([
    ['kept away', `location /cgi-bin/ { ${method} fastcgi_param HTTP_PROXY ""; fastcgi_pass 127.0.0.1:1; }`],
    ['perhaps kept away', 'location /cgi-bin/ { include fastcgi_params; fastcgi_pass 127.0.0.1:1; }'],
    ['PHP', `location ~ \\.php$ { ${method} fastcgi_pass 127.0.0.1:1; }`],
    ['an application', `location / { ${method} fastcgi_pass unix:/run/wsgi.sock; }`],
    ['not known', `location / { ${method} fastcgi_pass 127.0.0.1:1; }`],
    ['no headers', `location /cgi-bin/ { ${method} fastcgi_pass_request_headers off; fastcgi_pass 127.0.0.1:1; }`],
  ])('is silent: %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });
});
