import { describe, expect, test } from 'vitest';
import type { ApacheDirective } from './directive.ts';
import { type ApacheEnvironment, evaluate } from './evaluate.ts';
import { loadText } from './testing/load.ts';

/** Directives as lines; `?` before those of which it is not known whether they are in force. */
function lines(list: readonly ApacheDirective[], indent = ''): string[] {
  return list.flatMap((directive) => [
    `${indent}${directive.when ? '?' : ''}${directive.section ? '<' : ''}${directive.name}${directive.words.map((w) => `|${w}`).join('')}`,
    ...lines(directive.children, `${indent}  `),
  ]);
}

const cases: [title: string, text: string, expected: string[], environment?: ApacheEnvironment][] = [
  ['a value is split again', 'Define X "a b"\nServerAlias ${X} c', ['define|X|a b', 'serveralias|a|b|c']],
  ['a quoted value stays one word', 'Define X "a b"\nServerAlias "${X}" c', ['define|X|a b', 'serveralias|a b|c']],
  [
    'names are compared without case',
    'Define Root /srv\nDocumentRoot ${ROOT}/www',
    ['define|Root|/srv', 'documentroot|/srv/www'],
  ],
  [
    'values are expanded when defined',
    'Define A 1\nDefine B ${A}2\nUnDefine A\nListen ${B}',
    ['define|A|1', 'define|B|12', 'undefine|A', 'listen|12'],
  ],
  ['in the name of the directive', 'Define D Listen\n${D} 80', ['define|D|Listen', 'listen|80']],
  ['an undefined name is unknown', 'Listen ${PORT}', ['?listen|${PORT}']],
  ['the environment of the server', 'Listen ${PORT}', ['listen|81'], { environment: new Map([['PORT', '81']]) }],
  ['names of rewrite maps are no names', 'RewriteRule ^ ${map:$1}', ['rewriterule|^|${map:$1}']],
  ['a false IfDefine', 'Define A\n<IfDefine !A>\nListen 80\n</IfDefine>', ['define|A']],
  ['an unknown IfDefine', '<IfDefine SSL>\nListen 443\n</IfDefine>', ['?listen|443']],
  ['IfDefine with a complete command line', '<IfDefine SSL>\nListen 443\n</IfDefine>', [], { defines: [] }],
  [
    'IfModule in the order of LoadModule',
    '<IfModule mod_alias.c>\nListen 1\n</IfModule>\nLoadModule alias_module modules/mod_alias.so\n<IfModule mod_alias.c>\nListen 2\n</IfModule>\n<IfModule !alias_module>\nListen 3\n</IfModule>',
    ['loadmodule|alias_module|modules/mod_alias.so', 'listen|2'],
  ],
  [
    'IfModule is compared with case',
    'LoadModule a_module a.so\n<IfModule MOD_A.C>\nListen 2\n</IfModule>',
    ['loadmodule|a_module|a.so'],
  ],
  ['IfModule without any LoadModule', '<IfModule mod_alias.c>\nListen 1\n</IfModule>', ['?listen|1']],
  [
    'IfModule with given modules',
    '<IfModule mod_alias.c>\nListen 1\n</IfModule>\n<IfModule mod_dir.c>\nListen 2\n</IfModule>',
    ['listen|1'],
    { modules: ['alias_module'] },
  ],
  [
    'IfVersion that all of 2.4 fulfil',
    '<IfVersion >= 2.4>\nListen 1\n</IfVersion>\n<IfVersion < 2.4>\nListen 2\n</IfVersion>',
    ['listen|1'],
  ],
  ['IfVersion within 2.4', '<IfVersion >= 2.4.50>\nListen 1\n</IfVersion>', ['?listen|1']],
  ['IfVersion of a known server', '<IfVersion >= 2.4.50>\nListen 1\n</IfVersion>', ['listen|1'], { version: '2.4.62' }],
  [
    'IfFile',
    '<IfFile "/x">\nListen 1\n</IfFile>\n<IfFile "/y">\nListen 2\n</IfFile>',
    ['listen|1'],
    { fileExists: (p) => p === '/x' },
  ],
  [
    'sections stay, their contents in them',
    '<Directory "/srv">\n<IfDefine !A>\nOptions None\n</IfDefine>\n</Directory>',
    ['<directory|/srv', '  options|None'],
    { defines: [] },
  ],
  [
    'macros',
    '<Macro VHost $host $dir>\n<VirtualHost *:80>\nServerName $host\nDocumentRoot "$dir/www"\n</VirtualHost>\n</Macro>\nUse VHost a.example /srv/a\nUse vhost b.example "/srv/b c"',
    [
      '<virtualhost|*:80',
      '  servername|a.example',
      '  documentroot|/srv/a/www',
      '<virtualhost|*:80',
      '  servername|b.example',
      '  documentroot|/srv/b c/www',
    ],
  ],
  ['a macro that is not there', 'Use Nothing a', ['?use|Nothing|a']],
  ['continued lines', 'ServerAlias a \\\n b', ['serveralias|a|b']],
];

describe('evaluate', () => {
  test.each(cases)('%s', (_, text, expected, environment = {}) => {
    expect(lines(evaluate(loadText(text), environment).roots)).toEqual(expected);
  });

  test('modules are known only when every include brought something', () => {
    const load = 'LoadModule alias_module modules/mod_alias.so\n';
    const conditional = '<IfModule mod_dir.c>\nListen 1\n</IfModule>';
    const empty = loadText(`${load}IncludeOptional mods-enabled/*.load\n${conditional}`);
    expect(lines(evaluate(empty).roots).at(-1)).toBe('?listen|1');
    const full = loadText({
      '/etc/apache2/apache2.conf': `IncludeOptional mods-enabled/*.load\n${conditional}`,
      '/etc/apache2/mods-enabled/alias.load': load,
    });
    expect(lines(evaluate(full).roots)).toEqual([
      'includeoptional|mods-enabled/*.load',
      'loadmodule|alias_module|modules/mod_alias.so',
    ]);
  });
});
