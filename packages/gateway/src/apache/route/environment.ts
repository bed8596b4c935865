import type { SetEnvIf } from '../path-rules.ts';
import { passEnvReason } from '../settings.ts';
import { substitute } from './alias.ts';
import { moduleKnown } from './loaded.ts';
import { known, type Rec, Stop, stop } from './record.ts';
import { expandText, testExpression } from './variables.ts';

/** SetEnvIf of the server level. Apache: `mod_setenvif.c`, `match_headers` in the post_read_request hook. */
export function applyServerSetEnvIf(r: Rec): void {
  const { main } = r.server;
  applySetEnvIf(r, [...(main?.ownSettings.setEnvIf ?? []), ...r.server.ownSettings.setEnvIf]);
}

export function applySetEnvIf(r: Rec, entries: readonly SetEnvIf[]): void {
  for (const entry of entries) {
    let groups: readonly string[] | null;
    if (entry.expression !== null) {
      const state = { groups: null as readonly string[] | null };
      groups = testExpression(r, entry.expression, state) ? (state.groups ?? []) : null;
    } else {
      if (entry.pattern.kind === 'unknown') stop(entry.pattern.because, entry.directive.place);
      groups = entry.pattern.exec(attributeValue(r, entry));
    }
    if (!groups) continue;
    if (entry.when) throw new Stop(entry.when);
    for (const { name, value } of entry.variables) {
      if (value === null) r.env.unset(name);
      else r.env.set(name, entry.simple ? value : substitute(value, groups));
      r.step(`${entry.directive.directive.statement.name.value} sets ${name}`, entry.directive.place);
    }
  }
}

function attributeValue(r: Rec, entry: SetEnvIf): string {
  const name = entry.attribute!;
  switch (name.toLowerCase()) {
    case 'remote_addr':
      return r.run.request.remoteAddress;
    case 'server_addr':
      return known(r.run.localAddress);
    case 'remote_host':
      return stop('the name of the client is not known');
    case 'request_uri':
      return r.uri;
    case 'request_method':
      return r.method;
    case 'request_protocol':
      return r.protocol;
  }
  const pattern = entry.attributePattern;
  if (pattern) {
    if (pattern.kind === 'unknown') return stop(pattern.because);
    let value = '';
    for (const [header, text] of r.headers) if (pattern.exec(header)) value = known(text);
    return value;
  }
  return known(r.headers.get(name) ?? r.env.get(name) ?? '');
}

/** SetEnv and PassEnv. Apache: `mod_env.c`, `fixup_env_module`. */
export function applyEnv(r: Rec): void {
  for (const [name, value] of r.perDir.env ?? []) {
    const { environment } = r.run;
    if (typeof value === 'string' || !environment || value.because !== passEnvReason(name)) r.env.set(name, value);
    else if (environment.has(name)) r.env.set(name, environment.get(name)!);
  }
  if (r.run.request.scheme === 'https') r.env.set('HTTPS', 'on');
}

/** RequestHeader. Apache: `mod_headers.c`, `do_headers_fixup`. */
export function applyRequestHeaders(r: Rec): number {
  for (const directive of r.perDir.requestHeaders) {
    if (directive.when) throw new Stop(directive.when);
    const [action = '', header = '', ...rest] = directive.byteWords;
    const takesValue = !/^unset$/i.test(action);
    const edits = /^edit/i.test(action);
    const condition = rest[takesValue ? (edits ? 2 : 1) : 0];
    if (condition?.toLowerCase() === 'early') continue;
    if (condition?.startsWith('expr=')) {
      if (!testExpression(r, condition.slice(5), { groups: null })) continue;
    } else if (condition?.startsWith('env=')) {
      const name = condition.slice(4);
      const wanted = !name.startsWith('!');
      if (r.env.has(wanted ? name : name.slice(1)) !== wanted) continue;
    }
    const value = takesValue ? headerValue(r, rest[0] ?? '') : '';
    switch (action.toLowerCase()) {
      case 'set':
      case 'setifempty':
        if (action.toLowerCase() === 'set' || !r.headers.has(header)) r.headers.set(header, value);
        break;
      case 'add':
      case 'append':
        r.headers.merge(header, value);
        break;
      case 'unset':
        r.headers.unset(header);
        break;
      default:
        r.headers.set(header, {
          kind: 'unknown',
          because: `RequestHeader ${action} is not modelled`,
          place: directive.place,
        });
    }
    r.step(`RequestHeader ${action} ${header}`, directive.place);
  }
  return 0;
}

/** A value with `%%`, `%{X}e` and `%{X}s`. */
function headerValue(r: Rec, template: string): string | { kind: 'unknown'; because: string; place: null } {
  if (template.startsWith('expr=')) return expandText(r, template.slice(5));
  let unknown = false;
  const text = template.replace(
    /%(?:%|\{([^}]*)\}([a-z])|.)/g,
    (written, name: string | undefined, kind: string | undefined) => {
      if (written === '%%') return '%';
      if (kind === 'e') return known(r.env.get(name!) ?? '(null)');
      // Without mod_ssl there are no such variables.
      if (kind === 's' && moduleKnown(r, 'ssl_module') === false) return '(null)';
      unknown = true;
      return '';
    },
  );
  return unknown ? { kind: 'unknown', because: `the header value ${template} is not known`, place: null } : text;
}
