import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, argumentsOf, type LocationHead, type NginxGateway, placeOf } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { hostAround } from '../../shared/nginx-hosts.ts';
import { locationAround } from '../../shared/nginx-words.ts';
import { probeNginx } from '../../shared/probe-nginx.ts';

/**
 * A rewrite in a location that takes its own result. nginx looks for a location again, and after ten rounds gives up
 * (nginx: src/http/ngx_http_core_module.c, ngx_http_core_post_rewrite_phase).
 */
export function checkNginx(rewrite: Directive, gateway: NginxGateway, { report }: RuleContext): void {
  const [pattern = '', target = '', flag] = argumentsOf(rewrite);
  if ((flag !== undefined && flag !== 'last') || !target.startsWith('/')) return;
  const found = locationAround(rewrite);
  const host = found && hostAround(gateway, rewrite);
  if (!found || !host) return;
  const { location, head } = found;
  const url = sampleUrls(head, pattern).find((each) => {
    const { steps, locations } = probeNginx(gateway, host, { target: each });
    return locations.every((one) => one === location) && steps.some(({ text }) => endless.test(text));
  });
  if (url === undefined) return;
  report({
    message: 'nginx',
    data: { url, location: head.name },
    at: placeOf(rewrite),
    related: [{ at: placeOf(location), message: 'takes the result again' }],
    notes: [
      'nginx answers 500 after ten rounds; the log says `rewrite or internal redirection cycle while processing ...`',
    ],
    help: 'write `break`: the request then stays in this location',
    fix: { title: 'use break', level: 'unsafe', edits: [toBreak(rewrite)] },
  });
}

const endless = /internal redirection cycle while processing/;

/** URLs that the location and the rewrite may take, from what both are sure to begin with. */
function sampleUrls({ kind, name }: LocationHead, pattern: string): string[] {
  const own = kind === 'regex' ? literalPrefix(name) : name;
  const urls = new Set<string>();
  for (const start of [own, literalPrefix(pattern)]) if (start) for (const end of ['zq7', '']) urls.add(start + end);
  return [...urls];
}

/** The plain text behind `^`; `/` where there is none. */
function literalPrefix(pattern: string): string {
  const text = /^\^(\/(?:[\w/-]|\\\.)*)(?![?*+{])/.exec(pattern)?.[1];
  return text ? text.replaceAll('\\', '') : '/';
}

function toBreak(rewrite: Directive): Edit {
  const flag = argument(rewrite, 2);
  const word = flag ?? argument(rewrite, 1)!;
  return {
    source: rewrite.source,
    start: flag ? word.start : word.end,
    end: word.end,
    text: flag ? 'break' : ' break',
  };
}
