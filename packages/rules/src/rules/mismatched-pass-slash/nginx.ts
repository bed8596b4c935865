import type { Edit } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { parsePass } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { asNginx } from '../../shared/dialects.ts';
import { isTemplated } from '../../shared/nginx-context.ts';
import { blockHead, type NginxPass, ownLocationHead, passesWith } from '../../shared/nginx-passes.ts';

/** Locations whose prefix and whose path at the back end are cut at different places. */
export function checkNginx({ each, gateway, report }: RuleContext): void {
  const nginx = asNginx(gateway);
  each(nginx ? passesWith(nginx, hasPath) : [], (pass) => {
    const head = ownLocationHead(pass);
    if (head?.kind !== 'prefix' || head.name === '') return;
    const target = parsePass(pass.name, pass.word.value);
    if ('kind' in target) return;
    // What a template puts in may have the slash.
    if (isTemplated(pass.block!)) return;
    const path = head.name;
    const { uri } = target;
    const pathEnds = path.endsWith('/');
    if (pathEnds === uri.endsWith('/') || changesUri(pass.block!)) return;
    const sample = `${path}${pathEnds ? '' : '/'}foo`;
    const arrives = uri + sample.slice(path.length);
    const edit = pathEnds ? slashBehindUri(pass, uri) : slashBehindPath(pass, path);
    report({
      message: pathEnds ? 'glued' : 'doubled',
      data: { path, uri, sample, arrives },
      at: pass.at,
      related: [{ at: blockHead(pass.block!), message: 'the part of the URI that is replaced' }],
      notes: [
        `nginx puts \`${uri}\` in the place of \`${path}\`, letter by letter`,
        ...(pathEnds ? [] : [`${path}s, another word, arrives as ${uri}s`]),
      ],
      help: pathEnds
        ? `write \`${uri}/\`, or take the path off where the back end wants the URI as it is`
        : `write \`location ${path}/\`, or take the slash off the end of \`${uri}\``,
      // With the slash `/app` itself is redirected to `/app/`, which a POST does not survive.
      ...(edit ? { fix: { title: 'add the slash', edits: [edit], level: pathEnds ? 'safe' : 'unsafe' } } : {}),
    });
  });
}

/** After a `rewrite` that matched, the whole new URI is passed, and the path of the pass does not count. */
function changesUri(block: Directive): boolean {
  return block.children.some((child) => child.name === 'rewrite' || (child.name === 'if' && changesUri(child)));
}

/** A file, or a location that takes everything, may be meant as the end of a URI. */
function slashBehindUri({ word, at }: NginxPass, uri: string): Edit | null {
  if (/\.[^/]*$/.test(uri) || at.source.slice(at) !== word.value) return null;
  return { source: at.source, start: at.end, end: at.end, text: '/' };
}

/** Where a location of the new name is there already, the two would collide. */
function slashBehindPath({ block, host }: NginxPass, path: string): Edit | null {
  const siblings = block!.parent?.children ?? host.children;
  if (siblings.some((each) => each.name === 'location' && lastText(each) === `${path}/`)) return null;
  const word = block!.statement.args.at(-1);
  if (!word || !block!.source.slice(word).endsWith(path)) return null;
  return { source: block!.source, start: word.end, end: word.end, text: '/' };
}

function lastText(location: Directive): string | null {
  const word = location.statement.args.at(-1);
  return word?.kind === 'word' ? word.value : null;
}

/** Whether the URI of a `proxy_pass` is a path. A `?` takes the rest as part of the query; what is meant by that cannot be told. */
function hasPath({ name, word }: NginxPass): boolean {
  if (name !== 'proxy_pass' || word.value.includes('$')) return false;
  const target = parsePass(name, word.value);
  return !('kind' in target) && target.uri !== '' && !target.uri.includes('?');
}
