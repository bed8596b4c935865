import path from 'node:path';
import { type ConfigOptions, openProject } from './api.ts';
import { checkCall } from './api-options.ts';
import { NodeFileHost } from './node-file-host.ts';
import { htaccess, openForTrace } from './trace/open-config.ts';
import { readUrl } from './trace/read-url.ts';
import { readClient, readHeader, readListen, readMethod } from './trace/settings.ts';
import type { JsonTrace } from './trace/trace-json.ts';

/** A request, and how the configuration is read. */
export interface RouteOptions extends ConfigOptions {
  /** Default: `GET`. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The server's address that the request comes to: `192.0.2.1:80`. Default: one that fits the URL. */
  readonly listen?: string;
  /** Address that the request comes from. */
  readonly client?: string;
  /** Folder in which the files of the document roots are looked for. Default: where the configuration has them. */
  readonly documentTree?: string;
}

/**
 * What the server would do with a request, step by step, and what the application would see: `fcgilint trace` as
 * data. Throws when the configuration cannot be read, or the request makes no sense.
 */
export async function route(config: string, url: string, options: RouteOptions = {}): Promise<JsonTrace> {
  checkCall('route', config, options);
  const host = new NodeFileHost(path.resolve(options.cwd ?? '.'));
  const settings = await openProject(host, options).settingsFor(config);
  const opened = await openForTrace(config, host, settings);
  if (typeof opened === 'string') throw new Error(opened);
  const { tree, tools, standsAt, shown } = opened;
  const { trace, traceJson } = await import('./trace/index.ts');
  const result = await trace({
    tree,
    question: {
      method: readMethod(options.method ?? 'GET'),
      url: readUrl(url),
      headers: Object.entries(options.headers ?? {}).map(([name, value]) => readHeader(`${name}: ${value}`)),
      listen: options.listen === undefined ? null : readListen(options.listen),
      client: options.client === undefined ? null : readClient(options.client),
    },
    host,
    mapPath: settings.mapPath,
    documentTree: options.documentTree ?? null,
    htaccess: (file) => htaccess(file, host, tools),
    standsAt,
    shown,
  });
  return traceJson(result);
}
