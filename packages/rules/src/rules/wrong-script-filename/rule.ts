import type { Edit } from '@fcgilint/core';
import type { Param } from '@fcgilint/gateway';
import { argument, documentRoot, type NginxGateway, paramNamed } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';
import { sendParam } from '../../shared/nginx-param-edits.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

const own = '$document_root$fastcgi_script_name';

/** PHP that is told a wrong file, or none. */
export const wrongScriptFilename = defineRule({
  name: 'wrong-script-filename',
  aliases: [],
  covers: ['nginx-script-filename-missing', 'nginx-script-filename-wrong-root', 'nginx-php-in-alias'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'SCRIPT_FILENAME names no file, or is not sent: PHP answers 404 "File not found."',
  messages: {
    missing: () => 'PHP gets no SCRIPT_FILENAME',
    alias: ({ location }) => `below \`alias\` this names ${location} twice: no such file`,
    otherRoot: ({ folder, root }) => `SCRIPT_FILENAME begins with ${folder}, but the files are in ${root}`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      if (mount.list !== 'fastcgi_param') return;
      const { application } = mount;
      if (application === 'php' || application === 'cgi') checkMount(nginx, mount, context);
    });
  },
});

function checkMount(gateway: NginxGateway, mount: CgiMount, context: RuleContext): void {
  const { block, list, application } = mount;
  const script = paramNamed(gateway, block, list, 'SCRIPT_FILENAME');
  if (script === null) {
    // A runner of CGI programs also goes by DOCUMENT_ROOT and SCRIPT_NAME.
    if (application === 'php') missing(gateway, mount, context);
  } else if ('name' in script && script.value !== null) {
    if (isAlias(gateway, mount)) alias(gateway, mount, script, context);
    else otherRoot(gateway, mount, script, script.value, context);
  }
}

function missing(gateway: NginxGateway, mount: CgiMount, { report, mayHide }: RuleContext): void {
  const { block, list, route } = mount;
  const sends = (name: string): boolean => paramNamed(gateway, block, list, name) !== null;
  // PHP takes the older parameter, too; and where nothing at all is sent, another rule speaks.
  if (sends('PATH_TRANSLATED') || !sends('REQUEST_METHOD') || mayHide(block)) return;
  const edit = sendParam(gateway, mount, `SCRIPT_FILENAME ${isAlias(gateway, mount) ? '$request_filename' : own}`);
  report({
    message: 'missing',
    at: passPlace(route),
    notes: ['php-cgi answers 404 "No input file specified.", PHP-FPM 404 "File not found."'],
    help: `add \`fastcgi_param SCRIPT_FILENAME ${own};\`, or include fastcgi.conf instead of fastcgi_params`,
    ...(edit ? { fix: { title: 'send SCRIPT_FILENAME', edits: [edit] } } : {}),
  });
}

/** Whether the files of the location come from an `alias` that takes something away from the path. */
function isAlias(gateway: NginxGateway, { block }: CgiMount): boolean {
  const { directives, because } = gateway.effective(block, 'root');
  const [directive] = directives;
  if (because || !directive || directive.name !== 'alias' || !directive.parent) return false;
  return argument(directive.parent, directive.parent.statement.args.length - 1)?.value !== '/';
}

function alias(gateway: NginxGateway, mount: CgiMount, script: Param, { report }: RuleContext): void {
  const { route, block } = mount;
  const rewritten = route.script.some((directive) => directive.name === 'rewrite');
  if (script.value !== own || rewritten) return;
  const [directive] = gateway.effective(block, 'root').directives;
  const split = gateway.effective(block, 'fastcgi_split_path_info').directives.length > 0;
  const inLocation = script.place.source === route.place.source && isIn(script, route.directive.statement);
  const edit = inLocation ? replaceValue(script) : sendParam(gateway, mount, 'SCRIPT_FILENAME $request_filename');
  const location = argument(directive!.parent!, directive!.parent!.statement.args.length - 1)?.value ?? '';
  report({
    message: 'alias',
    data: { location },
    at: inLocation ? script.place : passPlace(route),
    related: [{ at: { source: directive!.source, ...spanOf(directive!) }, message: 'the alias' }],
    notes: ['$document_root is the folder of the alias, and $fastcgi_script_name still has the path of the location'],
    help: 'write `fastcgi_param SCRIPT_FILENAME $request_filename;`',
    ...(edit && !split ? { fix: { title: 'write $request_filename', edits: [edit] } } : {}),
  });
}

function spanOf({ statement }: { readonly statement: { readonly start: number; readonly end: number } }) {
  return { start: statement.start, end: statement.end };
}

function isIn({ place }: Param, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return place.start >= start && place.end <= end;
}

function replaceValue({ place, value }: Param, text = '$request_filename'): Edit | null {
  const at = place.source.slice(place).lastIndexOf(value ?? '');
  if (at < 0 || !value) return null;
  return { source: place.source, start: place.start + at, end: place.start + at + value.length, text };
}

/** A folder written out before the script's name. */
const literalFolder = /^(\/[^$]*?)\/*\$fastcgi_script_name$/;

function otherRoot(
  gateway: NginxGateway,
  mount: CgiMount,
  script: Param,
  value: string,
  { disk, report }: RuleContext,
): void {
  const folder = literalFolder.exec(value)?.[1];
  const root = documentRoot(gateway, mount.block);
  if (folder === undefined || typeof root !== 'string' || normal(folder) === normal(root)) return;
  // PHP elsewhere, in a container or behind a chroot sees the files by another path.
  const sample = folder === '/scripts';
  if (disk?.kind(folder) === 'directory') return;
  if (!sample && !mount.target.backend.endpoints.every(({ address }) => address.kind === 'unix')) return;
  const edit = replaceValue(script, own);
  report({
    message: 'otherRoot',
    data: { folder, root },
    at: script.place,
    confidence: sample ? 'medium' : 'low',
    notes: ['php-cgi answers 404 "No input file specified.", PHP-FPM 404 "File not found."'],
    help: `write \`fastcgi_param SCRIPT_FILENAME ${own};\`, unless PHP runs in a container or a chroot that sees the files there`,
    ...(edit ? { fix: { title: 'write $document_root', edits: [edit], level: sample ? 'safe' : 'unsafe' } } : {}),
  });
}

function normal(path: string): string {
  return path.replace(/\/+/g, '/').replace(/\/$/, '');
}
