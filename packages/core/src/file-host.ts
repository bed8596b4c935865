/** What is at a path. `other`: a device, socket or fifo, never read. */
export type FileKind = 'file' | 'directory' | 'other' | 'missing';

/** Bytes, or why there are none, in words for a person. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false;
      readonly reason: 'missing' | 'directory' | 'denied' | 'too-large' | 'other';
      readonly message: string;
    };

/** Owner and permissions of what is at a path. */
export interface FileStatus {
  /** The nine permission bits, `0o000` to `0o777`. */
  readonly mode: number;
  /** Number of the owner. */
  readonly uid: number;
  /** Number of the owning group. */
  readonly gid: number;
}

/**
 * The file system as the linter sees it. Paths are POSIX-like with `/`; relative ones are relative to the
 * working directory of the host. Synchronous: linting is bound by the processor, and rules stay simple.
 */
export interface FileHost {
  kind(path: string): FileKind;
  read(path: string): ReadResult;
  /** Names in a directory in byte order, or `null` when it cannot be listed. */
  list(path: string): readonly string[] | null;
  /** Whether anybody may execute a file. Left out where permissions are not known; `null`: not for this one. */
  isExecutable?(path: string): boolean | null;
  /** Owner and permissions, links followed. Left out where they are not known; `null`: not for this path. */
  status?(path: string): FileStatus | null;
}
