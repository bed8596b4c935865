import { takePort } from '../../harness/ports.ts';

/** The ports of the back ends and of the server; they stand in the configurations. */
export interface Ports {
  readonly fastcgiA: number;
  readonly fastcgiB: number;
  readonly scgi: number;
  readonly uwsgi: number;
  readonly httpA: number;
  readonly httpB: number;
  readonly main: number;
  readonly second: number;
  release(): void;
}

/** Takes free ports, which no other test uses until they are given back. */
export async function takePorts(): Promise<Ports> {
  const taken = await Promise.all(Array.from({ length: 8 }, () => takePort()));
  const [fastcgiA, fastcgiB, scgi, uwsgi, httpA, httpB, main, second] = taken.map(({ port }) => port) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    fastcgiA,
    fastcgiB,
    scgi,
    uwsgi,
    httpA,
    httpB,
    main,
    second,
    release: () => {
      for (const port of taken) port.release();
    },
  };
}
