import type { ConfigTree } from '@fcgilint/gateway';

/** The .htaccess files that belong to a server configuration, as far as they are here. */
export interface HtaccessFiles {
  /** Those that were given along with it. */
  readonly given: readonly GivenHtaccess[];
  /** The one in a folder (absolute, on the server), where that folder is here; `null` without one. */
  find(folder: string): ConfigTree | null;
}

export interface GivenHtaccess {
  /** Its folder on the server, absolute. */
  readonly folder: string;
  readonly tree: ConfigTree;
}

export const noHtaccessFiles: HtaccessFiles = { given: [], find: () => null };
