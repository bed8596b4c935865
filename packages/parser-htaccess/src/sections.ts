/**
 * Sections that the server treats in a special way while it reads the file, before it knows any other directive.
 * All other sections, known or not, follow the plain rules of `apache: server/config.c` (ap_build_config_sub).
 */

/** `<IfModule>` and its kind: the condition is judged while reading, the body is read by the section itself. */
const conditional = new Set(['ifmodule', 'ifdefine', 'ifversion', 'iffile', 'ifdirective', 'ifsection']);

/** Sections whose body is not configuration lines of this place: macro text, Perl and Lua programs. */
const rawBodies = new Set([
  'macro',
  'perl',
  'luahookaccesschecker',
  'luahookauthchecker',
  'luahookcheckuserid',
  'luahookfixups',
  'luahookmaptostorage',
  'luahookpretranslatename',
  'luahooktranslatename',
  'luahooktypechecker',
  'luaquickhandler',
]);

/** Sections that stand without arguments; for any other, `<Name>` alone is a slip. */
const withoutArguments = new Set(['requireall', 'requireany', 'requirenone', 'else', 'perl']);

/** Sections of the server and its own modules, to recognise a line that lost its `<`. None is also a directive. */
const known = new Set([
  ...conditional,
  ...rawBodies,
  ...withoutArguments,
  'authnprovideralias',
  'authzprovideralias',
  'directory',
  'directorymatch',
  'elseif',
  'files',
  'filesmatch',
  'if',
  'limit',
  'limitexcept',
  'location',
  'locationmatch',
  'mdomain',
  'mdomainset',
  'proxy',
  'proxymatch',
  'virtualhost',
]);

/** Whether a section's condition is judged while the file is read (`apache: server/core.c`, start_cond_section). */
export function isConditional(lowerName: string): boolean {
  return conditional.has(lowerName);
}

/** Whether a section's body is kept as text. */
export function hasRawBody(lowerName: string): boolean {
  return rawBodies.has(lowerName);
}

/** Whether a section may be opened without arguments. */
export function needsNoArguments(lowerName: string): boolean {
  return withoutArguments.has(lowerName);
}

/** Whether a name is a section of the server or its own modules. */
export function isKnownSection(lowerName: string): boolean {
  return known.has(lowerName);
}
