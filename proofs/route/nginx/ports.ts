import { fixedPorts } from '../../harness/ports.ts';

const first = fixedPorts(23_100, 60);

/** The ports of the back ends and of the server: fixed, since they stand in generated configurations. */
export const ports = {
  fastcgi: first,
  fastcgiTwo: first + 1,
  scgi: first + 2,
  uwsgi: first + 3,
  http: first + 4,
  httpTwo: first + 5,
  main: first + 10,
  second: first + 11,
  tls: first + 12,
  dual: first + 13,
} as const;
