"use strict";var m=Object.defineProperty;var _=Object.getOwnPropertyDescriptor;var O=Object.getOwnPropertyNames;var w=Object.prototype.hasOwnProperty;var b=(n,e)=>{for(var r in e)m(n,r,{get:e[r],enumerable:!0})},C=(n,e,r,o)=>{if(e&&typeof e=="object"||typeof e=="function")for(let t of O(e))!w.call(n,t)&&t!==r&&m(n,t,{get:()=>e[t],enumerable:!(o=_(e,t))||o.enumerable});return n};var P=n=>C(m({},"__esModule",{value:!0}),n);var D={};b(D,{completionScript:()=>K,shells:()=>a});module.exports=P(D);var a=["bash","zsh","fish"];function c(n,{formats:e,contexts:r,rules:o}){if(n.value===void 0)return null;let t=n.commas===!0;return n.choices?{kind:"words",words:n.choices,commas:t}:n.name==="format"?{kind:"words",words:e,commas:t}:n.name==="context"?{kind:"words",words:r,commas:t}:n.value.startsWith("RULE")?{kind:"words",words:o,commas:t}:n.value==="DIR"?{kind:"folder"}:{kind:/^(?:FILE|PATH)$/.test(n.value)?"file":"text"}}function u(n){let e=n.short?[`-${n.short}`]:[];return(!n.negatable||n.default!=="on")&&e.push(`--${n.name}`),n.negatable&&e.push(`--no-${n.name}`),e}function $(n){let{options:e,commands:r}=n,o=e.flatMap(t=>{let i=c(t,n);return i?[{names:u(t),value:i}]:[]});return`# bash completion for fcgilint; load it with: source <(fcgilint completions bash)
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
${o.map(({names:t,value:i})=>`    ${t.join("|")})
${M(i)}      return ;;`).join(`
`)}
  esac
  for (( i = 1; i < COMP_CWORD; i++ )); do
    case \${COMP_WORDS[i]} in
      ${o.flatMap(({names:t})=>t).join("|")})
        [[ \${COMP_WORDS[i+1]} == = ]] && (( i++ ))
        (( i++ ))
        [[ \${COMP_WORDS[i+1]} == : ]] && (( i += 2 )) ;;
      -?*) ;;
      *) command=\${COMP_WORDS[i]}; break ;;
    esac
  done
  if [[ $cur == -* ]]; then
    COMPREPLY=( $(_fcgilint_words '${e.flatMap(u).join(" ")}' '' "$cur") )
    return
  fi
  case $command in
    '')
      COMPREPLY=( $(compgen -W $'${r.map(({name:t})=>t).join("\\n")}' -- "$cur") $(compgen -f -- "$cur") ) ;;
${r.flatMap(({name:t,operand:i})=>x(t,i,n)).join("")}  esac
}
complete -o default -o filenames -F _fcgilint fcgilint
`}function x(n,e,{rules:r}){return e==="files"?[]:[`    ${n})
${p(e==="rule"?r:e==="shell"?a:[])}      ;;
`]}function p(n){return`      compopt +o default +o filenames 2>/dev/null
      COMPREPLY=( $(_fcgilint_words '${n.join(" ")}' '' "$cur") )
`}function M(n){switch(n.kind){case"words":return n.commas?`      compopt +o default +o filenames 2>/dev/null
      [[ $cur == *,* ]] && head=\${cur%,*},
      COMPREPLY=( $(_fcgilint_words '${n.words.join(" ")}' "$head" "\${cur##*,}") )
`:p(n.words);case"folder":return`      COMPREPLY=( $(compgen -d -- "$cur") )
`;case"file":case"text":return""}}function h(n){let{options:e,commands:r,rules:o}=n;return`${["# fish completion for fcgilint; load it with: fcgilint completions fish | source",...r.map(({name:i,summary:s})=>`complete -c fcgilint -n __fish_use_subcommand -a ${i} -d ${l(s)}`),...r.flatMap(({name:i,operand:s})=>{let f=`-n ${l(`__fish_seen_subcommand_from ${i}`)}`;return s==="files"?[]:s==="none"?[`complete -c fcgilint ${f} -f`]:[`complete -c fcgilint ${f} -f -a ${l((s==="rule"?o:a).join(" "))}`]}),...e.flatMap(i=>S(i,c(i,n)))].join(`
`)}
`}function S(n,e){let r=n.negatable&&n.default==="on",o=n.command?` -n ${l(`__fish_seen_subcommand_from ${n.command}`)}`:"",t=n.short?` -s ${n.short}`:"",i=`complete -c fcgilint${o}${t}`,s=`${V(e)} -d ${l(n.summary)}`,f=r?[]:[`${i} -l ${n.name}${s}`];return n.negatable&&f.push(`complete -c fcgilint${o} -l no-${n.name} -d ${l(`do not ${n.summary}`)}`),f}function V(n){switch(n?.kind){case void 0:return"";case"words":return n.commas?` -x -a ${l(`(__fish_complete_list , "string split ' ' '${n.words.join(" ")}'")`)}`:` -x -a ${l(n.words.join(" "))}`;case"file":return" -r -F";case"folder":return" -x -a '(__fish_complete_directories)'";case"text":return" -x"}}function l(n){return`'${n.replace(/[\\']/g,"\\$&")}'`}function y(n){let{options:e,commands:r}=n;return`#compdef fcgilint
# zsh completion for fcgilint; load it with: source <(fcgilint completions zsh)
_fcgilint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${r.map(({name:o,summary:t})=>`    ${g(`${d(o)}:${t}`)}`).join(`
`)}
  )
  _arguments -s -S -C \\
${e.flatMap(o=>j(o,n)).map(o=>`    ${g(o)} \\
`).join("")}    '1: :->first' \\
    '*:: :->rest' && return
  case $state in
    first) _alternative 'commands:command:{_describe command commands}' 'files:file:_files' ;;
    rest)
      case $line[1] in
${r.map(({name:o,operand:t})=>`        ${o}) ${R(t,n)} ;;`).join(`
`)}
        *) _files ;;
      esac ;;
  esac
}
if [[ $funcstack[1] == _fcgilint ]]; then _fcgilint "$@"; else compdef _fcgilint fcgilint; fi
`}function R(n,{rules:e}){switch(n){case"none":return"_message 'no argument'";case"files":return"_files";case"rule":return`_values rule ${e.join(" ")}`;case"shell":return`_values shell ${a.join(" ")}`}}function j(n,e){let r=u(n),o=c(n,e),t=n.repeatable?"*":r.length>1?`(${r.join(" ")})`:"";return r.map(i=>{let s=o===null?"":i.startsWith("--")?"=":"+";return`${t}${i}${s}[${d(i.startsWith("--no-")?`do not ${n.summary}`:n.summary)}]${o===null?"":`:${d(n.value??"")}:${W(o)}`}`})}function W(n){switch(n.kind){case"words":return n.commas?`{_values -s , name ${n.words.join(" ")}}`:`(${n.words.join(" ")})`;case"file":return"_files";case"folder":return"_files -/";case"text":return" "}}function d(n){return n.replace(/[\\:[\]]/g,"\\$&")}function g(n){return`'${n.replace(/'/g,"'\\''")}'`}var k={bash:$,zsh:y,fish:h};function K(n,e){return k[n](e)}0&&(module.exports={completionScript,shells});
