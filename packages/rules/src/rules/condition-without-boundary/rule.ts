import {
  type Context,
  isWithin,
  type LighttpdGateway,
  matchPattern,
  type TestCondition,
} from '@fcgilint/gateway/lighttpd';
import { defineRule, type Report } from '../../rule.ts';
import { asLighttpd } from '../../shared/dialects.ts';
import { rewriteString } from '../../shared/lighttpd-edits.ts';
import { alternativesOf } from '../../shared/lighttpd-patterns.ts';

/** A condition that keeps static folders from the application, and pages of the application with them. */
export const conditionWithoutBoundary = defineRule({
  name: 'condition-without-boundary',
  aliases: [],
  covers: ['lighttpd-url-condition-boundary'],
  dialects: ['lighttpd'],
  group: 'correctness',
  severity: 'warning',
  confidence: 'high',
  fix: 'safe',
  summary: 'The condition that keeps folders from the application takes pages whose names begin like them along',
  messages: {
    end: ({ url, word }) => `${url} does not reach the application either: the pattern does not end behind "${word}"`,
    start: ({ url }) => `${url} does not reach the application either: the pattern has no \`^\``,
  },
  check({ gateway, report }) {
    const lighttpd = asLighttpd(gateway);
    if (!lighttpd) return;
    for (const context of lighttpd.evaluation.contexts) {
      const { condition } = context;
      if (condition?.kind !== 'test' || condition.field !== 'url' || condition.written.operator !== '!~') continue;
      const found = finding(condition);
      if (found && holdsBackend(lighttpd, context)) report(found);
    }
  },
});

/** Whether an application that takes more than single files stands in the block. */
function holdsBackend({ gateways }: LighttpdGateway, context: Context): boolean {
  return gateways.some(
    (table) =>
      isWithin(table.context, context) &&
      table.entries.some(({ match, hosts }) => hosts.length > 0 && (match === '' || match === '/')),
  );
}

function finding({ written, valuePlace }: TestCondition): Report | null {
  const { text } = written;
  const alternatives = typeof text === 'string' ? alternativesOf(text) : null;
  if (!alternatives || typeof text !== 'string') return null;
  const { start, texts } = alternatives;
  // Names of single files have no boundary: nothing is below them.
  const folders = texts.filter(
    (each) => !/\.[a-z0-9]+$/i.test(each.text) && /[a-z0-9]\/?$/i.test(each.text) && !each.end,
  );
  const word = folders.find((each) => start && !each.text.endsWith('/') && each.text.startsWith('/'));
  if (word) {
    const url = `${word.text}-pages/x`;
    if (!matchPattern(text, url)) return null;
    // One slash behind all of them is right where all are folders.
    const edit = folders.length === texts.length ? rewriteString(valuePlace, text, `${text}/`) : null;
    return {
      message: 'end',
      data: { url, word: word.text },
      at: valuePlace,
      notes: ['lighttpd looks for these pages on the disk, and answers 404'],
      help: `end it with a slash: "${text}/"`,
      ...(edit ? { fix: { title: 'add the slash', edits: [edit] } } : {}),
    };
  }
  const loose = start ? undefined : folders.find((each) => each.text.startsWith('/'));
  if (!loose || folders.length !== texts.length) return null;
  const url = `/docs${loose.text.replace(/\/?$/, '/')}page`;
  if (!matchPattern(text, url)) return null;
  const wanted = `^${text}${folders.every((each) => each.text.endsWith('/')) ? '' : '/'}`;
  const edit = rewriteString(valuePlace, text, wanted);
  return {
    message: 'start',
    data: { url },
    at: valuePlace,
    notes: ['a pattern without `^` is looked for anywhere in the path'],
    help: `write "${wanted}"`,
    ...(edit ? { fix: { title: `write "${wanted}"`, edits: [edit] } } : {}),
  };
}
