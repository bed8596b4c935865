import type { Directive } from '@fcgilint/gateway';
import { argument, placeOf } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import {
  addSlash,
  appendToWord,
  argumentPlace,
  type HeadedLocation,
  locationAround,
  mapsToFiles,
  namesFile,
} from '../../shared/nginx-words.ts';

/**
 * nginx replaces the text of a prefix by the alias, character by character (nginx: src/http/ngx_http_core_module.c,
 * ngx_http_map_uri_to_path). A slash on the alias alone is a way out of the folder: see `alias-traversal`.
 */
export function checkNginx(alias: Directive, context: RuleContext): void {
  const found = locationAround(alias);
  const folder = argument(alias, 0)?.value;
  if (!found || !folder || folder.endsWith('/') || namesFile(folder)) return;
  // What a variable ends in is not known.
  if (/\$(?:\w+|\{\w+\})$/.test(folder)) return;
  const { head, location } = found;
  if (head.kind !== 'prefix' || head.name === '' || !mapsToFiles(location)) return;
  if (head.name.endsWith('/')) glued(alias, folder, found, context);
  else if (!/\.\w+$/.test(head.name)) sibling(alias, folder, found, context);
}

function glued(alias: Directive, folder: string, { head, location }: HeadedLocation, { report }: RuleContext): void {
  const word = argument(alias, 0)!;
  report({
    message: 'glued',
    data: { location: head.name, alias: folder },
    at: argumentPlace(alias, 0),
    severity: 'error',
    related: [{ at: placeOf(location), message: 'ends in a slash' }],
    notes: ['nginx replaces the text of the location by that of the alias, and adds no slash'],
    help: `write \`alias ${folder}/\``,
    fix: { title: 'add the slash', edits: [appendToWord(alias, word, '/')] },
  });
}

/** Works as it is; what else it serves depends on the names of the folders. */
function sibling(alias: Directive, folder: string, { head, location }: HeadedLocation, { report }: RuleContext): void {
  const edit = addSlash(location);
  report({
    message: 'sibling',
    data: { location: head.name, alias: folder },
    at: placeOf(location),
    severity: 'info',
    confidence: 'low',
    related: [{ at: argumentPlace(alias, 0), message: 'the alias' }],
    notes: [`${head.name}-private/x opens ${folder}-private/x`],
    help: `write \`location ${head.name}/\` and \`alias ${folder}/\``,
    ...(edit
      ? {
          fix: {
            title: 'add a slash to both',
            // Without the slash at its end the URL of the folder itself is another location's then.
            level: 'unsafe' as const,
            edits: [edit, appendToWord(alias, argument(alias, 0)!, '/')],
          },
        }
      : {}),
  });
}
