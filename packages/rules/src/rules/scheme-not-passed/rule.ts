import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import type { NginxGateway, NginxHost } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { headerBlock, isLostHeader, sentHeader } from '../../shared/nginx-headers.ts';
import { ownBackend } from '../../shared/nginx-own-backend.ts';
import { type NginxPass, passesOf } from '../../shared/nginx-passes.ts';

/** An HTTP back end behind TLS that takes every request for a plain one. */
export const schemeNotPassed = defineRule({
  name: 'scheme-not-passed',
  aliases: [],
  covers: ['nginx-forwarded-proto'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The server speaks TLS, and its HTTP back end is not told so',
  messages: {
    scheme: () => 'nothing tells the application that the client came by https',
  },
  check({ gateway, report }) {
    const nginx = asNginx(gateway);
    const passes = new Map<NginxHost, NginxPass[]>();
    for (const pass of nginx ? passesOf(nginx) : []) {
      if (!pass.answersClients) continue;
      if (!pass.host.sockets.some(({ tls }) => tls) || !ownBackend(nginx!, pass) || isTold(nginx!, pass.block))
        continue;
      const list = passes.get(pass.host);
      if (list) list.push(pass);
      else passes.set(pass.host, [pass]);
    }
    for (const [first, ...others] of passes.values()) {
      if (!first) continue;
      const edits = [first, ...others].map(({ block }) => added(nginx!, block));
      const unique = new Map(edits.map((edit) => [`${edit?.source.path} ${edit?.start}`, edit]));
      const all = [...unique.values()];
      report({
        message: 'scheme',
        at: first.at,
        related: others.slice(0, 5).map(({ at }) => ({ at, message: 'here, too' })),
        notes: [
          'its links and redirects begin with http://, secure cookies are not sent, and a redirect to https goes round in circles',
        ],
        help: 'add `proxy_set_header X-Forwarded-Proto $scheme;`, and let the application trust it',
        ...(all.every((edit) => edit !== null)
          ? { fix: { title: 'tell the scheme', edits: all as readonly Edit[] } }
          : {}),
      });
    }
  },
});

/** Headers by which applications and their frameworks learn the scheme. */
const headers = [
  'X-Forwarded-Proto',
  'X-Forwarded-Protocol',
  'X-Forwarded-Scheme',
  'X-Forwarded-Ssl',
  'X-Forwarded-Https',
  'X-Scheme',
  'X-Url-Scheme',
  'X-Https',
  'Https',
  'Forwarded',
  'Front-End-Https',
  'X-Forwarded-Port',
];

/** Told, possibly told, or told further out and lost to a list further in: that is the matter of another rule. */
function isTold(nginx: NginxGateway, block: Directive | null): boolean {
  const list = nginx.effective(block, 'proxy_set_header');
  if (list.because) return true;
  return headers.some((name) => sentHeader(nginx, block, name).kind !== 'default' || isLostHeader(nginx, block, name));
}

function added(nginx: NginxGateway, block: Directive | null): Edit | null {
  const target = headerBlock(nginx, block);
  return target ? appendToBlock(target, ['proxy_set_header X-Forwarded-Proto $scheme;']) : null;
}
