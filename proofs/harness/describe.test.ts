import { expect, it } from 'vitest';
import { shownBy } from './describe.ts';

it('tells the symptom of a refusal, of an answer and of a probe', () => {
  expect(
    shownBy({
      covers: null,
      dialect: 'nginx',
      observe: [
        { ask: '/a', bad: { status: 404, from: 'disk' }, good: { headers: { 'X-A': null, 'X-B': /b/ } } },
        { ask: { method: 'POST', target: '/b' }, good: { params: { A: 'x', B: null } } },
        { what: 'requests', probe: async () => 1, bad: 0, good: 1 },
      ],
      variants: {
        bad: 'a',
        'bad-refused': { config: 'b', starts: false, checkRefuses: true, log: /no such/ },
        fixed: 'c',
      },
    }),
  ).toEqual({
    bad: ['GET /a: 404, answered by disk', 'requests: 0', 'it does not start, nor does its check accept it: no such'],
    fixed: ['GET /a: no X-A, X-B: b', 'POST /b: A=x no B', 'requests: 1'],
  });
});
