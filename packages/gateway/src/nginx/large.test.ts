import { describe, expect, it } from 'vitest';
import type { DocumentTree, Request } from '../request.ts';
import { lowerNginx } from './lower.ts';
import { routeNginx } from './route-nginx.ts';
import { treeOf } from './testing.ts';

/** 2,000 virtual hosts with ten locations each, as generators of configurations write them. */
function large(): string {
  let text = 'events { }\nhttp {\n';
  for (let host = 0; host < 2000; host++) {
    text += `server { listen 80; server_name host${host}.test *.w${host}.test; root /srv/${host};\n`;
    for (let path = 0; path < 9; path++)
      text += `location /path${path}/ { proxy_pass http://127.0.0.1:${8000 + path}/x/; }\n`;
    text += 'location ~ \\.php$ { fastcgi_param A $uri; fastcgi_pass unix:/run/php.sock; }\n}\n';
  }
  return `${text}}\n`;
}

const nothing: DocumentTree = { kind: () => 'missing' };

function request(host: string, target: string): Request {
  const local = { address: '127.0.0.1', port: 80 };
  return { method: 'GET', target, scheme: 'http', host, local, remoteAddress: '127.0.0.1', headers: [] };
}

describe('a large configuration', () => {
  const tree = treeOf(large());

  it('is lowered and answers for each of its hosts', () => {
    const gateway = lowerNginx(tree);
    expect(gateway.hosts).toHaveLength(2000);
    routeNginx(gateway, request('host1.test', '/'), nothing);
    let passed = 0;
    for (let round = 0; round < 2000; round++) {
      const target = round % 2 === 0 ? `/path${round % 9}/a?b` : '/a/b.php';
      if (routeNginx(gateway, request(`host${round}.test`, target), nothing).outcome.kind === 'gateway') passed++;
    }
    expect(passed).toBe(2000);
  });
});
