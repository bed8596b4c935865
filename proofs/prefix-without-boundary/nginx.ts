import { nginxServer, type ProofCase } from '../harness/index.ts';

const app = (path: string): string =>
  nginxServer(`    location ${path} {
      proxy_pass http://@APP@;
    }`);

export const nginxCases: readonly ProofCase[] = [
  {
    covers: 'nginx-location-boundary',
    dialect: 'nginx',
    backends: { app: { protocol: 'http' } },
    files: { 'htdocs/application/b.css': '/* b.css from disk */\n' },
    observe: [
      { ask: '/application/b.css', bad: { from: 'app' }, good: { from: 'disk' } },
      { ask: '/app/foo', bad: { from: 'app' } },
    ],
    variants: {
      bad: app('/app'),
      fixed: app('/app/'),
      'ok-exact': app('= /app'),
    },
  },
];
