/** The ports of the back ends and of the server: a fixed block, since they stand in generated configurations. */
const first = Number(process.env['FCGILINT_ROUTE_LIGHTTPD_PORT'] ?? 24100);

export const ports = {
  fastcgiA: first,
  fastcgiB: first + 1,
  scgi: first + 2,
  uwsgi: first + 3,
  httpA: first + 4,
  httpB: first + 5,
  main: first + 10,
  second: first + 11,
} as const;
