import { fromBytes } from '../words.ts';
import { type FileType, type Rec, stop } from './record.ts';

/** What is at a path of the server's disk (bytes). */
export function fileType(r: Rec, path: string): FileType {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const name = fromBytes(trimmed === '' ? '/' : trimmed);
  switch (r.run.tree.kind(name)) {
    case 'file':
      return path.endsWith('/') ? 'none' : 'file';
    case 'directory':
      return 'directory';
    case 'missing':
      return 'none';
    case 'unknown':
      return stop(`it is not known what ${name} is`);
  }
}
