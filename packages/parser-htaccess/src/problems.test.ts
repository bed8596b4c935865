import { applyEdits, SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseApache } from './index.ts';

interface Row {
  readonly what: string;
  readonly text: string;
  readonly code: string;
  readonly refused: boolean;
  /** The text that the problem marks. */
  readonly marks: string;
  readonly message: string | RegExp;
  /** Texts of the related places. */
  readonly related?: readonly string[];
  /** The whole text after the fix; absent when there is no fix. */
  readonly fixed?: string;
  readonly skips?: boolean;
}

// Each was tried on the real server, httpd 2.4.71, and `refused` is what it said.
const rows: readonly Row[] = [
  {
    what: 'an opening line without >',
    text: '<Directory /x\n</Directory>\n',
    code: 'missing-section-bracket',
    refused: true,
    marks: '<Directory /x',
    message: "<Directory> directive missing closing '>'",
    fixed: '<Directory /x>\n</Directory>\n',
  },
  {
    what: 'an opening line without > and arguments',
    text: '<RequireAll\n</RequireAll>\n',
    code: 'missing-section-bracket',
    refused: false,
    marks: '<RequireAll',
    message: /the server adds it/,
    fixed: '<RequireAll>\n</RequireAll>\n',
  },
  {
    what: 'IfVersion, whose operator is no end of the line',
    text: '<IfVersion >= 2.4\n</IfVersion>\n',
    code: 'missing-section-bracket',
    refused: true,
    marks: '<IfVersion >= 2.4',
    message: "<IfVersion> directive missing closing '>'",
    fixed: '<IfVersion >= 2.4>\n</IfVersion>\n',
  },
  {
    what: 'text after an opening line',
    text: '<Files a>Require all denied\n</Files>\n',
    code: 'text-after-section',
    refused: false,
    marks: 'Require all denied',
    message: "the server ignores the text after the '>' of <Files>",
    related: ['<Files a>'],
  },
  {
    what: 'text after the opening line of a section that is skipped',
    text: '<IfModule no.c>\n<RequireAll> # x\n</RequireAll>\n</IfModule>\n',
    code: 'text-after-section',
    refused: true,
    marks: '</RequireAll>',
    message: 'Expected </RequireAll>> but saw </RequireAll>',
    related: ['<RequireAll> # x', '<IfModule no.c>'],
    skips: true,
  },
  {
    what: 'text after the closing line of a conditional section',
    text: '<IfModule a>\n</IfModule> # end\n',
    code: 'text-after-closing',
    refused: true,
    marks: '# end',
    message: /must hold nothing else/,
    related: ['<IfModule a>'],
    fixed: '<IfModule a>\n</IfModule> \n',
  },
  {
    what: 'text after another closing line',
    text: '<Files a>\n</Files> b\n',
    code: 'text-after-closing',
    refused: false,
    marks: 'b',
    message: 'the server ignores the text after </Files>',
    related: ['<Files a>'],
    fixed: '<Files a>\n</Files> \n',
  },
  {
    what: 'a closing line without >',
    text: '<Files a>\n</Files\n',
    code: 'missing-closing-bracket',
    refused: true,
    marks: '</Files',
    message: "</Files> directive missing closing '>'",
    related: ['<Files a>'],
    fixed: '<Files a>\n</Files>\n',
  },
  {
    what: 'a blank before the > of a closing line',
    text: '<Files a>\n</Files >\n',
    code: 'blank-in-closing',
    refused: true,
    marks: '</Files >',
    message: /must be exactly <\/Files>/,
    related: ['<Files a>'],
    fixed: '<Files a>\n</Files>\n',
  },
  {
    what: 'a blank after the slash of a closing line',
    text: '<IfModule a>\n</ IfModule>\n',
    code: 'blank-in-closing',
    refused: true,
    marks: '</ IfModule>',
    message: /must be exactly <\/IfModule>/,
    related: ['<IfModule a>'],
    fixed: '<IfModule a>\n</IfModule>\n',
  },
  {
    what: 'a quoted closing line of a conditional section',
    text: '<IfModule a>\n"</IfModule>"\n',
    code: 'quoted-closing',
    refused: true,
    marks: '"</IfModule>"',
    message: /without quotes/,
    related: ['<IfModule a>'],
    fixed: '<IfModule a>\n</IfModule>\n',
  },
  {
    what: 'a blank after <',
    text: '< Files a>\n</Files>\n',
    code: 'blank-after-opener',
    refused: true,
    marks: '< ',
    message: "no blank may stand between '<' and Files",
    related: ['</Files>'],
    fixed: '<Files a>\n</Files>\n',
  },
  {
    what: 'a closing line too many',
    text: 'A b\n</Files>\n',
    code: 'unmatched-closing',
    refused: true,
    marks: '</Files>',
    message: '</Files> without matching <Files> section',
  },
  {
    what: 'a misspelt closing line',
    text: '<Directory /x>\n  A b\n</Direktory>\n',
    code: 'wrong-closing-name',
    refused: true,
    marks: '</Direktory>',
    message: 'Expected </Directory> but saw </Direktory>',
    related: ['<Directory /x>'],
    fixed: '<Directory /x>\n  A b\n</Directory>\n',
  },
  {
    what: 'an inner section that is not closed',
    text: '<Directory /x>\n  <Limit GET>\n    A b\n</Directory>\n',
    code: 'unclosed-section',
    refused: true,
    marks: '</Directory>',
    message: /Expected <\/Limit> but saw <\/Directory>/,
    related: ['<Limit GET>'],
    fixed: '<Directory /x>\n  <Limit GET>\n    A b\n</Limit>\n</Directory>\n',
  },
  {
    what: 'a section that is not closed',
    text: '<Files a>\n  A b\n',
    code: 'unclosed-section',
    refused: true,
    marks: '<Files a>',
    message: '<Files> was not closed',
    related: [''],
    fixed: '<Files a>\n  A b\n</Files>\n',
  },
  {
    what: 'a section that is opened and closed on one line',
    text: '<Files a> A b </Files>\n',
    code: 'unclosed-section',
    refused: true,
    marks: '<Files a> A b </Files>',
    message: /its end on the same line does not count/,
    related: [''],
    fixed: '<Files a> A b </Files>\n</Files>\n',
  },
  {
    what: 'a conditional section that is not closed',
    text: '<IfModule a>\n  A b\n',
    code: 'unclosed-section',
    refused: false,
    marks: '<IfModule a>',
    message: /the server reads it to the end of the file/,
    related: [''],
    fixed: '<IfModule a>\n  A b\n</IfModule>\n',
  },
  {
    what: 'the same when the condition does not hold',
    text: '<IfModule no.c>\n  A b\n',
    code: 'unclosed-section',
    refused: true,
    marks: '<IfModule no.c>',
    message: '<IfModule> was not closed',
    related: ['', '<IfModule no.c>'],
    fixed: '<IfModule no.c>\n  A b\n</IfModule>\n',
    skips: true,
  },
  {
    what: 'a macro that is not closed',
    text: '<Macro m>\n  A b\n',
    code: 'unclosed-section',
    refused: true,
    marks: '<Macro m>',
    message: '<Macro> was not closed',
    related: [''],
  },
  {
    what: 'an opening line without <',
    text: 'Directory /x>\n  A b\n</Directory>\n',
    code: 'missing-opening-bracket',
    refused: true,
    marks: 'Directory /x>',
    message: "missing '<' before Directory",
    related: ['</Directory>'],
    fixed: '<Directory /x>\n  A b\n</Directory>\n',
  },
  {
    what: 'a closing line without <',
    text: '<Files a>\n  A b\n/Files>\nB c\n',
    code: 'damaged-closing',
    refused: true,
    marks: '/Files>',
    message: "missing '<' in </Files>",
    related: ['<Files a>', ''],
    fixed: '<Files a>\n  A b\n</Files>\nB c\n',
  },
  {
    what: 'a closing line without slash',
    text: '<Files a>\n  A b\n<Files>\nB c\n',
    code: 'damaged-closing',
    refused: true,
    marks: '<Files>',
    message: "missing '/' in </Files>",
    related: ['<Files a>', ''],
    fixed: '<Files a>\n  A b\n</Files>\nB c\n',
  },
  {
    what: 'a closing line without < and slash',
    text: '<VirtualHost *>\n<Files a>\n  A b\nFiles>\n</VirtualHost>\n',
    code: 'damaged-closing',
    refused: true,
    marks: 'Files>',
    message: "missing '</' in </Files>",
    related: ['<Files a>', '</VirtualHost>'],
    fixed: '<VirtualHost *>\n<Files a>\n  A b\n</Files>\n</VirtualHost>\n',
  },
  {
    what: 'a quote that is not closed',
    text: 'SetEnv A "b c\n',
    code: 'missing-quote',
    refused: false,
    marks: '"b c',
    message: /the server takes the rest of the line as one word/,
  },
  {
    what: 'a quote that swallows all words of a rule',
    text: 'RewriteRule "^a /b\n',
    code: 'missing-quote',
    refused: true,
    marks: '"^a /b',
    message: /the whole rest of the line is one word/,
  },
  {
    what: 'words after the flags of a rule',
    text: 'RewriteRule ^a /b [L] c\n',
    code: 'ignored-text',
    refused: false,
    marks: 'c',
    message: 'RewriteRule ignores what follows its flags',
  },
  {
    what: 'a NUL byte',
    text: 'A b\0c\n',
    code: 'nul-byte',
    refused: false,
    marks: '\0c',
    message: /NUL byte/,
  },
  {
    what: 'a byte order mark',
    text: '\ufeffA b\n',
    code: 'byte-order-mark',
    refused: true,
    marks: '\ufeff',
    message: /byte order mark/,
    fixed: 'A b\n',
  },
  {
    what: 'an empty first word',
    text: '"" A b\n',
    code: 'empty-directive-name',
    refused: false,
    marks: '"" A b',
    message: /ignores this line/,
  },
];

