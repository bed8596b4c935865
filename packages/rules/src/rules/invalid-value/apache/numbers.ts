import { badValue, type Checker } from './fault.ts';

const checkers: Readonly<Record<string, Checker>> = {
  keepalivetimeout: (subject) =>
    isTime(subject.words[0] ?? '')
      ? null
      : badValue(subject, 0, 'a time: `5`, `500ms`, `5s`, `1min` or `1h`', 'KeepAliveTimeout has wrong format'),
  limitrequestbody: (subject) =>
    /^[ \t]*\+?\d+$/.test(subject.words[0] ?? '') && BigInt(subject.words[0]!.trim().replace('+', '')) < 2n ** 63n
      ? null
      : {
          ...badValue(subject, 0, 'a number of bytes', 'LimitRequestBody requires a non-negative integer.'),
          help: 'write the number of bytes: units are not known here',
        },
  listenbacklog: (subject) =>
    /^[ \t]*\+?0*[1-9]/.test(subject.words[0] ?? '')
      ? null
      : badValue(subject, 0, 'a number above 0', 'ListenBacklog must be > 0'),
};

/** A checker for directives that look at their number; most take any text. */
export function checkNumber(name: string): Checker | null {
  return Object.hasOwn(checkers, name) ? checkers[name]! : null;
}

/** A time with an optional unit (Apache: `server/util.c`, `ap_timeout_parameter_parse`). */
export function isTime(text: string): boolean {
  return /^[ \t]*\+?\d+(?:$|s|h|m[si])/i.test(text);
}
