import type { DocumentTree, Trace } from '@fcgilint/gateway';
import type { ApacheGateway, ApacheServer } from '@fcgilint/gateway/apache';
import { type Probe, probeFiles, probeRequest } from './probe.ts';
import { routeApache } from './routers/apache.ts';

/**
 * What one virtual host of Apache (or the main server) does with a request, whichever address and name it came by. The
 * outcome is `unknown` where the answer depends on what is not known. For a .htaccess file alone the router assumes
 * the usual server around it, with the file's folder as document root.
 */
export function probeApache(gateway: ApacheGateway, server: ApacheServer, probe: Probe): Trace {
  const name = server.names.find(({ kind }) => kind === 'exact')?.written;
  const request = probeRequest(probe, name, server.tls === true);
  const files = probeFiles(probe);
  return gateway.htaccess
    ? routeApache(gateway, request, withFile(files, gateway.tree.main.path))
    : routeApache(gateway, request, files, { server });
}

/** The file that is asked about is there, and so is its folder, whatever is assumed of the rest. */
function withFile(files: DocumentTree, own: string): DocumentTree {
  const folder = own.replace(/\/?[^/]*$/, '') || (own.startsWith('/') ? '/' : '.');
  return { kind: (path) => (path === own ? 'file' : path === folder ? 'directory' : files.kind(path)) };
}
