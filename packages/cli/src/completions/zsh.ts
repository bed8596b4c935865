import type { OptionSpec } from '../cli/options.ts';
import { type Operand, shells, typedNames, type ValueKind, type Vocabulary, valueKind } from './vocabulary.ts';

/** A completion for zsh: works sourced, and as the file `_fcgilint` in a folder of `fpath`. */
export function zshCompletion(vocabulary: Vocabulary): string {
  const { options, commands } = vocabulary;
  return `#compdef fcgilint
# zsh completion for fcgilint; load it with: source <(fcgilint completions zsh)
_fcgilint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quote(`${escaped(name)}:${summary}`)}`).join('\n')}
  )
  _arguments -s -S -C \\
${options
  .flatMap((spec) => argument(spec, vocabulary))
  .map((text) => `    ${quote(text)} \\\n`)
  .join('')}    '1: :->first' \\
    '*:: :->rest' && return
  case $state in
    first) _alternative 'commands:command:{_describe command commands}' 'files:file:_files' ;;
    rest)
      case $line[1] in
${commands.map(({ name, operand }) => `        ${name}) ${operands(operand, vocabulary)} ;;`).join('\n')}
        *) _files ;;
      esac ;;
  esac
}
if [[ $funcstack[1] == _fcgilint ]]; then _fcgilint "$@"; else compdef _fcgilint fcgilint; fi
`;
}

function operands(operand: Operand, { rules }: Vocabulary): string {
  switch (operand) {
    case 'none':
      return "_message 'no argument'";
    case 'files':
      return '_files';
    case 'rule':
      return `_values rule ${rules.join(' ')}`;
    case 'shell':
      return `_values shell ${shells.join(' ')}`;
  }
}

/** The specification of an option for `_arguments`; those with two names exclude each other unless repeatable. */
function argument(spec: OptionSpec, vocabulary: Vocabulary): string[] {
  const names = typedNames(spec);
  const value = valueKind(spec, vocabulary);
  const once = spec.repeatable ? '*' : names.length > 1 ? `(${names.join(' ')})` : '';
  return names.map((name) => {
    const attached = value === null ? '' : name.startsWith('--') ? '=' : '+';
    return `${once}${name}${attached}[${escaped(name.startsWith('--no-') ? `do not ${spec.summary}` : spec.summary)}]${value === null ? '' : `:${escaped(spec.value ?? '')}:${action(value)}`}`;
  });
}

function action(value: ValueKind): string {
  switch (value.kind) {
    case 'words':
      return value.commas ? `{_values -s , name ${value.words.join(' ')}}` : `(${value.words.join(' ')})`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'text':
      return ' ';
  }
}

/** What `_arguments` and `_describe` read as an end. */
function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
