import { defineProof, lighttpd } from '../harness/index.ts';
import { nginxCases } from './nginx.ts';

const alias = (entry: string): string => lighttpd(`alias.url = ( ${entry} )`);

export default defineProof({
  rule: 'alias-slash-mismatch',
  cases: [
    ...nginxCases,
    {
      covers: 'lighttpd-alias-slash',
      dialect: 'lighttpd',
      files: { 'data/pic.png': 'from disk\n', 'secret.txt': 'from disk\n', 'datapic.png': 'the wrong one\n' },
      observe: [
        { ask: '/imagespic.png', bad: { from: 'disk' }, good: { status: 404 } },
        { ask: '/images/pic.png', good: { from: 'disk' } },
        { ask: '/images../secret.txt', bad: { status: 403 } },
      ],
      variants: {
        bad: alias('"/images" => "@ROOT@/data/"'),
        fixed: alias('"/images/" => "@ROOT@/data/"'),
      },
    },
    {
      covers: 'lighttpd-alias-slash',
      title: 'the path without a slash',
      dialect: 'lighttpd',
      files: { 'data/pic.png': 'from disk\n' },
      observe: [{ ask: '/images/pic.png', bad: { status: 404 }, good: { from: 'disk' } }],
      variants: {
        bad: alias('"/images/" => "@ROOT@/data"'),
        fixed: alias('"/images/" => "@ROOT@/data/"'),
      },
    },
    {
      covers: 'lighttpd-alias-slash',
      title: 'neither',
      dialect: 'lighttpd',
      files: { 'data/pic.png': 'from disk\n', 'data-private/x': 'from disk\n', 'robots-live.txt': 'from disk\n' },
      observe: [
        { ask: '/images-private/x', bad: { from: 'disk' }, good: { status: 404 } },
        { ask: '/images/pic.png', good: { from: 'disk' } },
      ],
      variants: {
        bad: alias('"/images" => "@ROOT@/data"'),
        fixed: alias('"/images/" => "@ROOT@/data/"'),
        'ok-file': {
          config: alias('"/robots.txt" => "@ROOT@/robots-live.txt"'),
          observe: [{ ask: '/robots.txt', good: { from: 'disk' } }],
        },
      },
    },
  ],
});
