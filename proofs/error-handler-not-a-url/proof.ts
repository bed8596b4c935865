import { defineProof, lighttpd } from '../harness/index.ts';

const conf = (value: string): string => lighttpd(`server.error-handler-404 = "${value}"`);

export default defineProof({
  rule: 'error-handler-not-a-url',
  cases: [
    {
      covers: null,
      dialect: 'lighttpd',
      files: { 'htdocs/errors/404.html': 'from disk\n' },
      observe: [{ ask: '/none', bad: { status: 400 }, good: { from: 'disk' } }],
      variants: {
        bad: conf('errors/404.html'),
        'bad-whole': conf('http://localhost/errors/404.html'),
        fixed: conf('/errors/404.html'),
      },
    },
    {
      covers: null,
      title: 'a file',
      dialect: 'lighttpd',
      files: { 'htdocs/errors/404.html': 'from disk\n' },
      observe: [{ ask: '/none', bad: { status: 404 }, good: { from: 'disk' } }],
      variants: { bad: conf('@HTDOCS@/errors/404.html'), fixed: conf('/errors/404.html') },
    },
  ],
});
