import { describe, expect, it } from 'vitest';
import { type LintInput, lintText } from '../../testing/index.ts';
import { unknownDirective } from './rule.ts';

function findings(code: string, context = 'main') {
  return lintText({ dialect: 'nginx', file: 'nginx.conf', code, context }, [unknownDirective]);
}

describe('nginx', () => {
  it.each([
    ['worker_proceses 1;\nevents { }\n', 'error'],
    ['Worker_processes 1;\nevents { }\n', 'error'],
    ['events { }\nhttp { server { if($host) { } } }\n', 'error'],
    ['events { }\nhttp { shiny_new_thing on; }\n', 'info'],
    ['events { }\nhttp {\n    ...\n    server { }\n}\n', 'error'],
    ['events { }\nhttp {\n    ...\n    root /srv;\n}\n', 'error'],
  ])('%j: %s', (code, severity) => expect(findings(code).map((finding) => finding.severity)).toEqual([severity]));

  it.each([
    ['the data of a map', 'events { }\nhttp { map $host $m { listn 1; } }\n', 'main'],
    ['a fragment that is the data of a map', '~^/a 1;\n/b 2;\ndefault 3;\n', 'http'],
    ['a fragment that is a list of types', 'text/html html;\ntext/css css;\n', 'http'],
    ['a known module of others', 'events { }\nhttp { more_set_headers "A: b"; }\n', 'main'],
    ['what an example leaves out', 'events { }\nhttp {\n    ...\n}\n', 'main'],
    ['a template', 'events { }\nhttp { {{ directive }} on; }\n', 'main'],
  ])('is silent: %s', (_, code, context) => expect(findings(code, context)).toEqual([]));
});

describe('the option `known`', () => {
  it.each<[LintInput['dialect'], string, string]>([
    ['nginx', 'nginx.conf', 'events { }\nhttp { mine_on yes; shiny_new_thing on; listn 80; }\n'],
    ['lighttpd', 'lighttpd.conf', 'mine.on = 1\nshiny.new-thing = 1\nserver.document-rot = "/srv"\n'],
    ['apache', 'httpd.conf', 'MineOn yes\nShinyNewThing yes\nDocumentRot /srv\n'],
  ])('names directives of own modules: %s', (dialect, file, code) => {
    const lint = (known: readonly string[]) =>
      lintText({ dialect, file, code, options: { 'unknown-directive': { known } } }, [unknownDirective]).map(
        ({ source, start, end }) => source.text.slice(start, end),
      );
    const all = lint([]);
    expect(all).toHaveLength(3);
    expect(lint([all[1]!])).toEqual([all[0], all[2]]);
    expect(lint(['mine*'])).toEqual([all[1], all[2]]);
    expect(lint(['mine'])).toEqual(all);
  });
});
