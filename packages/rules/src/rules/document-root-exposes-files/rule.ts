import type { Place } from '@fcgilint/core';
import { joinPath } from '@fcgilint/core';
import type { Outcome, VirtualHost } from '@fcgilint/gateway';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asApache, asLighttpd, asNginx } from '../../shared/dialects.ts';
import { filesOf, type Probe } from '../../shared/probe.ts';
import { probeApache } from '../../shared/probe-apache.ts';
import { probeLighttpd } from '../../shared/probe-lighttpd.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/** A document root that is the folder of the application: what configures it can be downloaded. */
export const documentRootExposesFiles = defineRule({
  name: 'document-root-exposes-files',
  aliases: [],
  covers: ['docroot-exposes-config'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'security',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The document root is the folder of the application: its configuration can be downloaded',
  messages: {
    exposed: ({ path }) => `${path} can be downloaded: it lies in the document root`,
  },
  check(context) {
    if (!context.disk) return;
    const nginx = asNginx(context.gateway);
    if (nginx && !nginx.fragment) {
      context.each(nginx.hosts, (host) => {
        checkHost(host, 'root', (probe) => probeNginx(nginx, host, probe).outcome, context);
      });
    }
    const lighttpd = asLighttpd(context.gateway);
    for (const host of lighttpd?.hosts ?? []) {
      const name = host.names.find(({ kind }) => kind === 'exact')?.written;
      const ask = (probe: Probe) => probeLighttpd(lighttpd!, name ? { ...probe, host: name } : probe).outcome;
      checkHost(host, 'server.document-root', ask, context);
    }
    const apache = asApache(context.gateway);
    if (!apache || apache.htaccess) return;
    for (const server of apache.servers) {
      checkHost(server, 'DocumentRoot', (probe) => probeApache(apache, server, probe).outcome, context);
    }
  },
});

/** What nobody publishes: settings with passwords, data, the repository, the modules of the application. */
const secret =
  /^(?:\.env(?:\..+)?|\.htpasswd|\.git|\.hg|\.svn|.+\.(?:ini|cfg|sqlite3?|sql)|(?:manage|wsgi|settings|config|app)\.py)$/i;

/** A file that stands for what lies in a folder of a repository. */
const within: Readonly<Record<string, string>> = { '.git': 'HEAD', '.hg': 'requires', '.svn': 'wc.db' };

function checkHost(
  { documentRoot, place }: VirtualHost,
  setting: string,
  ask: (probe: Probe) => Outcome,
  { disk, named, report }: RuleContext,
): void {
  if (!disk || typeof documentRoot !== 'string' || !documentRoot.startsWith('/')) return;
  const files = filesOf(disk);
  for (const name of disk.list(documentRoot) ?? []) {
    if (!secret.test(name)) continue;
    const inner = within[name];
    const path = inner ? `/${name}/${inner}` : `/${name}`;
    if (disk.kind(joinPath(documentRoot, path.slice(1))) !== 'file') continue;
    const outcome = ask({ target: path, files });
    if (outcome.kind !== 'file' || outcome.status !== 200) continue;
    report({
      message: 'exposed',
      data: { path },
      at: placeOfRoot(documentRoot, named(setting)) ?? place,
      notes: ['whoever asks for it gets it, passwords included'],
      help: 'let the document root be a folder that holds only what everybody may see, such as `public` or `static`',
    });
    return;
  }
}

/** Where the folder is named; `null` where it is put together. */
function placeOfRoot(root: string, directives: ReturnType<RuleContext['named']>): Place | null {
  for (const { statement, source } of directives) {
    const word = statement.args.at(-1);
    if (word?.kind === 'word' && word.value.replace(/\/+$/, '') === root.replace(/\/+$/, '')) {
      return { source, start: word.start, end: word.end };
    }
  }
  return null;
}
