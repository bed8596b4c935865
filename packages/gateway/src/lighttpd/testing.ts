import { MemoryFileHost, SourceText } from '@fcgilint/core';
import { parseLighttpd } from '@fcgilint/parser-lighttpd';
import { loadConfig } from '../load/index.ts';
import type { ConfigTree } from '../model.ts';
import type { Evaluation } from './context.ts';
import { evaluate } from './evaluate.ts';
import { lowerLighttpd } from './lower.ts';
import type { LighttpdGateway } from './model.ts';
import type { LighttpdValue } from './values.ts';

/** The tree of a configuration in memory, for tests. Further files by path, relative to the main one. */
export function treeOf(text: string, files: Readonly<Record<string, string>> = {}): ConfigTree {
  const host = new MemoryFileHost({ ...files, 'lighttpd.conf': text });
  const main = parseLighttpd(new SourceText('lighttpd.conf', text));
  return loadConfig(main, { host, dialect: 'lighttpd', parse: (source) => parseLighttpd(source) });
}

/** The evaluation of a configuration in memory, for tests. */
export function evaluationOf(text: string, files: Readonly<Record<string, string>> = {}): Evaluation {
  return evaluate(treeOf(text, files));
}

/** The gateway of a configuration in memory, for tests. */
export function gatewayOf(text: string, files: Readonly<Record<string, string>> = {}): LighttpdGateway {
  return lowerLighttpd(treeOf(text, files));
}

/** A value in plain terms: text, number, array of items, `[key, value]` for those with keys, `?why` for unknown ones. */
export function plain(value: LighttpdValue): unknown {
  switch (value.kind) {
    case 'string':
      return value.text;
    case 'integer':
      return value.value;
    case 'unknown':
      return `?${value.because}`;
    case 'list':
      return value.items.map((item) => {
        const inner = plain(item.value);
        if (item.key === null) return inner;
        return [typeof item.key === 'string' ? item.key : `?${item.key.because}`, inner];
      });
  }
}

/** The text of a place. */
export function textAt(place: { source: SourceText; start: number; end: number }): string {
  return place.source.slice(place);
}
