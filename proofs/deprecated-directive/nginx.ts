import { nginxServer, type ProofCase } from '../harness/index.ts';

export const nginxCases: readonly ProofCase[] = [
  {
    covers: null,
    title: 'removed',
    dialect: 'nginx',
    observe: [{ ask: '/static/a.css', good: { from: 'disk' } }],
    variants: {
      bad: {
        config: nginxServer('satisfy_any on;'),
        starts: false,
        checkRefuses: true,
        log: /unknown directive "satisfy_any"/,
      },
      fixed: nginxServer('satisfy any;'),
    },
  },
  {
    covers: null,
    title: 'without effect',
    dialect: 'nginx',
    observe: [
      {
        ask: '/static/a.css',
        bad: { log: /the "http2_recv_timeout" directive is obsolete/ },
        good: { notInLog: /is obsolete/ },
      },
    ],
    variants: {
      bad: nginxServer('http2_recv_timeout 10s;'),
      fixed: nginxServer('client_header_timeout 10s;'),
    },
  },
];
