import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour:
    'No server reads placeholders: a template is rendered first (envsubst in the nginx container image, Ansible, Chef, Helm). They are read as text here, so that the rest of the file can be checked.',
  silentWhen: ['`${name}` is a variable that the server itself knows'],
  limits: [
    'Told once for each file. Loops and conditions of the template are not carried out: both branches are seen, or the first ones alone where only these make sense. Where tags leave open which braces belong together, nothing else is said of the file.',
    'Names that a script replaces are known by their signs: `%name%`, `__NAME__`, `@NAME@`, `{site_name}`.',
  ],
  references: [],
  bad: [
    {
      dialect: 'nginx',
      title: 'Jinja',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    server {\n        listen «{{ http_port }}»;\n    }\n}\n',
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Rendered',
      file: 'nginx.conf',
      code: 'events {}\nhttp {\n    server {\n        listen 8080;\n    }\n}\n',
    },
  ],
});
