import { type Context, conditionsOf, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';

/** A static page as `server.error-handler-404`: it is sent with the status 200. */
export const errorPageAnswers200 = defineRule({
  name: 'error-page-answers-200',
  aliases: [],
  covers: [],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'unsafe',
  summary: 'A static page as server.error-handler-404 is sent with the status 200: nothing is ever "not found"',
  messages: {
    ok: ({ page }) => `${page} is sent with the status 200 for every URL that does not exist`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const setting of lighttpd.evaluation.byKey.get('server.error-handler-404') ?? []) {
      const text = scalarText(setting.value);
      if (typeof text !== 'string' || !/^\/.*\.(?:html?|xhtml|txt|png|gif|jpg)$/i.test(text)) continue;
      // The page of an application that runs in the browser and has pages of its own below all URLs.
      if (/\/(?:index|app|main|200)\.html?$/i.test(text)) continue;
      if (isStandIn(setting.context, text)) continue;
      // The other key goes before this one.
      if (lighttpd.evaluation.byKey.has('server.error-handler')) continue;
      const [assignment] = setting.assignments;
      const { source, statement } = assignment!.directive;
      const { start, end } = statement.name;
      report({
        message: 'ok',
        data: { page: text },
        at: setting.namePlace,
        notes: ['search engines index such pages, and monitoring and scripts take them for the real thing'],
        help: 'use server.error-handler, which keeps the status (1.4.40 and later), or server.errorfile-prefix',
        ...(setting.assignments.length === 1
          ? {
              fix: {
                title: 'use server.error-handler',
                edits: [{ source, start, end, text: 'server.error-handler' }],
              },
            }
          : {}),
      });
    }
  },
});

/** A picture for the pictures of some URLs that are missing, such as those of users without one: it answers them. */
function isStandIn(context: Context, page: string): boolean {
  return (
    /\.(?:png|gif|jpg)$/i.test(page) &&
    conditionsOf(context).some((condition) => condition.kind === 'test' && condition.field === 'url')
  );
}
