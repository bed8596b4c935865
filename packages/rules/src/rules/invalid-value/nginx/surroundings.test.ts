import { describe, expect, it } from 'vitest';
import { lintText } from '../../../testing/index.ts';
import { invalidValue } from '../rule.ts';

/** Lines of the findings. */
function lines(code: string): number[] {
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [invalidValue]).map(
    ({ source, start }) => source.lines.position(start).line,
  );
}

const around = (body: string) => `events {}\nhttp {\n${body}\n}\n`;

describe('equal lines', () => {
  it('are told of one by one', () => {
    const code = around('server {\nexpires 1x;\nlocation /a {\nexpires 1x;\n}\n}\nserver {\nexpires 1x;\n}');
    expect(lines(code)).toEqual([4, 6, 10]);
  });

  it('are right or wrong by the block that they stand in', () => {
    const pass = 'proxy_pass http://127.0.0.1:1/x;';
    const code = around(
      `server {\nlocation /a {\n${pass}\n}\nlocation ~ b {\n${pass}\n}\nlocation /c {\n${pass}\n}\n}`,
    );
    expect(lines(code)).toEqual([8]);
  });

  it('are right or wrong by what stands before them', () => {
    const code = around(
      'server {\nlocation /a {\nproxy_redirect default;\nproxy_pass http://127.0.0.1:1;\n}\nlocation /b {\nproxy_pass http://127.0.0.1:1;\nproxy_redirect default;\n}\n}',
    );
    expect(lines(code)).toEqual([5]);
  });

  it('are right or wrong by what is in their blocks', () => {
    const code = around('map $host $a {\ndefault 1;\n}\nmap $host $a {\n~( 1;\n}');
    expect(lines(code)).toEqual([7]);
  });

  it('are right or wrong by the addresses of their servers', () => {
    const server = (port: number) => `server {\nlisten ${port};\nserver_name a..b;\n}`;
    expect(lines(around(`${server(81)}\n${server(82)}\n${server(82)}`))).toEqual([9, 13]);
  });
});
