import { type Backends, startBackends } from './observe.ts';
import { type Ports, takePorts } from './ports.ts';
import { makeSite, type Site } from './site.ts';

/** All that a comparison needs besides the server: files, ports, back ends. */
export interface Bench {
  readonly site: Site;
  readonly ports: Ports;
  readonly backends: Backends;
  close(): Promise<void>;
}

/** Makes the files, takes the ports and starts the back ends. */
export async function openBench(): Promise<Bench> {
  const site = makeSite();
  const ports = await takePorts();
  const backends = await startBackends(site.root, ports);
  return {
    site,
    ports,
    backends,
    close: async () => {
      await backends.close();
      ports.release();
      site.close();
    },
  };
}
