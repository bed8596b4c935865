import { dirname, type FileHost } from '@fcgilint/core';
import type { ApacheGateway } from '@fcgilint/gateway/apache';
import { argumentsOf } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../rule.ts';
import { asApache, asLighttpd, asNginx } from './dialects.ts';

/** The user that a server opens files as, by the accounts of this machine. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  /** All of its groups. */
  readonly gids: ReadonlySet<number>;
}

/** As the configuration names them. */
interface Names {
  readonly user: string;
  readonly group: string | null;
}

/**
 * The user that the server becomes when root starts it. `null`: the configuration does not say it, it is a part of one,
 * it has no account in /etc/passwd of the machine that the configuration is for, or files are seen from a changed root.
 */
export function serverUser(context: RuleContext): ServerUser | null {
  const { disk } = context;
  const names = disk?.status ? userNames(context) : null;
  return names && disk ? account(names, disk) : null;
}

/** A second `user` or `server.username` would be refused, so nothing that is not here can change what stands here. */
function userNames(context: RuleContext): Names | null {
  const { gateway, named } = context;
  const nginx = asNginx(gateway);
  if (nginx) {
    const [user] = nginx.fragment ? [] : named('user').filter(({ parent }) => parent === null);
    const [name, group] = user ? argumentsOf(user) : [];
    // nginx: src/core/nginx.c, ngx_set_user: without a second argument the group of the same name.
    return name ? { user: name, group: group ?? name } : null;
  }
  const lighttpd = asLighttpd(gateway);
  if (lighttpd) {
    const { settings } = lighttpd.evaluation.global;
    const text = (key: string): string | null => {
      const value = settings.get(key)?.value;
      return value?.kind === 'string' ? value.text : null;
    };
    const user = text('server.username');
    const groupUnknown = settings.has('server.groupname') && text('server.groupname') === null;
    return user && !groupUnknown && !settings.has('server.chroot') ? { user, group: text('server.groupname') } : null;
  }
  const apache = asApache(gateway);
  return apache ? apacheNames(apache, context) : null;
}

/** Modules of Apache that serve requests as other users than `User`. */
const switching = /^(?:mpm_itk|ruid2|peruser|privileges)_module$/;

function apacheNames(
  { htaccess, modules, servers, tree }: ApacheGateway,
  { disk, mayHide }: RuleContext,
): Names | null {
  // The last one counts, and what is not here may have one.
  if (htaccess || !modules || modules.some(({ name }) => switching.test(name)) || mayHide(null)) return null;
  const [main] = servers;
  if (!main || main.named('chrootdir').length > 0) return null;
  const word = (name: string): string | null => {
    const directive = main.named(name).at(-1);
    const written = directive?.words[0] ?? null;
    const variable = /^\$\{(\w+)\}$/.exec(written ?? '')?.[1];
    return variable ? fromEnvvars(variable, dirname(tree.main.path), disk) : directive?.when ? null : written;
  };
  const [user, group] = [word('user'), word('group')];
  return user !== null && group !== null ? { user, group } : null;
}

/** A variable that Debian's apache2ctl sets before it starts the server; `null` where the file is not, or says no constant. */
function fromEnvvars(name: string, folder: string, disk: FileHost | null): string | null {
  const read = disk?.read(`${folder}/envvars`);
  if (!read?.ok) return null;
  const text = new TextDecoder().decode(read.bytes);
  return new RegExp(`^\\s*(?:export\\s+)?${name}=([\\w.#-]+)\\s*$`, 'm').exec(text)?.[1] ?? null;
}

/** Finds the account and its groups. All three servers call initgroups(3): groups that list the user count, too. */
function account({ user, group }: Names, disk: FileHost): ServerUser | null {
  const accounts = lines('/etc/passwd', disk);
  const groups = lines('/etc/group', disk);
  // Apache takes `#33`, too.
  const byNumber = /^#\d+$/.test(user);
  const found = accounts.find(([name, , uid]) => (byNumber ? uid === user.slice(1) : name === user));
  if (!found) return null;
  const [name = '', , uid, ownGroup] = found;
  const gid =
    group === null
      ? ownGroup
      : /^#\d+$/.test(group)
        ? group.slice(1)
        : groups.find(([candidate]) => candidate === group)?.[2];
  if (gid === undefined || !/^\d+$/.test(gid) || !/^\d+$/.test(uid ?? '')) return null;
  const others = groups
    .filter(([, , , members = '']) => members.split(',').includes(name))
    .map(([, , id]) => Number(id));
  return { name, uid: Number(uid), gids: new Set([Number(gid), ...others]) };
}

function lines(path: string, disk: FileHost): string[][] {
  const read = disk.read(path);
  if (!read.ok) return [];
  return new TextDecoder()
    .decode(read.bytes)
    .split('\n')
    .map((line) => line.trim().split(':'));
}
