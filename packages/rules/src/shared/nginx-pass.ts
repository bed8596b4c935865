import type { Place } from '@fcgilint/core';
import type { NginxRoute } from '@fcgilint/gateway/nginx';

/** Where a location names its back end: the argument of its pass directive. Equal passes share one back end in the model. */
export function passPlace(route: NginxRoute): Place {
  const pass = route.handler;
  const argument = pass?.statement.args[0];
  if (!pass || !argument) return route.place;
  return { source: pass.source, start: argument.start, end: argument.end };
}
