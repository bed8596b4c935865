import { defineRule } from '../../rule.ts';
import { narrow } from '../../shared/narrow.ts';

/** A server that connects to a wildcard address. */
export const wildcardConnect = defineRule({
  name: 'wildcard-connect',
  aliases: [],
  covers: ['nginx-zero-address'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'portability',
  severity: 'info',
  confidence: 'high',
  fix: 'safe',
  summary: 'The back end is reached through a wildcard address, which is one to listen on',
  messages: {
    wildcard: ({ host }) => `${host} is an address to listen on, not one to connect to`,
  },
  check({ each, gateway, report }) {
    each(gateway.backends, (backend) => {
      // Where the server starts the program itself, the same address is the one that the program listens on.
      if (backend.spawn) return;
      for (const endpoint of backend.endpoints) {
        const { address, place } = endpoint;
        if (address.kind !== 'inet' || !address.wildcard) continue;
        const loopback = address.family === 4 ? '127.0.0.1' : '::1';
        const at = narrow(place, address.host);
        const exact = at.source.slice(at) === address.host;
        report({
          message: 'wildcard',
          data: { host: address.host },
          at,
          notes: [
            'Linux takes it for the local machine; other systems refuse the connection',
            'it often tells of a back end that listens on all addresses of the machine, and is open to the network',
          ],
          help: `write ${loopback}, and let the back end listen there only`,
          ...(exact ? { fix: { title: `connect to ${loopback}`, edits: [{ ...at, text: loopback }] } } : {}),
        });
      }
    });
  },
});
