import { SourceText } from '@fcgilint/core';
import { describe, expect, test } from 'vitest';
import { parseLighttpd } from './index.ts';

function codes(text: string, semantics = true): string[] {
  return parseLighttpd(new SourceText('t.conf', text), { semantics }).problems.map(
    (p) => `${p.code}${p.refused ? '!' : ''}`,
  );
}

/** Each answer was given by lighttpd 1.4.69. */
describe('what the server refuses while it reads', () => {
  test.each([
    ['x = y\n', ['undefined-variable!']],
    ['x = true\n', ['undefined-variable!']],
    ['x = 1\nx = 2\n', ['duplicate-assignment!']],
    ['x = 1\nvar.x = 2\n', ['duplicate-assignment!']],
    ['x = 1\nX = 2\n', ['duplicate-assignment!']],
    ['server.tag = "a"\nServer.Tag = "b"\n', ['duplicate-assignment!']],
    ['x = ("a" => 1, "A" => 2)\n', ['duplicate-array-key!']],
    ['Root = "/a"\nx = root + "b"\n', []],
    ['x = 1\nx := 2\nx += 3\n', []],
    ['x = 1\n$HTTP["url"] == "a" { x = 2 y = x }\nz = x\n', []],
    ['$HTTP["url"] == "a" { x = 1 }\ny = x\n', ['undefined-variable!']],
    ['$HTTP["url"] == "a" { x = 1 }\n$HTTP["url"] == "a" { x = 2 }\n', ['duplicate-assignment!']],
    ['$HTTP["url"] =~ "^/a" { x = 1 }\n$HTTP["url"] =^ "/a" { x = 2 }\n', ['duplicate-assignment!']],
    ['$HTTP["url"] =~ "\\.php$" { x = 1 }\n$HTTP["url"] =$ ".php" { x = 2 }\n', ['duplicate-assignment!']],
    ['$HTTP["url"] =~ "^/a$" { x = 1 }\n$HTTP["url"] == "/a" { x = 2 }\n', ['duplicate-assignment!']],
    ['$HTTP["url"] =~ "^/a.b" { x = 1 }\n$HTTP["url"] =^ "/a.b" { x = 2 }\n', []],
    ['x = ("a" => 1, "a" => 2)\n', ['duplicate-array-key!']],
    ['x = ("a" => "b")\nx += ("a" => "b")\n', []],
    ['x = ("a" => "b")\nx += ("a" => "c")\n', ['duplicate-array-key!']],
    ['x = "a"\nx += ("b")\n', ['type-mismatch!']],
    ['x = ("a") + 1\n', ['type-mismatch!']],
    ['x = var.CWD + ("a")\n', ['type-mismatch!']],
    ['x = 1 + "a" + 2\n', []],
    ['x = env.PATH\nx += "a"\n', []],
    ['env.X = "a"\n', ['environment-assignment!']],
    ['$HTTP["URL"] == "/x" { }\n', ['unknown-condition-field!']],
    ['$PHYSICAL["path"] == "/x" { }\n', ['unknown-condition-field!']],
    ['$REQUEST_HEADER["X-Y"] == "z" { }\n', []],
    ['$HTTP["url"] == ("a") { }\n', ['condition-not-string!']],
    ['$HTTP["remoteip"] == "foo" { }\n', ['invalid-address!']],
    ['$HTTP["remoteip"] =~ "^1" { }\n', ['invalid-address!']],
    ['$HTTP["remoteip"] == "1.2.3.4/33" { }\n', []],
    ['$HTTP["remoteip"] == "::1" { }\n', []],
    ['$HTTP["host"] == "a:99999" { }\n', ['invalid-address!']],
    ['include ("a")\n', ['operand-not-string!']],
    ['global { $HTTP["url"] == "a" { } }\n', ['condition-in-global!']],
    ['global { global { } }\n', ['condition-in-global!']],
    ['$HTTP["url"] == "a" { global { x = 1 } }\ny = x\n', []],
    ['$HTTP["url"] == "a" { } else { } else { }\n', ['unreachable-else!']],
    ['$HTTP["url"] == "a" { } else $HTTP["url"] == "a" { }\n', ['unreachable-else!']],
    ['$HTTP["url"] == "a" { } else { }\n$HTTP["url"] != "a" { x = 1 }\n', []],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected));
});

describe('nothing is said that an include could make untrue', () => {
  test.each([
    ['include "a.conf"\nx = y\n', []],
    ['include_shell "a"\nx = y + ("a")\n', []],
    ['x = "a"\ninclude "a.conf"\nx += ("b")\n', []],
    ['x = 1\ninclude "a.conf"\nx = 2\n', ['duplicate-assignment!']],
    ['x = {{ y }}\nx = 2\n', []],
  ])('%j', (text, expected) => expect(codes(text)).toEqual(expected));
});

test('damage is told once and not again for what the server makes of it', () => {
  expect(codes('server.port =\nserver.tag = "x"\n')).toEqual(['missing-value!']);
});

test('is silent unless asked', () => expect(codes('x = y\n', false)).toEqual([]));
