import { badParameter, badValue, type Checker, type Fault, fault, type Subject } from './fault.ts';
import { isNginxTime, nginxInteger, nginxSize, nginxTime } from './notation.ts';
import { checkText, checkVariable, scanVariables } from './variables.ts';

/** Variables that only log formats have (nginx: ngx_http_log_vars); names in lower case only. */
const ownVariables = new Set([
  'pipe',
  'time_local',
  'time_iso8601',
  'msec',
  'request_time',
  'status',
  'bytes_sent',
  'body_bytes_sent',
  'apache_bytes_sent',
  'request_length',
]);

/** nginx: ngx_http_log_set_format, ngx_http_log_compile_format: there are no captures. */
export const checkLogFormat: Checker = (subject) => {
  const { words, directive } = subject;
  let from = 1;
  const option = words[1];
  if (option?.value.startsWith('escape=')) {
    if (!/^escape=(?:json|none|default)$/.test(option.value))
      return badValue(subject, option, 'escape=default, escape=json or escape=none', 'unknown log format escaping');
    from = 2;
  }
  for (const word of words.slice(from)) {
    const { error, names } = scanVariables(word.value, false);
    if (error === 'invalid variable name') {
      return fault(
        directive,
        word,
        'a `$` is not followed by the name of a variable',
        'invalid parameter',
        'give the variable behind the `$`',
      );
    }
    if (error) return fault(directive, word, 'a `${` is not closed', error, 'close the name with `}`');
    for (const name of names) {
      const found = ownVariables.has(name) ? null : checkVariable(subject, word, name);
      if (found) return found;
    }
  }
  return null;
};

/** nginx: ngx_http_log_set_log, ngx_stream_log_set_log. */
export const checkAccessLog: Checker = (subject) => {
  const { words, directive, definitions, family } = subject;
  const [path, format, ...options] = words;
  if (!path) return null;
  if (path.value === 'off') return format ? badParameter(subject, format, '`off` stands alone') : null;
  const syslog = path.value.startsWith('syslog:');
  const text = syslog ? null : checkText(subject, path);
  if (text) return text;
  if (format && definitions.complete && !definitions.logFormat(format.value, family)) {
    return fault(
      directive,
      format,
      `there is no log format ${format.value}`,
      `unknown log format "${format.value}"`,
      `define it by \`log_format ${format.value}\` in \`${family}\``,
    );
  }
  if (family === 'stream' && !format && definitions.complete) {
    return fault(
      directive,
      null,
      '`access_log` of stream names no format',
      'log format is not specified',
      'add a format: there is none by default',
    );
  }
  return checkOptions(subject, options, syslog);
};

function checkOptions(subject: Subject, options: Subject['words'], syslog: boolean): Fault | null {
  let buffered = false;
  let flush: Subject['words'][number] | null = null;
  for (const word of options) {
    const [key, value] = split(word.value);
    if (key === 'buffer=') {
      if ((nginxSize(value) ?? 0) <= 0)
        return badValue(subject, word, 'a buffer such as buffer=32k', 'invalid buffer size');
      buffered = true;
    } else if (key === 'flush=') {
      if (!isNginxTime(value, true) || nginxTime(value, true) === 0n)
        return badValue(subject, word, 'a time such as flush=1m', 'invalid flush time');
      flush = word;
    } else if (word.value === 'gzip' || key === 'gzip=') {
      const level = word.value === 'gzip' ? 1 : nginxInteger(value);
      if (level === null || level < 1 || level > 9)
        return badValue(subject, word, 'a level from 1 to 9', 'invalid compression level');
      buffered = true;
    } else if (key === 'if=') {
      const found = checkText(subject, word, 3);
      if (found) return found;
    } else return badParameter(subject, word, 'it takes buffer=, flush=, gzip, gzip=, if=');
  }
  const [path] = subject.words;
  if (flush && !buffered) {
    return fault(
      subject.directive,
      flush,
      '`flush=` without a buffer',
      `no buffer is defined for access_log "${path!.value}"`,
      'add `buffer=`',
    );
  }
  if (!buffered) return null;
  if (syslog)
    return fault(
      subject.directive,
      path!,
      'logs to syslog have no buffer',
      'logs to syslog cannot be buffered',
      'take the buffer off',
    );
  if (path!.value.includes('$')) {
    return fault(
      subject.directive,
      path!,
      'a log with variables in its name has no buffer',
      'buffered logs cannot have variables in name',
      'take the buffer off',
    );
  }
  return null;
}

function split(text: string): [string, string] {
  const at = text.indexOf('=') + 1;
  return [text.slice(0, at), text.slice(at)];
}

const levels = new Set(['debug', 'info', 'notice', 'warn', 'error', 'crit', 'alert', 'emerg']);
const debugs = /^debug_(?:core|alloc|mutex|event|http|mail|stream)$/;

/** nginx: src/core/ngx_log.c, ngx_log_set_levels. */
export const checkErrorLog: Checker = (subject) => {
  const wrong = subject.words.slice(1).find(({ value }) => !levels.has(value) && !debugs.test(value));
  return wrong
    ? badValue(subject, wrong, `one of ${[...levels].join(', ')}`, `invalid log level "${wrong.value}"`)
    : null;
};
