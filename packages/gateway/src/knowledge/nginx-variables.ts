import { nginxVariables } from './tables/nginx-variables.ts';

/** What is known of a variable without its `$`. */
export interface NginxVariable {
  readonly name: string;
  /** `set`, `map` and the like may define it anew. */
  readonly settable: boolean;
  /** Of another module, known from documentation only, or of former releases: it may be there or not. */
  readonly uncertain: boolean;
  /** It exists only once the configuration sets it (`memcached_key`). */
  readonly onlyWhenSet: boolean;
}

export type VariableFamily = keyof typeof nginxVariables;

interface Known {
  readonly names: ReadonlyMap<string, NginxVariable>;
  readonly prefixes: readonly NginxVariable[];
}

const families = new Map<VariableFamily, Known>();

/** The variable of a name in lower case (nginx folds case), or `null`. Families such as `arg_` know every name. */
export function nginxVariable(name: string, family: VariableFamily): NginxVariable | null {
  const { names, prefixes } = known(family);
  return names.get(name) ?? prefixes.find((prefix) => name.startsWith(prefix.name)) ?? null;
}

/** All names of a family, for suggestions; prefixes are left out. */
export function nginxVariableNames(family: VariableFamily): IterableIterator<string> {
  return known(family).names.keys();
}

function known(family: VariableFamily): Known {
  let found = families.get(family);
  if (!found) {
    const names = new Map<string, NginxVariable>();
    const prefixes: NginxVariable[] = [];
    for (const word of nginxVariables[family].split(/\s/)) {
      const name = word.replace(/[*+?!]+$/, '');
      const marks = word.slice(name.length);
      const variable: NginxVariable = {
        name: name.toLowerCase(),
        settable: marks.includes('+'),
        uncertain: marks.includes('?'),
        onlyWhenSet: marks.includes('!'),
      };
      if (marks.includes('*')) prefixes.push(variable);
      else names.set(variable.name, variable);
    }
    found = { names, prefixes };
    families.set(family, found);
  }
  return found;
}
