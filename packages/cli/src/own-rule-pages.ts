import type { OwnRuleName } from './own-rules.ts';

/** What there is to say about the command's own rules, as Markdown. Loaded by `explain` and the documentation only. */
export const ownRulePages: Readonly<Record<OwnRuleName, string>> = {
  'unreadable-file': `The file does not exist, must not be read, is a device, is larger than any configuration, or is UTF-16, which no
web server reads. A report without findings must mean that all inputs were checked; so this one cannot be selected
away, and the exit status is 2.`,
  'unrecognised-file': `The language is told by the name (\`nginx.conf\`, \`.htaccess\`, ...) and by the directives in the file. A file that was
named on the command line and fits none of the three servers is reported, with exit status 2; files of other kinds that
are met in a directory are passed over.

Say which server it is for: \`--dialect nginx\`, \`--dialect lighttpd\` or \`--dialect apache\`.`,
  'rule-failure': `The code of a rule threw an error. The other rules were asked, and their findings are reported; what this one looks for was
not looked for, so it cannot be selected away, and the exit status is 2.

A rule of a plugin (\`acme/rule-name\`) is mended there. With one of fcgilint's own it is a bug of fcgilint: please report it.`,
  'suppression-without-reason': `With \`--require-reason\`, or \`"requireReason": true\` in \`fcgilint.json\`, each suppression comment says why it is there:
\`# fcgilint-disable-next-line port-collision -- the other server runs on another machine\`. The comment works all the same.`,
  'unknown-suppression': `A comment begins with \`fcgilint-\` but is none of \`fcgilint-disable-next-line\`, \`fcgilint-disable-line\`, \`fcgilint-disable\`, \`fcgilint-enable\` and
\`fcgilint-disable-file\`, names no rule, or names one that does not exist. It has no effect.`,
  'unused-suppression': `The rule named in the comment reports nothing there, any more or in the first place. A comment that is left behind would
hide the next mistake of the kind.

It is reported only when the named rule was selected in the run.`,
};
