import { describe, expect, it } from 'vitest';
import { defineRule, type Rule, type RuleContext } from './rule.ts';
import { lintText } from './testing/index.ts';

const code = 'http {\n  root /a;\n  server { root /b; alias /c; }\n}\n';

function rule(parts: Partial<Rule>): Rule {
  return defineRule({
    name: 'seen',
    aliases: [],
    covers: [],
    dialects: ['nginx'],
    group: 'suspicious',
    severity: 'info',
    confidence: 'high',
    fix: 'none',
    summary: 'Seen',
    messages: { seen: ({ name }) => String(name) },
    ...parts,
  });
}

/** What a rule finds that reports each directive which it is shown. */
function shown(parts: Partial<Pick<Rule, 'directives' | 'check' | 'confidence'>>, hook = true): string[] {
  const report = ({ statement: { name }, source }: Parameters<NonNullable<Rule['directive']>>[0], to: RuleContext) =>
    to.report({ message: 'seen', data: { name: name.value }, at: { source, start: name.start, end: name.end } });
  const seen = rule({ ...parts, ...(hook ? { directive: report } : {}) });
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [seen]).map(({ message }) => message);
}

describe('the directive hook', () => {
  it('is called for every directive', () => expect(shown({})).toEqual(['http', 'root', 'server', 'root', 'alias']));

  it('is called for the named ones only', () => {
    expect(shown({ directives: ['alias', 'root', 'index'] })).toEqual(['root', 'root', 'alias']);
    expect(shown({ directives: [] })).toEqual([]);
  });
});

it('a check asks for directives by name', () => {
  const check = (context: RuleContext) => {
    for (const { statement, source } of context.named('alias')) {
      context.report({
        message: 'seen',
        data: { name: 'found' },
        at: { source, start: statement.start, end: statement.end },
      });
    }
  };
  expect(shown({ check }, false)).toEqual(['found']);
});

it('runs the loops that checks hand over', () => {
  const order: string[] = [];
  const check = (context: RuleContext) => {
    context.each(context.named('root'), ({ statement, source }) => {
      order.push('visit');
      context.report({
        message: 'seen',
        data: { name: 'found' },
        at: { source, start: statement.start, end: statement.end },
      });
    });
    order.push('checked');
  };
  expect(shown({ check }, false)).toEqual(['found', 'found']);
  expect(order).toEqual(['checked', 'visit', 'visit']);
});

it('refuses a finding that is surer than its rule', () => {
  const check = ({ gateway, report }: RuleContext) => {
    const [{ statement, source }] = gateway.tree.directives as [Parameters<NonNullable<Rule['directive']>>[0]];
    report({ message: 'seen', at: { source, start: statement.start, end: statement.end }, confidence: 'high' });
  };
  expect(() => shown({ check, confidence: 'medium' }, false)).toThrow(
    'reports with high confidence but declares medium',
  );
  expect(shown({ check, confidence: 'high' }, false)).toHaveLength(1);
});

describe('conditions on words alone', () => {
  const lines = Array.from({ length: 60 }, (_, index) => `root /${index % 3};`);
  const many = `http {\n${lines.join('\n')}\n}\n`;

  it('are asked once for equal lines', () => {
    const asked: string[] = [];
    const found: number[] = [];
    const check = (context: RuleContext) => {
      const holds = ({
        statement,
      }: {
        readonly statement: { readonly args: readonly { readonly start: number }[] };
      }) => {
        const word = many.slice(statement.args[0]!.start, statement.args[0]!.start + 2);
        asked.push(word);
        return word === '/1';
      };
      for (const { statement, source } of context.namedWith('root', holds))
        found.push(source.lines.position(statement.start).line);
    };
    lintText({ dialect: 'nginx', file: 'nginx.conf', code: many }, [rule({ check })]);
    expect(asked).toEqual(['/0', '/1', '/2']);
    expect(found).toEqual(Array.from({ length: 20 }, (_, index) => 3 + 3 * index));
  });

  it('decide which directives the hook sees', () => {
    const concerns: Rule['concerns'] = ({ statement, source }) =>
      source.text.slice(statement.start).startsWith('root /2');
    const seen: number[] = [];
    const directive: Rule['directive'] = ({ statement, source }) =>
      void seen.push(source.lines.position(statement.start).line);
    lintText({ dialect: 'nginx', file: 'nginx.conf', code: many }, [
      rule({ directives: ['root'], concerns, directive }),
    ]);
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => 4 + 3 * index));
  });
});
