import { defineProof, nginxServer } from '../harness/index.ts';

const location = (head: string, alias: string, more = ''): string =>
  nginxServer(`    location ${head} {
      alias @HTDOCS@/static/${alias};
      try_files $uri =404;${more}
    }`);

export default defineProof({
  rule: 'try-files-with-captured-alias',
  cases: [
    {
      covers: 'nginx-try-files-with-alias',
      dialect: 'nginx',
      observe: [{ ask: '/x/a.css', bad: { status: 404 }, good: { from: 'disk' } }],
      variants: {
        bad: location('~ ^/x/(.*)$', '$1'),
        'bad-named': location('~ ^/x/(?<rest>.*)$', '$rest'),
        fixed: location('^~ /x/', ''),
        'ok-prefix': location('/x/', ''),
      },
    },
  ],
});
