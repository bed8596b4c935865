import type { Edit } from '@fcgilint/core';
import { argument, argumentsOf, childrenNamed, type NginxGateway, paramNamed, placeOf } from '@fcgilint/gateway/nginx';
import { defineRule, type RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { locationHead, locationTest, locationText } from '../../shared/nginx-locations.ts';
import { type CgiMount, cgiMounts } from '../../shared/nginx-mounts.ts';

/** A location of scripts that splits the path, while no URL with something behind the script gets that far. */
export const pathInfoUnreachable = defineRule({
  name: 'path-info-unreachable',
  aliases: [],
  covers: ['nginx-split-never-matches', 'nginx-try-files-clears-path-info'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The path behind a script never arrives as PATH_INFO: the pattern or try_files stands in the way',
  messages: {
    pattern: ({ location }) =>
      `\`location ${location}\` takes no URL with something behind \`.php\`: there is nothing to split`,
    cleared: () => '`try_files` here empties $fastcgi_path_info: PATH_INFO is always empty',
    refused: ({ file }) => `\`try_files ${file} =404\` refuses every URL with something behind the script`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (!nginx) return;
    context.each(cgiMounts(nginx), (mount) => {
      const { list, route } = mount;
      if (list !== 'fastcgi_param' || route.kind !== 'regex') return;
      const [split] = childrenNamed(route.directive.children, 'fastcgi_split_path_info');
      if (!split) {
        // Inherited, it serves other locations, too: only what is certainly lost here counts.
        if (nginx.effective(route.directive, 'fastcgi_split_path_info').directives.length > 0) {
          cleared(nginx, mount, context);
        }
        return;
      }
      // So does one that comes by an include.
      if (split.source !== route.place.source) return;
      if (takesPathInfo(mount) === false) neverMatches(nginx, mount, context);
      else tryFiles(nginx, mount, context);
    });
  },
});

/** Whether the location takes `/index.php/foo`; `null` when that is not known. */
function takesPathInfo({ route }: CgiMount): boolean | null {
  const test = locationTest(route);
  if (!test) return null;
  // The name of a script that the pattern takes, whatever it stands for.
  const script = ['/index.php', '/app.php', '/sub/index.php', '/admin/index.php'].find(test);
  if (script === undefined) return null;
  // One that another branch of the pattern names: `\.php$|^/update.php`.
  const named = route.name.replaceAll('\\', '').match(/\/[\w/-]+\.php/g) ?? [];
  return [script, ...named].some((each) => test(`${each}/foo`));
}

/** Where PATH_INFO is not sent, or not known to be, nobody may want anything behind the script. */
const unwanted = { severity: 'info', confidence: 'low' } as const;

function neverMatches(gateway: NginxGateway, mount: CgiMount, { report }: RuleContext): void {
  const { route, block, list } = mount;
  const [split] = childrenNamed(route.directive.children, 'fastcgi_split_path_info');
  const sent = paramNamed(gateway, block, list, 'PATH_INFO');
  const word = route.directive.statement.args.at(-1)!;
  const { source } = route.place;
  const edit: Edit | null =
    /\\\.php\$$/.test(route.name) && source.slice(word).includes('.php$') && !route.tryFiles
      ? {
          source,
          start: word.start + source.slice(word).lastIndexOf('$'),
          end: word.start + source.slice(word).lastIndexOf('$') + 1,
          text: '(/|$)',
        }
      : null;
  report({
    message: 'pattern',
    data: { location: locationText(route) },
    at: placeOf(split!),
    related: [{ at: locationHead(route), message: 'ends at the extension' }],
    ...(sent && 'name' in sent ? {} : unwanted),
    notes: ['/index.php/foo is looked for on the disk, and ends in 404 (20: Not a directory)'],
    help: 'write `location ~ [^/]\\.php(/|$)` and keep a check that the script exists, or leave the split out',
    ...(edit ? { fix: { title: 'let something follow the extension', edits: [edit], level: 'unsafe' } } : {}),
  });
}

function tryFiles(gateway: NginxGateway, mount: CgiMount, context: RuleContext): void {
  const { report } = context;
  const { route, block, list } = mount;
  const { tryFiles: directive } = route;
  if (!directive) return;
  const words = argumentsOf(directive);
  if (words.length !== 2 || !words[1]!.startsWith('=')) return;
  const sent = paramNamed(gateway, block, list, 'PATH_INFO');
  if (words[0] === '$uri' || words[0] === '$document_uri') {
    report({
      message: 'refused',
      data: { file: words[0] },
      at: placeOf(directive),
      ...(sent && 'name' in sent ? {} : unwanted),
      notes: ['$uri is /index.php/foo, which is no file'],
      help: 'write `try_files $fastcgi_script_name =404;`, and send PATH_INFO by a variable that is set before: `set $path_info $fastcgi_path_info;`',
    });
    return;
  }
  cleared(gateway, mount, context);
}

/** PATH_INFO straight from the split, which finds nothing any more once `try_files` has made the script the URI. */
function cleared(gateway: NginxGateway, { route, block, list }: CgiMount, { report }: RuleContext): void {
  const { tryFiles: directive } = route;
  if (!directive) return;
  const words = argumentsOf(directive);
  const sent = paramNamed(gateway, block, list, 'PATH_INFO');
  if (words.length !== 2 || words[0] !== '$fastcgi_script_name' || !words[1]!.startsWith('=')) return;
  if (!sent || 'kind' in sent || sent.value !== '$fastcgi_path_info') return;
  const own = childrenNamed(route.directive.children, list).find(
    (param) => argument(param, 0)?.value === 'PATH_INFO' && param.source === directive.source,
  );
  report({
    message: 'cleared',
    at: placeOf(directive),
    severity: 'error',
    related: [{ at: sent.place, message: 'sends what is empty then' }],
    notes: ['try_files makes the script the URI, and the split finds nothing behind it'],
    help: 'add `set $path_info $fastcgi_path_info;` and send `fastcgi_param PATH_INFO $path_info;`',
    ...(own ? { fix: { title: 'keep it in a variable', edits: keep(directive, own) } } : {}),
  });
}

type Directive = CgiMount['pass'];

/** `set` runs before try_files and keeps what it empties. */
function keep(tryFiles: Directive, param: Directive): Edit[] {
  const { source, statement } = tryFiles;
  const indentation = source.indentation(statement.start);
  const separator = indentation === null ? ' ' : `\n${indentation}`;
  const value = argument(param, 1)!;
  return [
    {
      source,
      start: statement.start,
      end: statement.start,
      text: `set $path_info $fastcgi_path_info;${separator}`,
    },
    { source, start: value.start, end: value.end, text: '$path_info' },
  ];
}
