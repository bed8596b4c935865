import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { tlsHiddenFromApplication } from './rule.ts';

const lint = (listen: string, lines: string) =>
  lintText(
    {
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events {} http { server { listen ${listen}; location / { uwsgi_pass 127.0.0.1:1; ${lines} } } }`,
    },
    [tlsHiddenFromApplication],
  ).map(({ message }) => message);
const method = 'uwsgi_param REQUEST_METHOD $request_method;';

describe('tls-hidden-from-application', () => {
  it('reports', () => {
    expect(lint('443 ssl', method)).toEqual(['no `uwsgi_param` tells the application that this server speaks TLS']);
  });

  it.each([
    ['no TLS', '80', method],
    ['the stock file', '443 ssl', 'include uwsgi_params;'],
    ['a constant', '443 ssl', `${method} uwsgi_param HTTPS on;`],
    ['the scheme', '443 ssl', `${method} uwsgi_param UWSGI_SCHEME $scheme;`],
    ['an unread include', '443 ssl', `${method} include own.conf;`],
    ['nothing at all', '443 ssl', ''],
  ])('is silent: %s', (_, listen, lines) => {
    expect(lint(listen, lines)).toEqual([]);
  });
});
