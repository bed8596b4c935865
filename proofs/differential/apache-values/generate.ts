import { apacheTable } from '../../../packages/gateway/src/knowledge/apache.ts';
import { type Choice, grammars } from './grammars.ts';
import { randomOf } from './random.ts';

/** Modules that the server loads beside those of the syntax test. */
export const moreModules = [
  'access_compat',
  'authn_core',
  'authz_user',
  'expires',
  'proxy',
  'proxy_http',
  'proxy_fcgi',
  'slotmem_shm',
  'proxy_balancer',
  'lbmethod_byrequests',
  'autoindex',
  'deflate',
  'filter',
  'negotiation',
] as const;

const loaded = new Set(
  [
    'core',
    'mod_authz_core',
    'mod_authz_host',
    'mod_rewrite',
    'mod_headers',
    'mod_setenvif',
    'mod_alias',
    'mod_env',
    'mod_mime',
    'mod_dir',
  ].concat(moreModules.map((name) => `mod_${name}`)),
);

/** Directives that read files or change what follows; the texts are about values. */
const left =
  /^(?:include.*|load.*|serverroot|define|undefine|user|group|chrootdir|error|listen|use|undefmacro|suexec.*|typesconfig|if.*|macro)$/i;

/** A generated text. */
export interface Sample {
  readonly text: string;
  /** All that the server refuses must be known; else only what it says of places and numbers of arguments. */
  readonly exact: boolean;
}

const sections: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => `<VirtualHost *:80>\n${line}\n</VirtualHost>`,
  (line) => `<Directory "/x">\n${line}\n</Directory>`,
  (line) => `<Location "/x">\n${line}\n</Location>`,
  (line) => `<Files "x">\n${line}\n</Files>`,
  (line) => `<If "true">\n${line}\n</If>`,
];

let names: readonly string[] | undefined;

function directiveNames(): readonly string[] {
  names ??= [...apacheTable().names()].flatMap((name) => {
    const entries = apacheTable().get(name);
    const fit = entries.every((entry) => loaded.has(entry.module) && entry.measured && !entry.section);
    return fit && !left.test(name) ? [entries[0]!.name] : [];
  });
  return names;
}

export function generateSample(seed: number): Sample {
  const random = randomOf(seed);
  const choice: Choice = {
    one: (values) => values[Math.floor(random() * values.length)]!,
    some: (values, least, most) => {
      const count = least + Math.floor(random() * (most - least + 1));
      return Array.from({ length: count }, () => choice.one(values)).join(' ');
    },
    chance: (probability) => random() < probability,
  };
  if (choice.chance(0.6)) return { text: `${choice.one(grammars)(choice)}\n`, exact: true };
  const line = `${choice.one(directiveNames())} ${choice.some(['a', 'On', 'off', '5', '""', '/x', '"a b"', 'text/html', '.x'], 0, 4)}`;
  return { text: `${choice.one(sections)(line)}\n`, exact: false };
}
