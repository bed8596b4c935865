import { Bench } from 'tinybench';
import { recogniseDialect } from '../packages/cli/src/dialect/recognise.ts';
import { load, toolchain } from '../packages/cli/src/pipeline.ts';
import { ruleIndex } from '../packages/cli/src/rule-index.ts';
import { MemoryFileHost, SourceText } from '../packages/core/src/index.ts';

/** Time that a part of the work takes, in milliseconds. */
export interface PartTiming {
  readonly name: string;
  readonly median: number;
}

/** Times the parts of the work on a text: where a slow run spends its time. */
export async function timeParts(text: string): Promise<PartTiming[]> {
  const tools = await toolchain('nginx');
  const host = new MemoryFileHost();
  const parse = () => tools.parse(new SourceText('nginx.conf', text), 'main');
  const main = parse();
  const read = () => load({ main, context: 'main', host, mapPath: [], cache: new Map() }, tools);
  const tree = read();
  const gateway = tools.lower(tree);
  const bench = new Bench({ time: 500, warmupTime: 100 });
  bench
    .add('recognise the language', () => recogniseDialect('x', text))
    .add('parse', parse)
    .add('follow includes', read)
    .add('build the model', () => tools.lower(tree))
    .add(`build the model, ask ${ruleIndex.length} rules`, () => tools.lint(tree, { wants: () => true }));
  await bench.run();
  if (gateway.hosts.length === 0) throw new Error('the model has no virtual hosts: nothing was measured');
  return bench.tasks.map(({ name, result }) => {
    if (!result || !('latency' in result)) throw new Error(`${name} was not measured`);
    return { name, median: result.latency.p50 };
  });
}
