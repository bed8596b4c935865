import { chmod } from 'node:fs/promises';
import { type Backend, startBackend } from '../backends/index.ts';
import { startCompanion } from './companion.ts';
import { type BackendSpec, isBad, type Observation, type Probe, type ProofCase, type Variant } from './define-proof.ts';
import { type TakenPort, takePort } from './ports.ts';
import type { RunningProcess } from './processes.ts';
import { programPaths, renderVariant } from './render.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { answerTo, differences, logShows } from './sees.ts';
import { checkFile, type RunningServer, startServer } from './server.ts';
import type { Server } from './servers.ts';
import { machineValues } from './values.ts';

/** Changes the files of a variant before they are written: used to apply a fix. */
export type Transform = (files: Record<string, string>, root: string) => Promise<Record<string, string>>;

/** Looks at the running server beyond what is declared: returns what is wrong, one line each. */
export type FurtherLook = (
  running: RunningServer,
  sandbox: Sandbox,
  values: Readonly<Record<string, string>>,
) => Promise<string[]>;

/**
 * Runs a variant on the real server. Returns what is not as declared, one line each; empty when the proof holds.
 * With `asGood` it is held to what the good variants show, whatever its name: after a fix.
 */
export async function runVariant(
  server: Server,
  proofCase: ProofCase,
  name: string,
  variant: Variant,
  options: { readonly transform?: Transform; readonly asGood?: boolean; readonly also?: FurtherLook } = {},
): Promise<string[]> {
  const world = await createWorld(server, proofCase, variant);
  try {
    const { sandbox, values } = world;
    const rendered = await renderVariant(proofCase, variant, values);
    const files = options.transform ? await options.transform(rendered, sandbox.root) : rendered;
    for (const [path, text] of Object.entries(files)) await sandbox.write(path, text);
    for (const [path, mode] of Object.entries(variant.modes ?? {})) await chmod(sandbox.path(path), mode);

    const check = await checkFile(server, sandbox, undefined, variant.hosts);
    const mayRefuse = !options.asGood && (variant.checkRefuses ?? false);
    if (check.accepted === mayRefuse) {
      return [`the server's own check ${check.accepted ? 'accepts' : 'refuses'} it:\n${check.output}`];
    }
    await world.startProcesses();
    const bad = isBad(name) && !options.asGood;
    // Observations of its own tell how this variant fails; mended, it is a good one like the others.
    const observations = (options.asGood ? undefined : variant.observe) ?? proofCase.observe;
    const mustRefuse = variant.starts === false && !options.asGood;
    const running = await startServer(server, sandbox, {
      ports: mustRefuse ? [] : [Number(values['PORT'])],
      ...(variant.hosts !== undefined && { hosts: variant.hosts }),
    });
    try {
      if (mustRefuse) return await refusal(running, variant);
      if (!running.up) return [`it does not start:\n${await running.log()}`];
      const found = await observeAll(running, world, observations, bad);
      return options.also ? [...found, ...(await options.also(running, sandbox, values))] : found;
    } finally {
      await running.stop();
    }
  } finally {
    await world.end();
  }
}

async function refusal(running: RunningServer, variant: Variant): Promise<string[]> {
  if (running.up) return ['it starts'];
  if (!variant.log) return ['`starts: false` without the `log` that tells why'];
  return (await logShows(running, variant.log)) ? [] : [`the log has no ${variant.log}:\n${await running.log()}`];
}

async function observeAll(
  running: RunningServer,
  world: World,
  observations: readonly (Observation | Probe)[],
  bad: boolean,
): Promise<string[]> {
  const found: string[] = [];
  let looked = 0;
  for (const observation of observations) {
    const wanted = bad ? observation.bad : observation.good;
    if (wanted === undefined) continue;
    looked += 1;
    found.push(
      ...('probe' in observation
        ? await probe(running, world, observation, bad)
        : await look(running, observation, bad)),
    );
  }
  return looked > 0 ? found : ['nothing is observed: no observation tells what is seen here'];
}

/** The declared sight must hold and that of the other kind must not: else the two configurations do not differ. */
async function look(running: RunningServer, observation: Observation, bad: boolean): Promise<string[]> {
  const [wanted, other] = bad ? [observation.bad, observation.good] : [observation.good, observation.bad];
  const answered = await answerTo(running, observation.ask);
  const label = typeof observation.ask === 'string' ? observation.ask : observation.ask.target;
  const found = (await differences(answered, wanted ?? {}, running)).map((line) => `${label}: ${line}`);
  if (found.length > 0 || other === undefined) return found;
  // A log line that must not come would be waited for in vain; what the answer shows is enough to tell the two apart.
  const { log: _, ...visible } = other;
  const same = Object.keys(visible).length > 0 && (await differences(answered, visible, running)).length === 0;
  return same ? [`${label}: shows what the ${bad ? 'good' : 'bad'} configuration shows`] : [];
}

