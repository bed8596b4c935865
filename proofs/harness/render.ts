import { type ProgramName, programText } from '../backends/index.ts';
import type { ProofCase, Variant } from './define-proof.ts';
import { fill, placeholdersIn, type Values } from './placeholders.ts';
import { mainFile } from './server.ts';
import { stockFilesFor } from './stock-files.ts';

/** Placeholders that stand for a program which a server starts; the file is written only where it is named. */
const programs: Readonly<Record<string, { readonly name: ProgramName; readonly path: string }>> = {
  ECHO_FCGI: { name: 'echo-fastcgi', path: 'run/echo.fcgi' },
  ECHO_CGI: { name: 'echo-cgi', path: 'run/echo.cgi' },
};

/** `@PROGRAM:...@` as the whole text of a file makes it that program. */
export const programFile = { fastcgi: '@PROGRAM:echo-fastcgi@', cgi: '@PROGRAM:echo-cgi@' } as const;

/** Values of the placeholders that name programs below a root. */
export function programPaths(root: string): Values {
  return Object.fromEntries(Object.entries(programs).map(([name, { path }]) => [name, `${root}/${path}`]));
}

/** All files of a variant by path below the sandbox, placeholders filled. */
export async function renderVariant(
  proofCase: ProofCase,
  variant: Variant,
  values: Values,
): Promise<Record<string, string>> {
  const raw: Record<string, string> = {
    ...stockFilesFor(proofCase.dialect),
    'htdocs/static/a.css': '/* a.css from disk */\n',
    ...proofCase.files,
    ...variant.files,
    [mainFile[proofCase.dialect]]: variant.config,
  };
  if (variant.hosts !== undefined) raw['conf/hosts'] = variant.hosts;
  const paths = programPaths(values['ROOT'] ?? '');
  const rendered: Record<string, string> = {};
  for (const [path, text] of Object.entries(raw)) {
    const program = /^@PROGRAM:(echo-fastcgi|echo-cgi)@$/.exec(text)?.[1] as ProgramName | undefined;
    rendered[path] = program ? await programText(program) : fill(text, { ...paths, ...values });
  }
  const commands = Object.values({ ...proofCase.processes, ...variant.processes }).flatMap((spec) => spec.command);
  for (const name of placeholdersIn([...Object.values(raw), ...commands])) {
    const program = programs[name];
    if (program) rendered[program.path] = await programText(program.name);
  }
  return rendered;
}
