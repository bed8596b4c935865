import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
import { underscoreHeaderDropped } from './rule.ts';

const lint = (text: string, before = '') =>
  lintText(
    {
      dialect: 'nginx',
      file: 'nginx.conf',
      code: `events {} http { ${before} server { location / { ${text} proxy_pass http://127.0.0.1:1; } } }`,
    },
    [underscoreHeaderDropped],
  ).map(({ message }) => message);

describe('underscore-header-dropped', () => {
  it('reports', () => {
    expect(lint('proxy_set_header api_key $http_api_key;')).toEqual([
      "a client's header `api_key` is dropped before it is passed on: it has underscores",
    ]);
  });

  it.each([
    ['proxy_set_header api-key $http_api_key;', ''],
    ['proxy_set_header api_key $api_key;', ''],
    ['proxy_set_header api_key $http_api_key;', 'underscores_in_headers on;'],
    ['proxy_set_header api_key $http_api_key;', 'include own.conf;'],
  ])('is silent for %s with %s', (text, before) => {
    expect(lint(text, before)).toEqual([]);
  });
});
