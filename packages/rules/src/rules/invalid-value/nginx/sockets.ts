import { mayHide } from '@fcgilint/gateway';
import type { NginxGateway } from '@fcgilint/gateway/nginx';
import { type Fault, fault } from './fault.ts';

/** Servers of stream and mail have no default address (nginx: ngx_stream_core_server, ngx_mail_core_server). */
export function checkSockets(gateway: NginxGateway): Fault[] {
  return (
    gateway.streamServers
      .filter(({ directive }) => directive.statement.block?.close && !mayHide(gateway.tree, directive))
      // An example may leave it out by `...`.
      .filter(({ directive }) => !directive.children.some(({ name }) => name === 'listen' || name === '...'))
      .map(({ directive, family }) =>
        fault(
          directive,
          null,
          `a server of ${family} has no \`listen\``,
          'no "listen" is defined for server',
          'add `listen`',
        ),
      )
  );
}
