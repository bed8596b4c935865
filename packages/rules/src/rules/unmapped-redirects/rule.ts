import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { appendToBlock } from '../../shared/nginx-edits.ts';
import { mountsOf } from '../../shared/nginx-mounts.ts';
import { passPlace } from '../../shared/nginx-pass.ts';

/** A mount whose prefix is taken away from the path, and whose redirects nobody puts it back into. */
export const unmappedRedirects = defineRule({
  name: 'unmapped-redirects',
  aliases: [],
  covers: ['nginx-prefix-stripped-redirects'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'warning',
  // The application may be told its prefix by its own configuration.
  confidence: 'low',
  fix: 'unsafe',
  summary: 'The prefix of the mount is taken away from the path, but redirects of the application are not mapped back',
  messages: {
    unmapped: ({ prefix }) => `${prefix} is taken away from the path, and a redirect to /login leaves it`,
  },
  check({ each, gateway, report, mayHide }) {
    const nginx = asNginx(gateway);
    if (!nginx) return;
    each(mountsOf(nginx), ({ route, target, pass, block }) => {
      const { kind, name, matcher } = route;
      if (pass.name !== 'proxy_pass' || kind !== 'prefix' || matcher.kind !== 'prefix' || name === '/') return;
      if (target.uri !== '/' || !name.endsWith('/') || mayHide(block)) return;
      if (['proxy_redirect', 'sub_filter'].some((each) => isSet(nginx.effective(block, each)))) return;
      const headers = nginx.effective(block, 'proxy_set_header');
      // A header with the prefix in it, or one that is made to carry it.
      const prefix = name.slice(0, -1);
      const tells = target.params.some((param) => prefixHeader.test(param.name) || param.value?.includes(prefix));
      if (headers.because || tells) return;
      const edit = appendToBlock(route.directive, ['proxy_redirect default;', `proxy_redirect / ${name};`]);
      report({
        message: 'unmapped',
        data: { prefix },
        at: passPlace(route),
        notes: ['by default only redirects that begin with the URL of proxy_pass are mapped back'],
        help: `add \`proxy_redirect / ${name};\`, or tell the application its prefix`,
        ...(edit ? { fix: { title: 'map redirects back', edits: [edit] } } : {}),
      });
    });
  },
});

const prefixHeader =
  /prefix|script[-_]name|forwarded-(?:path|uri|url)|original-ur[il]|base-?(?:url|path)|ingress|subpath/i;

/** Whether it is in force, or may be. */
function isSet({
  directives,
  because,
}: {
  readonly directives: readonly unknown[];
  readonly because: unknown;
}): boolean {
  return directives.length > 0 || because !== null;
}
