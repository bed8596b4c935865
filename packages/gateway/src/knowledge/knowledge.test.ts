import { describe, expect, it } from 'vitest';
import { apacheTable } from './apache.ts';
import { hostOptions, lighttpdTable } from './lighttpd.ts';
import { nginxTable } from './nginx.ts';
import { suggest } from './suggest.ts';

describe('tables', () => {
  it('knows nginx directives by module and context', () => {
    const [http, stream] = nginxTable().get('proxy_pass');
    expect(http).toMatchObject({
      module: 'ngx_http_proxy_module',
      contexts: ['location', 'if-in-location', 'limit_except'],
      counts: { exact: [1] },
    });
    expect(stream).toMatchObject({ contexts: ['stream-server'], inherit: 'none' });
    expect(nginxTable().get('listen')[0]).toMatchObject({ counts: { minimum: 1 }, repeat: 'append' });
    expect(nginxTable().get('Listen')).toEqual([]);
    expect(nginxTable().get('content_by_lua_block')[0]).toMatchObject({ lua: true, thirdParty: true, block: true });
  });

  it('knows Apache directives whatever their case', () => {
    expect(apacheTable().get('rewriterule')[0]).toMatchObject({
      name: 'RewriteRule',
      arguments: 'RAW',
      override: ['FileInfo'],
    });
    expect(apacheTable().get('DIRECTORY')[0]).toMatchObject({ section: true, contexts: ['server', 'virtualhost'] });
  });

  it('knows lighttpd keys and host options', () => {
    expect(lighttpdTable().get('server.port')[0]).toMatchObject({ type: 'short', scope: 'global' });
    expect(hostOptions.get('check-local')).toBe('bool');
  });

  it('has names throughout', () => {
    for (const table of [nginxTable(), apacheTable(), lighttpdTable()]) {
      for (const name of table.names()) expect(table.get(name).length).toBeGreaterThan(0);
    }
  });
});

describe('suggest', () => {
  it.each([
    ['chek-local', 'check-local'],
    ['cehck-local', 'check-local'],
    ['Check-Local', 'check-local'],
    ['bin-pth', 'bin-path'],
    ['something-else', null],
    ['x', null],
  ])('%s: %s', (name, expected) => expect(suggest(name, hostOptions.keys())).toBe(expected));
});
