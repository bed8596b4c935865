import type { Directive } from '@fcgilint/gateway';
import { parsePass } from '@fcgilint/gateway/nginx';
import { defineRule } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { type NginxPass, ownLocationHead, passesWith, replaceWord } from '../../shared/nginx-passes.ts';

/** A path in `proxy_pass` makes nginx decode the URI, and slashes that the client encoded become slashes. */
export const encodedPathDecoded = defineRule({
  name: 'encoded-path-decoded',
  aliases: [],
  covers: ['nginx-proxy-pass-uri-decodes'],
  dialects: ['nginx'],
  group: 'correctness',
  severity: 'info',
  confidence: 'medium',
  fix: 'unsafe',
  summary: 'The path in `proxy_pass` makes nginx decode the URI: `%2F` arrives as a slash, `//` as one',
  messages: {
    decoded: ({ sample, arrives }) =>
      `the URI is decoded because of the path \`${arrives}\`: ${sample}a%2Fb arrives as ${arrives}a/b`,
    known: ({ name }) =>
      `${name} needs encoded slashes in its URLs, and the path of \`proxy_pass\` makes nginx decode them`,
  },
  check({ each, gateway, report }) {
    const nginx = asNginx(gateway);
    each(nginx ? passesWith(nginx, endsInSlash) : [], (pass) => {
      if (!pass.answersClients) return;
      const head = ownLocationHead(pass);
      if (head?.kind !== 'prefix' || !head.name.endsWith('/')) return;
      const target = parsePass(pass.name, pass.word.value);
      if ('kind' in target || rewrites(pass.block!)) return;
      const application = applications.exec(`${head.name} ${target.authority}`)?.[0];
      // A prefix is taken off on purpose, and what that costs matters to few.
      if (!application && head.name !== target.uri) return;
      // With the same path on both sides the URI may as well be passed as it came.
      const edit =
        head.name === target.uri ? replaceWord(pass.at, pass.word, pass.word.value.slice(0, -target.uri.length)) : null;
      report({
        message: application ? 'known' : 'decoded',
        data: application ? { name: application } : { sample: head.name, arrives: target.uri },
        at: pass.at,
        ...(application ? {} : { confidence: 'low' }),
        notes: ['nginx replaces a part of the decoded URI, and encodes the rest again, slashes not'],
        help:
          head.name === target.uri
            ? 'take the path off: the URI is passed as it came then'
            : `run the application below ${head.name} and take the path off: the URI is passed as it came then`,
        ...(edit ? { fix: { title: 'pass the URI as it came', edits: [edit] } } : {}),
      });
    });
  },
});

/** Applications whose URLs have encoded slashes in them: names of queues, projects, packages. */
const applications = /rabbitmq|gitlab|jenkins|artifactory|verdaccio|couchdb|sonarqube|nexus/i;

function rewrites(block: Directive): boolean {
  return block.children.some((child) => child.name === 'rewrite' || (child.name === 'if' && rewrites(child)));
}

/** Whether the URI of a `proxy_pass` is a path that ends in a slash. */
function endsInSlash({ name, word }: NginxPass): boolean {
  if (name !== 'proxy_pass' || word.value.includes('$')) return false;
  const target = parsePass(name, word.value);
  return !('kind' in target) && target.uri.endsWith('/') && !target.uri.includes('?');
}
