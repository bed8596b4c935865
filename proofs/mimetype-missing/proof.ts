import { defineProof, lighttpd } from '../harness/index.ts';

const without = lighttpd('').replace(/mimetype\.assign = .*\n/, '');

export default defineProof({
  rule: 'mimetype-missing',
  cases: [
    {
      covers: 'lighttpd-mimetype-missing',
      dialect: 'lighttpd',
      targets: { lighttpd: '1.4.69' },
      observe: [
        {
          ask: '/static/a.css',
          bad: { headers: { 'Content-Type': 'application/octet-stream' } },
          good: { headers: { 'Content-Type': /^text\/css/ } },
        },
      ],
      variants: { bad: without, fixed: lighttpd('') },
    },
  ],
});
