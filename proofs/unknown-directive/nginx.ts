import { nginxServer, type ProofCase } from '../harness/index.ts';

export const nginxCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'a typing error',
    dialect: 'nginx',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: nginxServer('location /app {\nproxy_pas http://127.0.0.1:9;\n}'),
        starts: false,
        checkRefuses: true,
        log: /unknown directive "proxy_pas"/,
      },
      'bad-blank': {
        config: nginxServer('if($http_x_old) {\nreturn 410;\n}'),
        starts: false,
        checkRefuses: true,
        log: /unknown directive "if\(\$http_x_old\)"/,
      },
      fixed: nginxServer('location /app {\nproxy_pass http://127.0.0.1:9;\n}'),
    },
  },
];
