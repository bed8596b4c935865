import { defineRule } from '../../rule.ts';
import { asApache, asLighttpd, asNginx } from '../../shared/dialects.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** An application mounted at the root that gets the requests for static files which the server was to answer. */
export const rootMountSwallowsStatic = defineRule({
  name: 'root-mount-swallows-static',
  aliases: [],
  covers: [
    'lighttpd-root-prefix-swallows-static',
    'lighttpd-rewrite-swallows-static',
    'apache-static-rule-order',
    'apache-proxypass-shadows-alias',
    'apache-proxypass-order',
  ],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'high',
  fix: 'safe',
  summary: 'The application gets the requests for static files that the server was meant to answer',
  messages: {
    lighttpd: ({ key, path }) => `"${key}" sends ${path} to the application as well`,
    rewritten: ({ pattern, path }) => `the rewrite "${pattern}" sends ${path} to the application as well`,
    prefix: ({ location, regex }) =>
      `\`location ${location}\` is never used: \`location ~ ${regex}\` takes all of its URLs`,
    later: ({ location, regex }) =>
      `\`location ${location}\` is never used: \`location ~ ${regex}\` stands before it and takes every URL`,
    alias: ({ from, path }) => `ProxyPass ${from} sends ${path} to the application: it goes before every Alias`,
    exclusion: ({ path, from }) => `this exclusion of ${path} comes too late: ProxyPass ${from} stands before it`,
    shadowed: ({ path, from }) => `this ProxyPass of ${path} is never used: ProxyPass ${from} stands before it`,
    rule: ({ pattern, catchAll }) =>
      `the exception ${pattern} comes too late: ${catchAll} stands before it and takes every URL`,
    rewrite: ({ path, catchAll }) =>
      `${catchAll} sends ${path} to the application: mod_rewrite goes before every Alias`,
  },
  check(context) {
    const nginx = asNginx(context.gateway);
    if (nginx) checkNginx(nginx, context);
    const lighttpd = asLighttpd(context.gateway);
    if (lighttpd) checkLighttpd(lighttpd, context);
    const apache = asApache(context.gateway);
    if (apache) checkApache(apache, context);
  },
});
