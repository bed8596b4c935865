import { defineRule } from '../../rule.ts';
import { asApache, asLighttpd, asNginx } from '../../shared/dialects.ts';
import { checkApache } from './apache.ts';
import { checkLighttpd } from './lighttpd.ts';
import { checkNginx } from './nginx.ts';

/** An application that is told a wrong mount point (SCRIPT_NAME) or a wrong path below it (PATH_INFO). */
export const wrongScriptName = defineRule({
  name: 'wrong-script-name',
  aliases: [],
  covers: [
    'nginx-fastcgi-no-path-info',
    'nginx-scgi-params-incomplete',
    'nginx-script-name-doubled',
    'nginx-path-info-request-uri',
    'nginx-path-info-without-split',
    'nginx-split-without-path-info',
    'nginx-uwsgi-script-name',
    'lighttpd-root-script-name',
    'lighttpd-empty-key-script-name',
    'lighttpd-prefix-trailing-slash',
    'apache-dispatch-in-url',
  ],
  dialects: ['nginx', 'lighttpd', 'apache'],
  group: 'correctness',
  severity: 'error',
  confidence: 'medium',
  fix: 'safe',
  summary: 'The application is told a wrong SCRIPT_NAME or PATH_INFO: routes are not found, links are wrong',
  messages: {
    absent: ({ protocol }) => `the ${protocol} application gets no PATH_INFO`,
    doubled: ({ value }) => `SCRIPT_NAME and PATH_INFO both carry the whole path (${value})`,
    rawUri: ({ name }) => `${name} is $request_uri: undecoded, with the query string`,
    unsplit: () => 'PATH_INFO is $fastcgi_path_info, but nothing splits the path: it is always empty',
    splitUnused: () => 'the path is split, but PATH_INFO is never sent: what follows the script is lost',
    uwsgiPrefix: ({ prefix }) => `SCRIPT_NAME is ${prefix}, but PATH_INFO still contains it`,
    rootMount: () => '"/" makes the first segment of the path the SCRIPT_NAME',
    emptyKey: () => '"" makes the whole path the SCRIPT_NAME, and PATH_INFO is not sent',
    trailingSlash: ({ match, wanted }) =>
      `"${match}" makes the first segment behind it part of SCRIPT_NAME; "${wanted}" does not`,
    dispatcher: ({ script }) => `SCRIPT_NAME is /${script}: the links that the application makes begin with it`,
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
