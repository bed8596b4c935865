import { defineRule } from '../../rule.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** A directive that stands twice where the server takes one. */
export const duplicateDirective = defineRule({
  name: 'duplicate-directive',
  aliases: [],
  covers: ['nginx-duplicate-location', 'lighttpd-duplicate-assignment'],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'none',
  summary: 'The directive stands twice where the server takes only one',
  messages: {
    refused: ({ name }) => `a second \`${name}\` in this block`,
    location: ({ path }) => `a second location ${path} in this block`,
    upstream: ({ name }) => `a second upstream ${name}`,
    format: ({ name }) => `a second log format ${name}`,
    zone: ({ name }) => `a second zone ${name}`,
    referer: ({ name }) => `${name} stands twice among the valid referers`,
    limit: ({ name, zone }) => `a second \`${name}\` with the zone ${zone} in this block`,
    slot: ({ name }) => `\`${name}\` beside \`${name === 'root' ? 'alias' : 'root'}\`: a location has one of them`,
    off: ({ name }) => `\`${name} off\` beside another \`${name}\` in this block`,
    options: ({ address }) => `a second \`listen\` with options of the socket ${address}`,
    mapKey: ({ key }) => `a second line for \`${key}\` in this map`,
    mapDefault: () => 'a second default in this map',
    lastWins: ({ name }) => `a second \`${name}\` in this section: the first has no effect`,
    listKey: ({ key }) => `${key} is in the list twice`,
    assignment: ({ name }) => `a second value for \`${name}\` in this block`,
  },
  check(context) {
    if (context.knowledge.dialect === 'nginx') checkNginx(context, context.knowledge);
    if (context.knowledge.dialect === 'lighttpd') checkLighttpd(context);
    if (context.knowledge.dialect === 'apache') checkApache(context, context.knowledge);
  },
});
