import type { FileHost } from '@fcgilint/core';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** `sun_path` of Linux holds 108 bytes with the one that ends it; lighttpd appends `-0` to the path for each process. */
const LONGEST = 107;

/** A socket of a program that the server starts, in a folder that is not there or under a name that is too long. */
export const unusableSocketPath = defineRule({
  name: 'unusable-socket-path',
  aliases: [],
  covers: ['lighttpd-socket-path'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The socket of a program cannot be made: its folder does not exist, or its path is too long',
  messages: {
    long: ({ bytes }) =>
      `the path of the socket is ${bytes} bytes long with the number of the process: ${LONGEST} are possible`,
    folder: ({ folder }) => `the folder of the socket, ${folder}, does not exist`,
  },
  check({ gateway, disk, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { entries } of lighttpd.gateways) {
      for (const { hosts } of entries) {
        for (const { binPath, options } of hosts) {
          const socket = options.get('socket');
          if (socket?.value.kind !== 'string' || socket.value.text === '') continue;
          const path = socket.value.text;
          const bytes = new TextEncoder().encode(path).length + (binPath === null ? 0 : 2);
          if (bytes > LONGEST) {
            report({
              message: 'long',
              data: { bytes },
              at: socket.place,
              notes: ['lighttpd refuses to start: `unixsocket is too long`'],
              help: 'use a shorter path, in /run',
            });
          } else if (binPath !== null && disk && isMissing(path, disk)) {
            const folder = path.slice(0, path.lastIndexOf('/'));
            report({
              message: 'folder',
              data: { folder },
              at: socket.place,
              notes: ['lighttpd refuses to start: `bind failed for: unix:...: No such file or directory`'],
              help: 'make the folder, and let the user of the server write into it',
            });
          }
        }
      }
    }
  },
});

/**
 * Whether the folder is missing on the machine that the configuration is for: what stands above it is there, and it is
 * none of those that are made anew at each start of the system.
 */
function isMissing(path: string, files: FileHost): boolean {
  if (!path.startsWith('/') || /^\/(?:run|var\/run|tmp|dev\/shm)\//.test(path)) return false;
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (folder === '' || files.kind(folder) !== 'missing') return false;
  const above = folder.slice(0, folder.lastIndexOf('/'));
  return above !== '' && files.kind(above) === 'directory';
}
