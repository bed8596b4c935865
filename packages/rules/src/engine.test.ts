import { describe, expect, it } from 'vitest';
import { defineRule, type Rule, type RuleContext } from './rule.ts';
import { lintText } from './testing/index.ts';

const code = 'http {\n  root /a;\n  server { root /b; alias /c; }\n}\n';

/** A rule that reports each directive which it is shown. */
function shown(parts: Partial<Pick<Rule, 'directives' | 'check' | 'confidence'>>, hook = true): string[] {
  const report = ({ statement: { name }, source }: Parameters<NonNullable<Rule['directive']>>[0], to: RuleContext) =>
    to.report({ message: 'seen', data: { name: name.value }, at: { source, start: name.start, end: name.end } });
  const rule = defineRule({
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
    ...(hook ? { directive: report } : {}),
  });
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code }, [rule]).map(({ message }) => message);
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
