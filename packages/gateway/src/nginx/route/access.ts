import type { Directive } from '../../model.ts';
import { argument, placeOf } from '../words.ts';
import { inNetwork, parseNetwork } from './cidr.ts';
import { argumentBytes } from './config-bytes.ts';
import { evaluate } from './evaluate.ts';
import { clientAddress } from './identity.ts';
import { inForce, settingOf } from './location-conf.ts';
import { special } from './responses.ts';
import { giveUp, required } from './signal.ts';
import { goOn, note, type State, type Verdict } from './state.ts';

type Answer = 'allowed' | 'no-opinion' | 401 | 403;

/** Access rules of other modules: whether they let a request in is unknown. */
const foreignAccess =
  /^(access_by_lua|auth_jwt|auth_ldap|auth_pam|auth_oidc|js_access|auth_gss|auth_digest|auth_spnego|testcookie|modsecurity$|naxsi|SecRulesEnabled$)/;

/**
 * The access phase: `allow` and `deny`, then `auth_basic`, then `auth_request`; with `satisfy any` one of them is
 * enough (nginx: ngx_http_core_access_phase).
 */
export function checkAccess(state: State): Verdict {
  for (const child of state.conf.children) {
    if (foreignAccess.test(child.name)) giveUp(`\`${child.name}\` is not modelled`, placeOf(child));
  }
  const any = settingOf(state.conf, 'satisfy')?.toLowerCase() === 'any';
  let refused: 401 | 403 | null = null;
  for (const check of [checkAddress, checkPassword, checkSubrequest]) {
    const answer = check(state);
    if (answer === 'no-opinion') continue;
    if (answer === 'allowed') {
      if (any) return goOn;
      continue;
    }
    if (!any) return special(state, answer);
    // 401 asks for a password, so it is told rather than 403.
    if (refused !== 401) refused = answer;
  }
  return refused ? special(state, refused) : goOn;
}

/** nginx: src/http/modules/ngx_http_access_module.c: the first rule that names the address decides. */
function checkAddress(state: State): Answer {
  const rules = inForce(state.conf, 'allow');
  if (rules.length === 0) return 'no-opinion';
  const address = required(clientAddress(state));
  for (const rule of rules) {
    if (!names(rule, address)) continue;
    const allow = rule.name === 'allow';
    note(state, rule, `${allow ? 'lets' : 'keeps'} ${address} ${allow ? 'in' : 'out'}`);
    return allow ? 'allowed' : 403;
  }
  return 'no-opinion';
}

function names(rule: Directive, address: string): boolean {
  const text = argument(rule, 0)?.value ?? '';
  if (text === 'all') return true;
  if (text === 'unix:') return address.startsWith('unix:');
  const network = parseNetwork(text);
  if (!network) giveUp('the server refuses this address', placeOf(rule));
  return !address.startsWith('unix:') && inNetwork(address, network);
}

/** nginx: src/http/modules/ngx_http_auth_basic_module.c. Whether a password is right cannot be known. */
function checkPassword(state: State): Answer {
  const realm = inForce(state.conf, 'auth_basic')[0];
  const file = inForce(state.conf, 'auth_basic_user_file')[0];
  if (!realm || !file || required(evaluate(state, argumentBytes(realm, 0))) === 'off') return 'no-opinion';
  if (state.headers.some((header) => header.lower === 'authorization')) {
    giveUp('the password file decides', placeOf(file));
  }
  note(state, realm, 'asks for a password');
  return 401;
}

function checkSubrequest(state: State): Answer {
  const directive = inForce(state.conf, 'auth_request')[0];
  if (!directive || argument(directive, 0)?.value === 'off') return 'no-opinion';
  return giveUp('the answer to a subrequest decides', placeOf(directive));
}
