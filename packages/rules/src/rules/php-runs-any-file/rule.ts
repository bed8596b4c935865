import type { Confidence, Edit } from '@fcgilint/core';
import { argument, type NginxGateway, paramNamed } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { locationHead, locationTest, locationText } from '../../shared/nginx-locations.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';

/** Locations of PHP that hand over files which are no scripts: pictures that somebody has uploaded. */
export const phpRunsAnyFile = defineRule({
  name: 'php-runs-any-file',
  aliases: [],
  covers: ['nginx-php-path-info-exec', 'nginx-php-regex-unanchored'],
  dialects: ['nginx'],
  group: 'security',
  severity: 'error',
  confidence: 'medium',
  fix: 'safe',
  summary: 'Files that are no scripts are handed to PHP: an uploaded picture with PHP code in it runs',
  messages: {
    unanchored: ({ location }) => `\`location ${location}\` hands over /up/x.php.jpg, too: the pattern has no end`,
    pathInfo: () => 'nothing checks that the script exists: /up/evil.jpg/x.php makes PHP look for a script in evil.jpg',
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      const { list, route } = mount;
      if (list !== 'fastcgi_param' || route.kind !== 'regex' || mount.application !== 'php') return;
      const sure = sureness(mount);
      if (!context.shows(sure.confidence)) return;
      const test = locationTest(route);
      if (!test || !takesPath(nginx, mount)) return;
      if (test('/up/x.php.jpg')) unanchored(nginx, mount, sure, context);
      else if (test('/up/evil.jpg/x.php')) pathInfo(nginx, mount, sure, context);
    });
  },
});

/** Whether the file is the one that the URL names: not a fixed script. */
function takesPath(gateway: NginxGateway, { block, list }: CgiMount): boolean {
  const script = paramNamed(gateway, block, list, 'SCRIPT_FILENAME');
  return (
    script !== null &&
    ('kind' in script || /\$(?:fastcgi_script_name|request_filename|uri|document_uri|1)\b/.test(script.value ?? ''))
  );
}

interface Sureness {
  readonly severity?: 'warning';
  readonly confidence: Confidence;
}

/**
 * PHP-FPM runs files with the extension .php only, unless `security.limit_extensions` is emptied in its pool: there it
 * is one setting away. php-cgi runs whatever it is given.
 */
function sureness({ target }: CgiMount): Sureness {
  const names = [target.backend.name ?? '', ...target.backend.endpoints.map(({ written }) => written)].join(' ');
  return /php\d*-?cgi/i.test(names) ? { confidence: 'medium' } : { severity: 'warning', confidence: 'low' };
}

function unanchored(gateway: NginxGateway, mount: CgiMount, sure: Sureness, { report }: RuleContext): void {
  const { route, block } = mount;
  const split = gateway.effective(block, 'fastcgi_split_path_info').directives.length > 0;
  const word = route.directive.statement.args.at(-1)!;
  const { source } = route.place;
  const at = source.slice(word).endsWith('.php') && !split ? word.end : null;
  const edit: Edit | null = at === null ? null : { source, start: at, end: at, text: '$' };
  report({
    message: 'unanchored',
    data: { location: locationText(route) },
    at: locationHead(route),
    ...sure,
    notes: ['php-cgi runs the code in it; PHP-FPM refuses with 403 unless security.limit_extensions is emptied'],
    help: 'end the pattern: `\\.php$`, or `\\.php(/|$)` where something may follow the script',
    ...(edit ? { fix: { title: 'end the pattern with $', edits: [edit] } } : {}),
  });
}

/** Ways to make sure that the file is there. */
function isChecked(gateway: NginxGateway, { route, block, list }: CgiMount): boolean {
  if (route.tryFiles) return true;
  if (route.script.some((directive) => directive.name === 'if' && argument(directive, 0)?.value.includes('!-')))
    return true;
  const admin = ['PHP_ADMIN_VALUE', 'PHP_VALUE'].map((name) => paramNamed(gateway, block, list, name));
  return admin.some(
    (param) => param && !('kind' in param) && /cgi\.fix_pathinfo\s*=\s*(?:0|off)/i.test(param.value ?? ''),
  );
}

function pathInfo(gateway: NginxGateway, mount: CgiMount, sure: Sureness, { report, mayHide }: RuleContext): void {
  const { route, block } = mount;
  if (isChecked(gateway, mount) || mayHide(block)) return;
  const split = gateway.effective(block, 'fastcgi_split_path_info').directives.length > 0;
  const local = mount.target.backend.endpoints.every(
    ({ address }) => address.kind === 'unix' || (address.kind === 'inet' && address.host.startsWith('127.')),
  );
  const edit = split || !local ? null : appendToBlock(route.directive, ['try_files $uri =404;']);
  report({
    message: 'pathInfo',
    at: locationHead(route),
    ...sure,
    notes: [
      'php-cgi runs evil.jpg then (cgi.fix_pathinfo); PHP-FPM refuses with 403 unless security.limit_extensions is emptied',
    ],
    help: 'add `try_files $uri =404;`, where nginx sees the same files as PHP, or set cgi.fix_pathinfo=0 in php.ini',
    ...(edit ? { fix: { title: 'check that the script exists', edits: [edit] } } : {}),
  });
}
