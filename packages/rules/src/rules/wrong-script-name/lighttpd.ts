import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import type { RuleContext } from '../../rule.ts';
import { isMisspelt, responders, runsPhp, setOption } from '../../shared/lighttpd-options.ts';

/**
 * Prefixes of FastCGI and SCGI back ends: the path is cut at the first slash behind the key
 * (lighttpd: src/gw_backend.c, gw_check_extension).
 */
export function checkLighttpd(gateway: LighttpdGateway, { report }: RuleContext): void {
  for (const { table, entry, host } of responders(gateway)) {
    const { match, matchPlace } = entry;
    if (typeof match !== 'string' || runsPhp(host)) continue;
    if (table.module !== 'mod_fastcgi' && table.module !== 'mod_scgi') continue;
    const reading =
      'an application that routes on PATH_INFO (WSGI, Rack, PSGI) does not find its pages, and its links gain a segment';
    if (match === '/' && host.checksLocal === false && host.fixRootScriptname === false) {
      if (isMisspelt(host, 'fix-root-scriptname')) continue;
      const edit = setOption(host, 'fix-root-scriptname', 'enable');
      report({
        message: 'rootMount',
        at: matchPlace,
        notes: [
          '/foo/bar arrives as SCRIPT_NAME=/foo and PATH_INFO=/bar, and the root page without PATH_INFO',
          reading,
        ],
        help: 'add "fix-root-scriptname" => "enable": SCRIPT_NAME is empty then, and PATH_INFO the whole path',
        ...(edit ? { fix: { title: 'set "fix-root-scriptname" => "enable"', edits: [edit] } } : {}),
      });
    } else if (match === '' && host.checksLocal === false) {
      report({
        message: 'emptyKey',
        at: matchPlace,
        notes: [
          '/foo/bar arrives as SCRIPT_NAME=/foo/bar without PATH_INFO; fix-root-scriptname has no effect on this key',
          reading,
        ],
        help: 'use the key "/" with "fix-root-scriptname" => "enable"',
      });
    } else if (match.length > 1 && match.startsWith('/') && match.endsWith('/')) {
      const wanted = match.replace(/\/+$/, '');
      const { source, start, end } = matchPlace;
      const literal = source.slice(matchPlace) === `"${match}"` && wanted !== '';
      report({
        message: 'trailingSlash',
        data: { match, wanted },
        at: matchPlace,
        notes: [
          `${match}foo arrives as SCRIPT_NAME=${match}foo without PATH_INFO, and ${wanted} itself is not matched`,
          reading,
        ],
        help: `write "${wanted}"`,
        ...(literal
          ? { fix: { title: `write "${wanted}"`, edits: [{ source, start, end, text: `"${wanted}"` }] } }
          : {}),
      });
    }
  }
}
