import { describe, expect, it } from 'vitest';
import { lintText } from '../../testing/index.ts';
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
  ])('%j: %s', (code, severity) => expect(findings(code).map((finding) => finding.severity)).toEqual([severity]));

  it.each([
    ['the data of a map', 'events { }\nhttp { map $host $m { listn 1; } }\n', 'main'],
    ['a fragment that is the data of a map', '~^/a 1;\n/b 2;\ndefault 3;\n', 'http'],
    ['a fragment that is a list of types', 'text/html html;\ntext/css css;\n', 'http'],
    ['a known module of others', 'events { }\nhttp { more_set_headers "A: b"; }\n', 'main'],
    ['a template', 'events { }\nhttp { {{ directive }} on; }\n', 'main'],
  ])('is silent: %s', (_, code, context) => expect(findings(code, context)).toEqual([]));
});
