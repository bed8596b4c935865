import { badValue, type Checker } from './fault.ts';
import { nginxInteger } from './notation.ts';

/** nginx: src/core/nginx.c, ngx_set_worker_processes. */
export const checkWorkerProcesses: Checker = (subject) => {
  const word = subject.words[0]!;
  return word.value === 'auto' || nginxInteger(word.value) !== null
    ? null
    : badValue(subject, word, 'auto, or a number');
};

/** nginx: src/event/ngx_event.c, ngx_event_connections. */
export const checkWorkerConnections: Checker = (subject) => {
  const word = subject.words[0]!;
  return nginxInteger(word.value) === null
    ? badValue(subject, word, 'a whole number', `invalid number "${word.value}"`)
    : null;
};

/** nginx: src/core/nginx.c, ngx_set_priority. */
export const checkWorkerPriority: Checker = (subject) => {
  const word = subject.words[0]!;
  return nginxInteger(word.value.replace(/^[+-]/, '')) === null
    ? badValue(subject, word, 'a whole number, with - for more time')
    : null;
};

/** nginx: src/core/nginx.c, ngx_set_cpu_affinity. */
export const checkCpuAffinity: Checker = (subject) => {
  for (const [index, word] of subject.words.entries()) {
    if (index === 0 && word.value === 'auto') continue;
    if (!/^[01 ]*$/.test(word.value))
      return badValue(subject, word, 'auto, or masks of zeros and ones', 'invalid character in "worker_cpu_affinity"');
  }
  return null;
};

const methods = /^(?:select|poll|epoll|kqueue|eventport|devpoll|\/dev\/poll|win32|iocp)$/;

/** `use` of `events` (nginx: src/event/ngx_event.c, ngx_event_use); which there are depends on the system. */
export const checkUse: Checker = (subject) => {
  const word = subject.words[0]!;
  return methods.test(word.value)
    ? null
    : badValue(
        subject,
        word,
        'epoll, or nothing: nginx finds the best by itself',
        `invalid event type "${word.value}"`,
      );
};
