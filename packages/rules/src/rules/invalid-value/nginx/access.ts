import { badValue, type Checker, fault } from './fault.ts';
import { isNetwork } from './network.ts';

/** `allow`, `deny` (nginx: ngx_http_access_rule). */
export const checkAccess: Checker = (subject) => {
  const word = subject.words[0]!;
  const { value } = word;
  if (value === 'all' || value === 'unix:' || isNetwork(value)) return null;
  return badValue(subject, word, 'all, an address, or a network such as 10.0.0.0/8', `invalid parameter "${value}"`);
};

const methods = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'MKCOL',
  'COPY',
  'MOVE',
  'OPTIONS',
  'PROPFIND',
  'PROPPATCH',
  'LOCK',
  'UNLOCK',
  'PATCH',
  'CONNECT',
]);

/** nginx: ngx_http_core_limit_except. */
export const checkLimitExcept: Checker = (subject) => {
  const wrong = subject.words.find(({ value }) => !methods.has(value.toUpperCase()));
  return wrong ? badValue(subject, wrong, 'a method that nginx knows', `invalid method "${wrong.value}"`) : null;
};

/** Server names, wildcards and expressions (nginx: ngx_http_valid_referers). */
export const checkReferers: Checker = ({ directive, words }) => {
  const empty = words.find(({ value }) => value === '');
  return empty
    ? fault(directive, empty, 'a referer is empty', 'invalid referer ""', 'write `none` for requests without one')
    : null;
};
