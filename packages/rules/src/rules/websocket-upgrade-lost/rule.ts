import { argument, type LocationHead, type NginxGateway } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { sentHeader } from '../../shared/nginx-headers.ts';
import { type NginxPass, ownLocationHead, passesOf } from '../../shared/nginx-passes.ts';
import { isAtLeast } from '../../shared/version.ts';

/** WebSockets whose handshake does not reach the back end. */
export const websocketUpgradeLost = defineRule({
  name: 'websocket-upgrade-lost',
  aliases: [],
  covers: ['nginx-websocket-upgrade'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The handshake of WebSockets is not passed on whole',
  messages: {
    path: ({ path }) => `\`location ${path}\` is for WebSockets, but their \`Upgrade\` header is not passed on`,
    version: () =>
      '`Upgrade` is passed on, but by HTTP/1.0, which knows no upgrade: `proxy_http_version 1.1` is missing',
    connection: () =>
      '`Upgrade` is passed on, but `Connection: close` with it: back ends take that for a plain request',
  },
  check({ each, gateway, report, targets }) {
    const nginx = asNginx(gateway);
    each(nginx ? passesOf(nginx) : [], (pass) => {
      if (pass.name === 'proxy_pass') checkPass(nginx!, pass, report, isAtLeast(targets.nginx, '1.29.7'));
    });
  },
});

/** Names by which libraries for WebSockets are reached. */
const paths =
  /(?:^|\/)(?:wss?|websockets?|socket\.io|sockjs|sockjs-node|ws-api|cable|action-?cable|signalr|ws_?hub|live\/websocket|engine\.io)(?:\/|$)/i;

const lines = [
  'proxy_http_version 1.1;',
  'proxy_set_header Upgrade $http_upgrade;',
  'proxy_set_header Connection "upgrade";',
] as const;

function checkPass(nginx: NginxGateway, pass: NginxPass, report: RuleContext['report'], modern: boolean): void {
  const { block, at } = pass;
  const upgrade = sentHeader(nginx, block, 'Upgrade');
  const connection = sentHeader(nginx, block, 'Connection');
  const version = nginx.effective(block, 'proxy_http_version');
  if (upgrade.kind === 'unknown' || connection.kind === 'unknown' || version.because) return;
  if (upgrade.kind === 'default') {
    const head = ownLocationHead(pass);
    const path = head && websocketPath(head);
    if (!path || !block) return;
    // A list of its own would replace the inherited one, Host and all.
    const { scope } = nginx.effective(block, 'proxy_set_header');
    const edit = scope === null || scope === block ? appendToBlock(block, lines) : null;
    report({
      message: 'path',
      data: { path },
      at,
      severity: 'info',
      confidence: 'medium',
      notes: [
        'nginx sends `Connection: close` and no `Upgrade` by default: the back end answers as to a plain request',
      ],
      help: `add \`${lines.join(' ')}\``,
      ...(edit && version.directives.length === 0 ? { fix: { title: 'pass the handshake on', edits: [edit] } } : {}),
    });
    return;
  }
  if (!/\$(?:http_upgrade|\{http_upgrade\})|^websocket$/i.test(upgrade.value)) return;
  if (connection.kind === 'default') {
    report({
      message: 'connection',
      at,
      notes: ['by default nginx sends `Connection: close`'],
      help: 'add `proxy_set_header Connection "upgrade";`, or a variable from `map $http_upgrade` where plain requests come, too',
    });
    return;
  }
  const written = version.directives[0] ? argument(version.directives[0], 0)?.value : undefined;
  if (
    written === '1.1' ||
    written === '2' ||
    (written === undefined && modern) ||
    !/upgrade|^\$/i.test(connection.value)
  )
    return;
  const edit = block && written === undefined ? appendToBlock(block, [lines[0]]) : null;
  report({
    message: 'version',
    at,
    notes: ['nginx before 1.29.7 speaks HTTP/1.0 to back ends unless it is told otherwise'],
    help: `add \`${lines[0]}\``,
    ...(edit ? { fix: { title: 'speak HTTP/1.1', edits: [edit] } } : {}),
  });
}

/** The path of a location that is for WebSockets by its name; `null` for others. */
function websocketPath({ kind, name }: LocationHead): string | null {
  if (kind === 'named') return null;
  const plain = kind === 'regex' ? name.replace(/^\^|\$$/g, '').replace(/\\([./-])/g, '$1') : name;
  return paths.test(plain) ? name : null;
}
