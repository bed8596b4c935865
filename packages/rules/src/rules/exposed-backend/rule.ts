import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { responders } from '../../shared/lighttpd-options.ts';

/** A back end that the server starts itself and binds to all addresses of the machine. */
export const exposedBackend = defineRule({
  name: 'exposed-backend',
  aliases: [],
  covers: ['spawn-fcgi-bind-all'],
  dialects: ['lighttpd'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The application listens on all addresses of the machine, although only the server in front talks to it',
  options: {
    open: {
      type: 'array',
      items: { type: 'string', pattern: '^(?:(?:[\\d.]+|\\[[\\da-fA-F:]+\\]):)?\\d{1,5}$' },
      default: [],
      description:
        'sockets that are meant to be reached by others, as `PORT` or `ADDRESS:PORT`: a port that a packet filter or the network of a container guards',
    },
  },
  messages: {
    wildcard: ({ host, port }) =>
      `lighttpd starts this application on ${host}, port ${port}: the whole network can talk to it`,
  },
  check({ gateway, report, options }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const { entry, host } of responders(lighttpd)) {
      const { address } = host;
      if (host.binPath === null || address.kind !== 'inet' || !address.wildcard) continue;
      const shown = address.family === 6 ? `[${address.host}]` : address.host;
      if (options.open.includes(`${address.port}`) || options.open.includes(`${shown}:${address.port}`)) continue;
      const option = host.options.get('host');
      if (option?.value.kind !== 'string') continue;
      const loopback = address.family === 4 ? '127.0.0.1' : '::1';
      const { source, start, end } = option.value.place;
      report({
        message: 'wildcard',
        data: { host: address.host, port: address.port },
        at: option.place,
        related: [{ at: entry.matchPlace, message: 'the application of this prefix' }],
        notes: [
          'FastCGI and SCGI know no passwords: whoever reaches the port can name any file and any user to the application, and have it run any script that it can read',
        ],
        help: `bind it to ${loopback}, or use "socket"`,
        fix: { title: `bind to ${loopback}`, edits: [{ source, start, end, text: `"${loopback}"` }] },
      });
    }
  },
});
