import type { Request } from '../../../packages/gateway/src/request.ts';
import { type Backend, type BackendRequest, type Echo, startBackend } from '../../backends/index.ts';
import { exchange, type Response } from './exchange.ts';
import { ports } from './ports.ts';

/** What the real server did with a request. */
export interface Observed {
  /** `null`: it closed the connection. */
  readonly response: Response | null;
  /** What a back end got, `null` when none was asked. */
  /** The request made the server crash. */
  readonly crashed?: boolean;
  readonly passed: { readonly address: string; readonly request: BackendRequest } | null;
}

/** The back ends behind the server. */
export class BackendPark {
  readonly #all: readonly Backend[];

  private constructor(all: readonly Backend[]) {
    this.#all = all;
  }

  static async start(): Promise<BackendPark> {
    const kinds = [
      ['fastcgi', ports.fastcgi],
      ['fastcgi', ports.fastcgiTwo],
      ['scgi', ports.scgi],
      ['uwsgi', ports.uwsgi],
      ['http', ports.http],
      ['http', ports.httpTwo],
    ] as const;
    const all: Backend[] = [];
    for (const [protocol, port] of kinds) all.push(await startBackend({ protocol, listen: { port }, name: `${port}` }));
    return new BackendPark(all);
  }

  /** Sends a request to the server and tells what came of it. */
  async observe(request: Request): Promise<Observed> {
    for (const backend of this.#all) backend.requests.length = 0;
    const response = await exchange(request);
    const asked = this.#all.find((backend) => backend.requests.length > 0);
    return { response, passed: asked ? { address: asked.address, request: asked.requests[0]! } : null };
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.map((backend) => backend.close()));
  }
}

/** Whether a body is the echo of a back end. */
export function isEcho(body: string): boolean {
  if (!body.startsWith('{"backend"')) return false;
  return typeof (JSON.parse(body) as Echo).backend === 'string';
}
