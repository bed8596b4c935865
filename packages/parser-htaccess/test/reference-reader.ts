/**
 * The server's own way of reading sections, written down once more as plainly as possible and without any recovery
 * (`apache: server/config.c`, ap_build_config_sub and ap_build_cont_config), to judge damaged texts independently of
 * the parser. Every condition is taken to hold. References and placeholders are not understood.
 */
export function serverRefuses(text: string): boolean {
  const stack: { name: string; conditional: boolean }[] = [];
  let macro = 0;
  let late = false;
  for (const line of logicalLines(text)) {
    if (line === '' || (line.startsWith('#') && macro === 0)) continue;
    const { word, rest } = firstWord(line);
    const lower = word.toLowerCase();
    if (macro > 0) {
      if (line.startsWith('#')) continue;
      if (lower === '</macro>') macro--;
      else if (lower === '<macro') macro++;
      continue;
    }
    const top = stack[stack.length - 1];
    // No directive has such a name, so the server refuses the line when it carries it out.
    if (rest === '' && /^\/?[a-z]+>$/.test(lower) && knownNames.has(lower.replace(/[/>]/g, ''))) late = true;
    if (!word.startsWith('<')) continue;
    if (word.startsWith('</')) {
      if (top === undefined) return true;
      if (top.conditional ? line.toLowerCase() !== `</${top.name}>` : lower !== `</${top.name}>`) return true;
      stack.pop();
      continue;
    }
    const name = (word.endsWith('>') ? word.slice(1, -1) : word.slice(1)).toLowerCase();
    const closed = rest === '' || (name === 'ifversion' ? rest.endsWith('>') : rest.includes('>'));
    if (rest === '' && conditionals.has(name)) return true;
    if (!closed && knownNames.has(name)) {
      if (conditionals.has(name) || name === 'macro') return true;
      late = true;
    }
    if (name === 'macro') macro = 1;
    else stack.push({ name, conditional: conditionals.has(name) });
  }
  if (macro > 0) return true;
  const outermost = stack.findIndex((section) => section.conditional);
  return outermost === 0 ? late : stack.length > 0 || late;
}

const conditionals = new Set(['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection']);
const knownNames = new Set([
  ...conditionals,
  ...[
    'macro',
    'directory',
    'directorymatch',
    'location',
    'locationmatch',
    'files',
    'filesmatch',
    'if',
    'elseif',
    'else',
  ],
  ...['limit', 'limitexcept', 'virtualhost', 'proxy', 'proxymatch', 'requireall', 'requireany', 'requirenone'],
  ...['authnprovideralias', 'authzprovideralias', 'mdomain', 'mdomainset'],
]);

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, '')
    .split('\n')
    .map((line) => line.replace(/\0.*$/s, '').replace(/^[ \t\r\v\f]+|[ \t\r\v\f]+$/g, ''));
}

function firstWord(line: string): { word: string; rest: string } {
  const quoted = /^(["'])((?:\\[\s\S]|(?!\1)[^\\])*)\1?[ \t\r\v\f]*/.exec(line);
  if (quoted) return { word: quoted[2]!, rest: line.slice(quoted[0].length) };
  const plain = /^[^ \t\r\v\f]+[ \t\r\v\f]*/.exec(line)![0];
  return { word: plain.trimEnd(), rest: line.slice(plain.length) };
}
