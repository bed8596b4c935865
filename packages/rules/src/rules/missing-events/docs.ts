import { defineDocs } from '../../docs.ts';

export const docs = defineDocs({
  behaviour: 'nginx refuses to start: `no "events" section in configuration`. The block may be empty.',
  silentWhen: [
    'the text is no main configuration: it has no `http` block at the top',
    'something at the top could not be read: an include, a template',
  ],
  limits: [
    'Of a file that sets nothing of the process (`user`, `worker_processes`, `pid`) and has another name than nginx.conf it is told with low confidence only: it may be an excerpt.',
  ],
  references: [{ title: 'nginx: events', url: 'https://nginx.org/en/docs/ngx_core_module.html#events' }],
  bad: [
    {
      dialect: 'nginx',
      title: 'Only http',
      file: 'nginx.conf',
      code: 'worker_processes 1;\n«http» {\n    server {\n        listen 8080;\n    }\n}\n',
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'An empty one, included',
      file: 'nginx.conf',
      code: 'include events.conf;\nhttp {\n    server {\n        listen 8080;\n    }\n}\n',
      files: { 'events.conf': 'events {}\n' },
    },
  ],
});
