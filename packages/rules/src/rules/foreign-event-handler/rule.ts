import { type LighttpdGateway, scalarText } from '@fcgilint/gateway/lighttpd';
import { defineRule } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { lineOf } from '../../shared/edits.ts';

/** Handlers by the system that has them; `poll` and `select` are everywhere. */
const systems: Readonly<Record<string, 'Linux' | 'BSD' | 'Solaris'>> = {
  'linux-sysepoll': 'Linux',
  epoll: 'Linux',
  'freebsd-kqueue': 'BSD',
  kqueue: 'BSD',
  'solaris-devpoll': 'Solaris',
  devpoll: 'Solaris',
  'solaris-eventports': 'Solaris',
};

/** An event handler of another operating system: lighttpd refuses to start. */
export const foreignEventHandler = defineRule({
  name: 'foreign-event-handler',
  aliases: [],
  covers: ['lighttpd-event-handler'],
  dialects: ['lighttpd'],
  group: 'portability',
  severity: 'error',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The event handler is one of another operating system: lighttpd refuses to start',
  messages: {
    foreign: ({ handler, its, here }) => `${handler} is for ${its}, and everything else here is for ${here}`,
    unknown: ({ handler, its }) => `${handler} is for ${its} only`,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const setting of lighttpd.evaluation.byKey.get('server.event-handler') ?? []) {
      const handler = scalarText(setting.value);
      const its = typeof handler === 'string' && Object.hasOwn(systems, handler) ? systems[handler]! : null;
      const here = its === null ? null : systemOf(lighttpd, its);
      if (its === null || its === here || (here === null && its === 'Linux')) continue;
      const { place } = setting.assignments[0]!;
      report({
        message: here === null ? 'unknown' : 'foreign',
        data: { handler: String(handler), its, here: here ?? '' },
        at: place,
        ...(here === null ? { confidence: 'low' as const } : {}),
        notes: ['lighttpd refuses to start: `the selected event-handler in unknown or not supported`'],
        help: 'remove the line: lighttpd takes the best one that the system has',
        ...(setting.assignments.length === 1
          ? { fix: { title: 'remove the line', edits: [{ ...lineOf(place), text: '' }] } }
          : {}),
      });
    }
  },
});

/**
 * The system by the paths and the user that are set: those that only Linux has, or those of the BSDs; not a mixture.
 * What both have where it was built by hand clears the handlers of the BSDs, and says nothing against those of Linux.
 */
function systemOf({ evaluation, tree }: LighttpdGateway, its: string): 'Linux' | 'BSD' | null {
  const texts: string[] = [tree.main.path];
  for (const key of [
    'server.document-root',
    'server.errorlog',
    'server.pid-file',
    'server.username',
    'accesslog.filename',
  ]) {
    for (const { value } of evaluation.byKey.get(key) ?? []) {
      const text = scalarText(value);
      if (typeof text === 'string') texts.push(text);
    }
  }
  const any = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  const bsd = any(/^\/usr\/pkg\/|^_(?:www|lighttpd)$|^\/Library\//);
  const linux = any(/^\/(?:etc\/lighttpd|run|srv|home|var\/www\/html|var\/cache)(?:\/|$)|^www-data$|^http$/);
  if (bsd !== linux) return bsd ? 'BSD' : 'Linux';
  const either = any(/^\/usr\/local\/(?:etc|www)\/|^\/var\/www\/(?:logs|htdocs)(?:\/|$)|^www$/);
  return its === 'BSD' && either ? 'BSD' : null;
}
