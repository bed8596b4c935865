import { fill, type Values } from './placeholders.ts';
import { createSandbox } from './sandbox.ts';
import { type CheckResult, checkFile, mainFile } from './server.ts';
import { findServer, type ServerName } from './servers.ts';
import { stockFilesFor } from './stock-files.ts';
import { machineValues } from './values.ts';

/**
 * What the real server's own check says about a configuration text: `nginx -t`, `lighttpd -tt`, `apache2 -t`.
 * `files` are written beside it, by path below the sandbox; placeholders in the text are filled unless `raw`.
 * Returns `null` when the server is not installed.
 */
export async function checkConfig(
  name: ServerName,
  text: string,
  options: { readonly files?: Readonly<Record<string, string>>; readonly values?: Values; readonly raw?: boolean } = {},
): Promise<CheckResult | null> {
  const server = findServer(name);
  if (!server) return null;
  const sandbox = await createSandbox();
  try {
    const values = {
      ...machineValues(name, server),
      ROOT: sandbox.root,
      HTDOCS: sandbox.path('htdocs'),
      PORT: '1',
      ...options.values,
    };
    const put = (content: string): string => (options.raw ? content : fill(content, values));
    const files = { ...stockFilesFor(name), ...options.files, [mainFile[name]]: text };
    for (const [path, content] of Object.entries(files)) await sandbox.write(path, put(content));
    return await checkFile(server, sandbox);
  } finally {
    await sandbox.remove();
  }
}
