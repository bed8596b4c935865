import { type FileHost, type FileStatus, normalizePath } from '@fcgilint/core';
import type { ServerUser } from '../../shared/server-user.ts';

/** The first folder on the way into another one that a user may not enter. */
export interface Barrier {
  readonly folder: string;
  /** An access control list may let the user in all the same: it does not show in the permission bits. */
  readonly perhapsListed: boolean;
}

/** Looks for barriers on the ways of one user. Answers are kept: many folders lie in the same few. */
export class Barriers {
  readonly user: ServerUser;
  readonly #disk: FileHost;
  readonly #answers = new Map<string, Barrier | 'missing' | null>();

  constructor(user: ServerUser, disk: FileHost) {
    this.user = user;
    this.#disk = disk;
  }

  /** The barrier on the way into a folder; `null` where there is none, or where the folder is not there to be seen. */
  find(path: string): Barrier | null {
    const full = normalizePath(path);
    const answer = this.#answer(full);
    return answer === 'missing' || answer === null || this.#disk.kind(full) !== 'directory' ? null : answer;
  }

  #answer(path: string): Barrier | 'missing' | null {
    const parts = path.split('/').filter((part) => part !== '');
    let at = '/';
    let answer = this.#own(at);
    for (const part of parts) {
      if (answer !== null) return answer;
      at = at === '/' ? `/${part}` : `${at}/${part}`;
      answer = this.#own(at);
    }
    return answer;
  }

  #own(folder: string): Barrier | 'missing' | null {
    let answer = this.#answers.get(folder);
    if (answer === undefined) {
      const status = this.#disk.status?.(folder) ?? null;
      answer = status === null ? 'missing' : barrier(folder, status, this.user);
      this.#answers.set(folder, answer);
    }
    return answer;
  }
}

/**
 * Linux asks one class of permission bits alone: the owner's, else the group's, else those of others. With an access
 * control list the bits of the group are the most that the list can give (acl(5): the mask).
 */
function barrier(folder: string, { mode, uid, gid }: FileStatus, user: ServerUser): Barrier | null {
  if (uid === user.uid) return mode & 0o100 ? null : { folder, perhapsListed: false };
  if (user.gids.has(gid)) return mode & 0o010 ? null : { folder, perhapsListed: false };
  return mode & 0o001 ? null : { folder, perhapsListed: (mode & 0o010) !== 0 };
}
