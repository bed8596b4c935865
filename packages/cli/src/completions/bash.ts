import { type Operand, shells, typedNames, type ValueKind, type Vocabulary, valueKind } from './vocabulary.ts';

/**
 * A completion for bash 3.2 and later, without the package bash-completion. bash takes `=` and `:` for ends of words:
 * `--format=json` arrives as three words, and `json:out` as three more. Where no word is offered, files are.
 */
export function bashCompletion(vocabulary: Vocabulary): string {
  const { options, commands } = vocabulary;
  const values = options.flatMap((spec) => {
    const value = valueKind(spec, vocabulary);
    return value ? [{ names: typedNames(spec), value }] : [];
  });
  return `# bash completion for fcgilint; load it with: source <(fcgilint completions bash)
_fcgilint_words() { # words to choose from, text before the word, the word so far
  local IFS=$' \\t\\n'
  compgen -P "$2" -W "$1" -- "$3"
}
_fcgilint() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' head='' i
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  # The file of a report, behind "NAME:".
  if [[ $cur == : || $prev == : ]]; then
    COMPREPLY=( $(compgen -f -- "\${cur#:}") )
    return
  fi
  case $prev in
${values.map(({ names, value }) => `    ${names.join('|')})\n${offer(value)}      return ;;`).join('\n')}
  esac
  for (( i = 1; i < COMP_CWORD; i++ )); do
    case \${COMP_WORDS[i]} in
      ${values.flatMap(({ names }) => names).join('|')})
        [[ \${COMP_WORDS[i+1]} == = ]] && (( i++ ))
        (( i++ ))
        [[ \${COMP_WORDS[i+1]} == : ]] && (( i += 2 )) ;;
      -?*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  if [[ $cur == -* ]]; then
    COMPREPLY=( $(_fcgilint_words '${options.flatMap(typedNames).join(' ')}' '' "$cur") )
    return
  fi
  case $command in
    '')
      COMPREPLY=( $(compgen -W $'${commands.map(({ name }) => name).join('\\n')}' -- "$cur") $(compgen -f -- "$cur") ) ;;
${commands.flatMap(({ name, operand }) => afterCommand(name, operand, vocabulary)).join('')}  esac
}
complete -o default -o filenames -F _fcgilint fcgilint
`;
}

/** What a command takes; nothing is said of files, which bash itself offers. */
function afterCommand(name: string, operand: Operand, { rules }: Vocabulary): string[] {
  if (operand === 'files') return [];
  const words = operand === 'rule' ? rules : operand === 'shell' ? shells : [];
  return [`    ${name})\n${choose(words)}      ;;\n`];
}

function choose(words: readonly string[]): string {
  return `      compopt +o default +o filenames 2>/dev/null
      COMPREPLY=( $(_fcgilint_words '${words.join(' ')}' '' "$cur") )\n`;
}

function offer(value: ValueKind): string {
  switch (value.kind) {
    case 'words':
      if (!value.commas) return choose(value.words);
      return `      compopt +o default +o filenames 2>/dev/null
      [[ $cur == *,* ]] && head=\${cur%,*},
      COMPREPLY=( $(_fcgilint_words '${value.words.join(' ')}' "$head" "\${cur##*,}") )\n`;
    case 'folder':
      return '      COMPREPLY=( $(compgen -d -- "$cur") )\n';
    case 'file':
    case 'text':
      return '';
  }
}
