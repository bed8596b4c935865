import type { Place } from '@fcgilint/core';
import type { Directive } from '@fcgilint/gateway';
import { argument, locationHead, placeOf } from '@fcgilint/gateway/nginx';
import type { RuleContext } from '../../rule.ts';
import { isTemplated } from '../../shared/nginx-context.ts';

type Report = RuleContext['report'];

/** What a location may hold depends on its own kind (nginx: ngx_http_core_location, ngx_http_core_root). */
export function checkLocation(directive: Directive, report: Report): void {
  const outer = directive.parent;
  if (outer?.name !== 'location') return;
  const name = directive.name;
  if (name === 'location') checkNested(directive, outer, report);
  else if (name === 'alias') checkAlias(directive, outer, report);
}

function checkNested(inner: Directive, outer: Directive, report: Report): void {
  if (!inner.statement.block) return;
  const around = locationHead(outer);
  const head = locationHead(inner);
  if (!around || !head || isTemplated(inner) || isTemplated(outer)) return;
  const related = [{ at: placeOf(outer), message: 'the location around it' }];
  const wrong = (message: string, says: string, help: string): void =>
    report({
      message,
      data: { name: head.name, outer: around.name },
      at: placeOf(inner),
      related,
      notes: [`nginx refuses to start: \`${says}\``],
      help,
    });
  if (around.kind === 'exact') {
    wrong('insideExact', 'cannot be inside the exact location', 'move it out: an exact location takes one URI only');
  } else if (around.kind === 'named') {
    wrong('insideNamed', 'cannot be inside the named location', 'move it out to the server');
  } else if (head.kind === 'named') {
    wrong('namedInside', 'can be on the server level only', 'move it out to the server');
  } else if (head.kind !== 'regex' && !head.name.startsWith(around.name)) {
    const help =
      around.kind === 'regex'
        ? 'inside a regular expression only locations by regular expression make sense: use `~`, or move it out'
        : `let it begin with \`${around.name}\`, or move it out`;
    wrong('outside', `location "${head.name}" is outside location "${around.name}"`, help);
  }
}

function checkAlias(alias: Directive, outer: Directive, report: Report): void {
  if (locationHead(outer)?.kind !== 'named' || !argument(alias, 0)) return;
  const at: Place = placeOf(alias);
  report({
    message: 'aliasInNamed',
    at,
    notes: ['nginx refuses to start: `the "alias" directive cannot be used inside the named location`'],
    help: 'use `root`: a named location has no prefix that could be replaced',
  });
}
