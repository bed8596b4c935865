import type { Socket } from '@fcgilint/gateway';
import { argument, type NginxGateway, type NginxHost, passProtocols } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';

/** Redirects of the server itself that name its own port, where clients may come by another one. */
export const redirectNamesPort = defineRule({
  name: 'redirect-names-port',
  aliases: [],
  covers: ['nginx-redirect-leaks-port'],
  dialects: ['nginx'],
  group: 'suspicious',
  severity: 'info',
  confidence: 'low',
  fix: 'safe',
  summary: "nginx's own redirects name the port that it listens on, which may not be the one that clients use",
  messages: {
    port: ({ location, port }) => `${location} is redirected to port ${port}, which clients may not reach`,
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    each(nginx?.hosts ?? [], (host) => {
      const { directive } = host;
      if (!directive || mayHide(directive) || !namesPort(nginx!, host)) return;
      const socket = host.sockets.find(isUnusual);
      const location = socket && redirected(host);
      if (!socket || !location || socket.address.kind !== 'inet') return;
      const edit = appendToBlock(directive, ['absolute_redirect off;']);
      report({
        message: 'port',
        data: { location, port: socket.address.port },
        at: socket.place,
        notes: [
          'a container, a balancer or a firewall often publishes another port than the one that nginx listens on',
        ],
        help: 'write `absolute_redirect off;`: redirects then have no host and no port',
        ...(edit ? { fix: { title: 'add absolute_redirect off', edits: [edit] } } : {}),
      });
    });
  },
});

function isUnusual({ address, tls }: Socket): boolean {
  return address.kind === 'inet' && address.port !== (tls ? 443 : 80);
}

function namesPort(gateway: NginxGateway, { directive, sockets }: NginxHost): boolean {
  if (!sockets.every(isUnusual)) return false;
  return ['absolute_redirect', 'port_in_redirect'].every((name) => {
    const setting = gateway.effective(directive, name).directives[0];
    return !setting || argument(setting, 0)?.value.toLowerCase() !== 'off';
  });
}

/** A URL that nginx itself redirects: it lacks the slash at its end, and the location hands over. */
function redirected({ routes }: NginxHost): string | null {
  for (const { kind, name, handler } of routes) {
    if (kind !== 'prefix' || name.length < 2 || !name.endsWith('/')) continue;
    if (handler && passProtocols.has(handler.name)) return name.slice(0, -1);
  }
  return null;
}
