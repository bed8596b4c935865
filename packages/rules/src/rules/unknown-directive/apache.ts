import type { ApacheGateway } from '@fcgilint/gateway/apache';
import { type ApacheKnowledge, suggest } from '@fcgilint/gateway/knowledge';
import type { RuleContext } from '../../rule.ts';
import {
  nameOf,
  type PlacedApacheDirective,
  placedApacheDirectives,
  refusal,
  tellsModules,
} from '../../shared/apache-directives.ts';
import { asApache } from '../../shared/dialects.ts';

/** So many are told one by one in a file; a file with more is no configuration, or one of another server. */
const MOST = 5;

/** `Invalid command 'x'` (Apache: `server/config.c`, `ap_walk_config_sub`). */
export function checkApache(context: RuleContext, knowledge: ApacheKnowledge, isOwn: (name: string) => boolean): void {
  const gateway = asApache(context.gateway);
  if (!gateway) return;
  const told = new Map<unknown, number>();
  let all: boolean | undefined;
  const every = (): boolean => {
    all ??= tellsModules(gateway) && gateway.evaluation.modules.list.every(({ name }) => isKnown(name, knowledge));
    return all;
  };
  for (const placed of placedApacheDirectives(gateway, knowledge)) {
    if (placed.known.length > 0 || placed.name.includes('${') || isOwn(placed.name)) continue;
    // `%name%` that a panel replaces, and the lines of ERB that begin with `%`.
    if (/^%(?:[A-Za-z_]\w+%.*)?$/.test(placed.name)) continue;
    const at = nameOf(placed.directive);
    if (placed.unclear && at.end === placed.directive.place.end) continue;
    const report = reportOf(placed, gateway, knowledge, every);
    if (!report) continue;
    const count = (told.get(at.source) ?? 0) + 1;
    told.set(at.source, count);
    if (count <= MOST) context.report({ ...report, at });
    else if (count === MOST + 1) {
      context.report({
        message: 'more',
        at,
        severity: report.severity ?? 'error',
        notes: ['further ones in this file are not listed'],
        help: 'look whether this is a configuration of Apache at all, and whether the modules that it needs are known',
      });
    }
  }
}

type Report = Parameters<RuleContext['report']>[0];

function reportOf(
  { directive, name, elsewhere, conditional }: PlacedApacheDirective,
  gateway: ApacheGateway,
  knowledge: ApacheKnowledge,
  every: () => boolean,
): Omit<Report, 'at'> | null {
  const written = directive.section ? `<${name}>` : name;
  const shown = written.length > 60 ? `${written.slice(0, 60)}...` : written;
  const says = `Invalid command '${directive.section ? `<${name}` : name}'`;
  const notes = [refusal(gateway, says)];
  // What stands in a section that the server may skip is refused only where it does not.
  const perhaps = conditional ? ({ severity: 'warning', confidence: 'medium' } as const) : {};
  const here = elsewhere.filter((entry) => entry.section === directive.section);
  // That access control of 2.2 wants a module of its own is told by deprecated-directive.
  if (here.some((entry) => entry.module === 'mod_access_compat')) return null;
  if (here.length > 0) {
    const [module] = here.map((entry) => entry.module);
    return {
      message: 'notLoaded',
      data: { name: shown, module: module! },
      notes,
      help: `load ${module}, or put the line into <IfModule ${module}.c>`,
      ...perhaps,
    };
  }
  if (elsewhere.length > 0) {
    const form = directive.section ? name : `<${name}>`;
    return { message: 'form', data: { name: shown, form }, notes, help: `write ${form}`, ...perhaps };
  }
  if (!/^[A-Za-z_][\w:.-]*$/.test(name) || /^\w+\.|\.\w+$|^_+$/.test(name)) {
    return {
      message: 'impossible',
      data: { name: shown },
      notes,
      help: 'look for a line break or a missing `#` before it; a value that goes on needs a backslash at the end of the line before',
      ...perhaps,
    };
  }
  const similar = suggest(name, namesOf(knowledge, directive.section));
  if (similar) {
    const right = knowledge.directives.get(similar)[0]!.name;
    return {
      message: 'similar',
      data: { name: shown, similar: directive.section ? `<${right}>` : right },
      notes,
      help: `write \`${right}\``,
      ...perhaps,
      fix: {
        title: `write ${right}`,
        edits: [{ source: directive.place.source, ...nameSpan(directive), text: right }],
      },
    };
  }
  if (conditional) return null;
  if (every())
    return { message: 'unknown', data: { name: shown }, notes, help: 'check the spelling, and load its module' };
  return {
    message: 'unknown',
    data: { name: shown },
    severity: 'info',
    confidence: 'low',
    notes: ['if no module of the target server has it, it refuses the line: `Invalid command`'],
    help: 'check the spelling, and that the module is loaded',
  };
}

function nameSpan({ directive }: PlacedApacheDirective['directive']): { start: number; end: number } {
  const { name } = directive.statement;
  return { start: name.start, end: name.end };
}

const names = new WeakMap<ApacheKnowledge['directives'], readonly [readonly string[], readonly string[]]>();

/** The names that are written as sections, or those that are not. */
function namesOf({ directives }: ApacheKnowledge, section: boolean): readonly string[] {
  let found = names.get(directives);
  if (!found) {
    const plain: string[] = [];
    const sections: string[] = [];
    for (const name of directives.names()) {
      const entries = directives.get(name);
      if (entries.some((entry) => entry.section)) sections.push(name);
      if (entries.some((entry) => !entry.section)) plain.push(name);
    }
    found = [plain, sections];
    names.set(directives, found);
  }
  return found[section ? 1 : 0];
}

/** Whether the directives of a module are in the table: by the name that LoadModule takes. */
function isKnown(identifier: string, knowledge: ApacheKnowledge): boolean {
  let found = modules.get(knowledge.directives);
  if (!found) {
    found = new Set();
    for (const name of knowledge.directives.names()) {
      for (const { module } of knowledge.directives.get(name)) found.add(module.replace(/^mod_/, ''));
    }
    modules.set(knowledge.directives, found);
  }
  const short = identifier.replace(/_module$/, '');
  return found.has(short) || silentModules.has(short);
}

const modules = new WeakMap<ApacheKnowledge['directives'], Set<string>>();

/** Modules of httpd without directives. */
const silentModules = new Set(
  'asis auth_digest authn_socache authz_host authz_owner authz_user unixd socache_shmcb socache_memcache socache_redis socache_dbm slotmem_shm slotmem_plain lbmethod_byrequests lbmethod_bytraffic lbmethod_bybusyness lbmethod_heartbeat proxy_http proxy_http2 proxy_ajp proxy_uwsgi proxy_wstunnel proxy_connect proxy_fdpass cgi cgid watchdog unique_id dialup data bucketeer case_filter case_filter_in echo imagemap info http2 md version so suexec dav_lock deflate'.split(
    ' ',
  ),
);
