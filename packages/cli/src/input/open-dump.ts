import { decode, type Encoding, encode, type FileKind, MemoryFileHost, SourceText } from '@fcgilint/core';
import { isNginxDump } from '../dialect/nginx-dump.ts';
import type { Toolchain } from '../pipeline.ts';

/** The files of an `nginx -T` dump, under the names that they have on the machine that it was made on. */
export interface OpenedDump {
  /** The file that the server was started with. */
  readonly main: SourceText;
  /** Its files and nothing else. */
  readonly host: DumpHost;
  /** In the order of the dump, which is that in which nginx read them. */
  readonly paths: readonly string[];
}

/**
 * The file system of a dump. nginx prints one only when it could read everything that the configuration includes: what
 * is not in it is not there, and a pattern that matches nothing is known to match nothing.
 */
class DumpHost extends MemoryFileHost {
  override kind(path: string): FileKind {
    return super.kind(path) === 'file' ? 'file' : 'directory';
  }

  override list(path: string): readonly string[] {
    return super.list(path) ?? [];
  }
}

export type { DumpHost };

/** Takes a text apart that is the output of `nginx -T`; `null` for any other. */
export function openDump(text: string, encoding: Encoding, tools: Toolchain): OpenedDump | null {
  const files = tools.splitDump && isNginxDump(text) ? tools.splitDump(text) : null;
  const [first] = files ?? [];
  if (!files || !first) return null;
  const host = new DumpHost();
  const paths: string[] = [];
  // From the end, so that of two files with one name the first stays.
  for (const { path, text: part } of [...files].reverse()) {
    host.set(path, encode(part, encoding));
    paths.unshift(path);
  }
  // A file may be UTF-8 though another one in the dump is not.
  const decoded = decode(encode(first.text, encoding));
  const main = decoded.ok
    ? new SourceText(first.path, decoded.text, decoded.encoding)
    : new SourceText(first.path, first.text, encoding);
  return { main, host, paths: [...new Set(paths)] };
}
