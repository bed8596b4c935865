import type { LighttpdGateway } from '@fcgilint/gateway/lighttpd';
import { expect, it } from 'vitest';
import { modelOf } from '../testing/index.ts';
import { NearContexts } from './near-contexts.ts';

const code = `
var.a = 0
$HTTP["host"] == "a" { var.a = 1 $HTTP["url"] =^ "/x" { var.a = 2 } }
$HTTP["host"] == "b" { var.a = 3 }
$HTTP["url"] =^ "/y" { var.a = 4 }
$SERVER["socket"] == ":81" { var.a = 5 }
$HTTP["host"] != "c" { var.a = 6 }
`.replaceAll('var.a', 'server.max-write-idle');

it('leaves out the blocks of other hosts and sockets', () => {
  const { evaluation } = modelOf({ dialect: 'lighttpd', file: 'lighttpd.conf', code }) as LighttpdGateway;
  const { contexts } = evaluation;
  const near = new NearContexts(contexts, (context) => context);
  const seen = contexts.map((context) => near.of(context).map(({ index }) => index));
  expect(seen).toEqual([
    [0, 1, 2, 3, 4, 5, 6],
    [0, 1, 2, 4, 5, 6],
    [0, 1, 2, 4, 5, 6],
    [0, 3, 4, 5, 6],
    [0, 1, 2, 3, 4, 5, 6],
    [0, 1, 2, 3, 4, 5, 6],
    [0, 1, 2, 3, 4, 5, 6],
  ]);
});
