/** Texts from this many bytes on are large: their tree fills the space for new objects many times over. */
const large = 256 * 1024;

/** A setting of V8 and its usual value. */
interface Setting {
  readonly flag: string;
  readonly value: number;
  readonly usual: number;
}

/**
 * For the parser: V8 takes a large space for new objects at once instead of doubling it step by step. Nearly all
 * that a parser makes stays alive, and every step copies it.
 */
const forParser: Setting = { flag: 'semi-space-growth-factor', value: 8, usual: 2 };

/**
 * For the rules: a function runs many times longer, in bytes of bytecode, before it is compiled once more, optimised. A
 * hundred rules go through ten thousand blocks each: every loop gets hot just before it ends, and compiling it costs
 * more than it saves. The parser's loops run long enough to be optimised as usual.
 */
const forRules: Setting = { flag: 'interrupt-budget', value: 50_000_000, usual: 67_584 };

/** Loaded when it is needed: most runs never do, and it takes a twentieth of their time. */
const v8 = (): typeof import('node:v8') => process.getBuiltinModule('node:v8');

const changed = new Set<Setting>();
let met = false;

/** Lets V8 work as suits parsing a text of this many bytes. Nothing happens for the usual small file. */
export function prepareToParse(size: number): void {
  if (size < large) return;
  met = true;
  change(forParser);
}

/** Lets V8 work as suits asking the rules, where a large text was parsed. */
export function prepareToAsk(): void {
  if (met) change(forRules);
}

/**
 * V8 takes compiled code that was kept only with the settings under which it was kept: they are changed when the code is
 * loaded, and the usual ones come back before the launcher keeps it.
 */
function change(setting: Setting): void {
  if (changed.has(setting)) return;
  if (changed.size === 0) {
    process.prependOnceListener('exit', () => {
      for (const { flag, usual } of changed) v8().setFlagsFromString(`--${flag}=${usual}`);
    });
  }
  changed.add(setting);
  v8().setFlagsFromString(`--${setting.flag}=${setting.value}`);
}
