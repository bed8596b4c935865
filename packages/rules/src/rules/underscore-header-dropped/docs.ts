import { defineDocs } from '../../docs.ts';

const http = (text: string): string => `events {}
http {
    ${text}
    server {
        listen 8080;
        location / {
            `;

export const docs = defineDocs({
  behaviour:
    'nginx drops a header of the client whose name has an underscore, without a word in the log (`underscores_in_headers` is off by default), so that it cannot pass for one with hyphens: both become the same CGI variable. `proxy_set_header X_API_KEY $http_x_api_key` then passes nothing on, unless the client writes hyphens.',
  silentWhen: [
    '`underscores_in_headers on` is in force, or may be',
    'the header that is passed on has hyphens, or its value comes from elsewhere',
  ],
  limits: ['What clients send is not known: shown with `--min-confidence low` only.'],
  references: [
    {
      title: 'nginx: underscores_in_headers',
      url: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#underscores_in_headers',
    },
  ],
  bad: [
    {
      dialect: 'nginx',
      title: 'A key by a name with underscores',
      file: 'nginx.conf',
      code: `${http('')}«proxy_set_header X_API_KEY $http_x_api_key;»
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,
    },
  ],
  good: [
    {
      dialect: 'nginx',
      title: 'Allowed',
      file: 'nginx.conf',
      code: `${http('underscores_in_headers on;')}proxy_set_header X_API_KEY $http_x_api_key;
            proxy_pass http://127.0.0.1:8000;
        }
    }
}
`,
    },
  ],
});
