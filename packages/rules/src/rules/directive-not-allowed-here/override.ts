import type { Place } from '@fcgilint/core';
import type { ConfigTree, Directive } from '@fcgilint/gateway';
import { type ApacheGateway, type ApacheServer, type HtaccessVerdict, htaccessVerdict } from '@fcgilint/gateway/apache';
import type { RuleContext } from '../../rule.ts';

/** .htaccess files beside their server configuration: what AllowOverride does not admit in them. */
export function checkOverride(gateway: ApacheGateway, context: RuleContext): void {
  const { htaccess } = context;
  const seen = new Set<string>();
  const judge = (folder: string, tree: ConfigTree | null): void => {
    if (!tree || seen.has(folder)) return;
    seen.add(folder);
    checkFile(gateway, folder, tree, context);
  };
  for (const { folder, tree } of htaccess.given) judge(withSlash(folder), tree);
  for (const folder of servedFolders(gateway)) judge(folder, seen.has(folder) ? null : htaccess.find(folder));
}

/** Document roots, and the folders that sections are about. */
function servedFolders({ servers }: ApacheGateway): Set<string> {
  const folders = new Set<string>();
  for (const { documentRoot, sections } of servers) {
    if (typeof documentRoot === 'string' && documentRoot !== '') folders.add(withSlash(documentRoot));
    for (const { kind, pattern, glob, argument } of sections) {
      if (kind === 'directory' && !pattern && !glob && argument !== '/') folders.add(withSlash(argument));
    }
  }
  return folders;
}

/** Reports once for a file what holds in every virtual host that serves its folder. */
function checkFile(gateway: ApacheGateway, folder: string, tree: ConfigTree, context: RuleContext): void {
  const [first] = tree.directives;
  const servers = gateway.servers.filter((server) => serves(server, folder));
  if (!first || servers.length === 0 || tree.gaps.length > 0) return;
  const verdicts = servers.map((server) => htaccessVerdict(gateway, server, folder, tree));
  const [verdict] = verdicts as [HtaccessVerdict];
  if (verdict.kind === 'fine' || verdicts.some(({ kind }) => kind !== verdict.kind)) return;
  // What nothing says may be said in a file that is not here.
  const whole = gateway.sockets.length > 0 && !context.mayHide(null);
  if (!verdict.by && !whole) return;
  const related = verdict.by ? [{ at: verdict.by.place, message: 'what holds for its folder' }] : [];
  if (verdict.kind === 'not-read') {
    context.report({
      message: 'notRead',
      at: placeOfName(first),
      severity: 'warning',
      confidence: 'medium',
      related,
      notes: ['the server acts as if the file were not there'],
      help: 'set AllowOverride for the folder, or move the directives to a <Directory> section of the server configuration',
    });
    return;
  }
  for (const { directive, needs } of verdict.refusals) {
    const name = directive.name;
    context.report({
      message: 'override',
      data: { name, classes: needs },
      at: placeOfName(directive),
      related,
      notes: [
        verdict.by
          ? 'the server logs that it is not allowed, and answers every request below this folder with 500'
          : 'no AllowOverride is set anywhere: the server reads the file, refuses what is in it, and answers every request below this folder with 500',
      ],
      help: `add ${needs === 'of any class' ? 'a class' : needs} to AllowOverride, or move the directive to the server configuration`,
    });
  }
}

/** Whether a virtual host serves files of a folder: below its document root, or an alias. */
function serves({ documentRoot, aliases }: ApacheServer, folder: string): boolean {
  if (typeof documentRoot === 'string' && folder.startsWith(withSlash(documentRoot))) return true;
  return aliases.some(({ to, pattern }) => !pattern && folder.startsWith(withSlash(to)));
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function placeOfName({ source, statement }: Directive): Place {
  return { source, start: statement.name.start, end: statement.name.end };
}