async function probe(running: RunningServer, world: World, observation: Probe, bad: boolean): Promise<string[]> {
  const [wanted, other] = bad ? [observation.bad, observation.good] : [observation.good, observation.bad];
  if (wanted === other) return [`${observation.what}: the same is expected of good and bad`];
  const backend = (name: string): Backend => {
    const found = world.backends.get(name);
    if (!found) throw new Error(`no back end is named ${name}`);
    return found;
  };
  const result = await observation.probe({
    server: running,
    values: world.values,
    requests: (name) => backend(name).requests.length,
    connections: (name) => backend(name).connections(),
  });
  return result === wanted
    ? []
    : [`${observation.what}: ${JSON.stringify(result)}, expected ${JSON.stringify(wanted)}\n${await running.log()}`];
}

/** What surrounds a server: its folder, its ports, the back ends, and the values that name them in configurations. */
interface World {
  readonly sandbox: Sandbox;
  readonly values: Record<string, string>;
  readonly backends: ReadonlyMap<string, Backend>;
  /** Starts the programs of the case; their files must have been written. */
  startProcesses(): Promise<void>;
  end(): Promise<void>;
}

async function createWorld(server: Server, proofCase: ProofCase, variant: Variant): Promise<World> {
  const sandbox = await createSandbox();
  const ports: TakenPort[] = [];
  const backends = new Map<string, Backend>();
  const processes: RunningProcess[] = [];
  const end = async (): Promise<void> => {
    for (const running of processes) await running.stop();
    for (const backend of backends.values()) await backend.close();
    await sandbox.remove();
    for (const port of ports) port.release();
  };
  try {
    const take = async (): Promise<number> => {
      const taken = await takePort();
      ports.push(taken);
      return taken.port;
    };
    const values: Record<string, string> = {
      ...machineValues(proofCase.dialect, server),
      ROOT: sandbox.root,
      HTDOCS: sandbox.path('htdocs'),
      PORT: String(await take()),
    };
    for (let number = 2; number <= (proofCase.ports ?? 1); number++) values[`PORT${number}`] = String(await take());
    for (const [name, spec] of Object.entries({ ...proofCase.backends, ...variant.backends })) {
      const path = sandbox.path(`run/${name}.sock`);
      const listen = spec.listen === 'unix' ? { path } : { host: spec.listen ?? '127.0.0.1', port: await take() };
      const { protocol, respond } = spec;
      const backend = await startBackend({ protocol, name, listen, ...(respond && { respond }) });
      if ('path' in listen) await chmod(path, 0o777);
      backends.set(name, backend);
      Object.assign(values, backendValues(name, spec, backend));
    }
    const startProcesses = async (): Promise<void> => {
      for (const spec of Object.values({ ...proofCase.processes, ...variant.processes })) {
        processes.push(await startCompanion(spec, { ...programPaths(sandbox.root), ...values }, sandbox.root));
      }
    };
    return { sandbox, values, backends, startProcesses, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function backendValues(name: string, spec: BackendSpec, backend: Backend): Record<string, string> {
  const key = name.toUpperCase();
  if (spec.listen === 'unix') return { [key]: backend.address };
  const host = spec.listen ?? '127.0.0.1';
  return { [key]: backend.address, [`${key}_HOST`]: host, [`${key}_PORT`]: String(backend.port) };
}

/** Values for linting alone: fixed names and ports, nothing is started. */
export function valuesForLint(server: Server | null, proofCase: ProofCase, variant: Variant): Record<string, string> {
  const root = '/srv/proof';
  const values: Record<string, string> = {
    ...machineValues(proofCase.dialect, server),
    ROOT: root,
    HTDOCS: `${root}/htdocs`,
    PORT: '8080',
  };
  for (let number = 2; number <= (proofCase.ports ?? 1); number++) values[`PORT${number}`] = String(8080 + number);
  let port = 9000;
  for (const [name, spec] of Object.entries({ ...proofCase.backends, ...variant.backends })) {
    const key = name.toUpperCase();
    const host = spec.listen ?? '127.0.0.1';
    if (host === 'unix') values[key] = `${root}/run/${name}.sock`;
    else {
      port += 1;
      const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
      Object.assign(values, { [key]: address, [`${key}_HOST`]: host, [`${key}_PORT`]: String(port) });
    }
  }
  return values;
}
