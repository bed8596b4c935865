import { decode, dirname, joinPath, SourceText } from '@fcgilint/core';
import { type ConfigTree, mapPath as mapOne, type PathMapping } from '@fcgilint/gateway';
import type { HtaccessFiles } from '@fcgilint/rules';
import type { NodeFileHost } from '../node-file-host.ts';
import { load, type Toolchain } from '../pipeline.ts';
import { placeOnServer } from './place-on-server.ts';

/** The .htaccess files beside a server configuration: those among the inputs, and those in the folders that it names. */
export class HtaccessOnDisk implements HtaccessFiles {
  readonly given: HtaccessFiles['given'];
  /** What was found in folders and is no input. */
  readonly found: ConfigTree[] = [];
  readonly #host: NodeFileHost;
  readonly #mapPath: readonly PathMapping[];
  readonly #tools: Toolchain;

  constructor(inputs: readonly ConfigTree[], host: NodeFileHost, mapPath: readonly PathMapping[], tools: Toolchain) {
    this.#host = host;
    this.#mapPath = mapPath;
    this.#tools = tools;
    this.given = inputs.map((tree) => ({
      folder: dirname(placeOnServer(host.resolve(tree.main.path), host, mapPath)),
      tree,
    }));
  }

  find(folder: string): ConfigTree | null {
    const path = mapOne(joinPath(folder, '.htaccess'), this.#mapPath);
    if (this.#host.kind(path) !== 'file') return null;
    const real = this.#host.realPath(path);
    const given = this.given.find(({ tree }) => this.#host.realPath(tree.main.path) === real);
    if (given) return given.tree;
    const read = this.#host.read(path);
    const decoded = read.ok ? decode(read.bytes) : null;
    if (!decoded?.ok) return null;
    const main = this.#tools.parse(new SourceText(path, decoded.text, decoded.encoding), 'htaccess');
    const tree = load({ main, context: 'htaccess', host: this.#host, mapPath: [], cache: new Map() }, this.#tools);
    this.found.push(tree);
    return tree;
  }
}