describe('problems', () => {
  test.each(rows.map((row) => [row.what, row] as const))('%s', (_, row) => {
    const condition = row.skips ? { condition: () => false } : {};
    const source = new SourceText('a.conf', row.text);
    const { problems } = parseApache(source, { flavour: 'server', ...condition });
    expect(problems.map((problem) => problem.code)).toEqual([row.code]);
    const [problem] = problems;
    expect(problem!.refused).toBe(row.refused);
    expect(source.slice(problem!)).toBe(row.marks);
    if (typeof row.message === 'string') expect(problem!.message).toBe(row.message);
    else expect(problem!.message).toMatch(row.message);
    expect(problem!.help).not.toBeNull();
    expect(problem!.related.map((place) => source.slice(place))).toEqual(row.related ?? []);
    expect(problem!.fix && applyEdits(row.text, problem!.fix.edits)).toBe(row.fixed ?? null);
  });

  test('a line that is too long for .htaccess, but not for httpd.conf', () => {
    const text = `SetEnv A ${'x'.repeat(9000)}\n`;
    const codes = (flavour: 'htaccess' | 'server'): string[] =>
      parseApache(new SourceText('a', text), { flavour }).problems.map((problem) => problem.code);
    expect(codes('htaccess')).toEqual(['line-too-long']);
    expect(codes('server')).toEqual([]);
  });
});
