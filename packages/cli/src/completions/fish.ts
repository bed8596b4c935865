import type { OptionSpec } from '../cli/options.ts';
import { shells, type ValueKind, type Vocabulary, valueKind } from './vocabulary.ts';

/** A completion for fish. Files are offered where nothing says otherwise. */
export function fishCompletion(vocabulary: Vocabulary): string {
  const { options, commands, rules } = vocabulary;
  const lines = [
    '# fish completion for fcgilint; load it with: fcgilint completions fish | source',
    ...commands.map(
      ({ name, summary }) => `complete -c fcgilint -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
    ),
    ...commands.flatMap(({ name, operand }) => {
      const seen = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
      if (operand === 'files') return [];
      if (operand === 'none') return [`complete -c fcgilint ${seen} -f`];
      const words = operand === 'rule' ? rules : shells;
      return [`complete -c fcgilint ${seen} -f -a ${quote(words.join(' '))}`];
    }),
    ...options.flatMap((spec) => option(spec, valueKind(spec, vocabulary))),
  ];
  return `${lines.join('\n')}\n`;
}

function option(spec: OptionSpec, value: ValueKind | null): string[] {
  const off = spec.negatable && spec.default === 'on';
  const only = spec.command ? ` -n ${quote(`__fish_seen_subcommand_from ${spec.command}`)}` : '';
  const short = spec.short ? ` -s ${spec.short}` : '';
  const start = `complete -c fcgilint${only}${short}`;
  const about = `${accepts(value)} -d ${quote(spec.summary)}`;
  const lines = off ? [] : [`${start} -l ${spec.name}${about}`];
  if (spec.negatable)
    lines.push(`complete -c fcgilint${only} -l no-${spec.name} -d ${quote(`do not ${spec.summary}`)}`);
  return lines;
}

function accepts(value: ValueKind | null): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'words':
      return value.commas
        ? ` -x -a ${quote(`(__fish_complete_list , "string split ' ' '${value.words.join(' ')}'")`)}`
        : ` -x -a ${quote(value.words.join(' '))}`;
    case 'file':
      return ' -r -F';
    case 'folder':
      return ` -x -a '(__fish_complete_directories)'`;
    case 'text':
      return ' -x';
  }
}

/** A word in single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
