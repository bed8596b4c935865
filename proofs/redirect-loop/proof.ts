import { defineProof, lighttpd } from '../harness/index.ts';
import type { RunningServer } from '../harness/server.ts';

/** How often the server redirects, following its answers to itself; at most ten times. */
async function redirects(server: RunningServer, target: string, host: string): Promise<number> {
  let at = target;
  let name = host;
  for (let count = 0; count < 10; count++) {
    const { status, headers } = await server.ask({ target: at, headers: [['Host', name]] });
    if (status < 300 || status >= 400) return count;
    const location = headers.find(([field]) => field.toLowerCase() === 'location')![1];
    const match = /^http:\/\/([^/]+)(\/.*)$/.exec(location);
    at = match?.[2] ?? location;
    name = match?.[1] ?? name;
  }
  return 10;
}

export default defineProof({
  rule: 'redirect-loop',
  cases: [
    {
      covers: null,
      title: 'a path',
      dialect: 'lighttpd',
      observe: [
        {
          what: 'redirects of /app',
          probe: ({ server }) => redirects(server, '/app', 'localhost'),
          bad: 10,
          good: 1,
        },
      ],
      variants: {
        bad: lighttpd('url.redirect = ( "^/app" => "/app/" )'),
        fixed: lighttpd('url.redirect = ( "^/app$" => "/app/" )'),
        'ok-elsewhere': lighttpd('url.redirect = ( "^/app" => "/other/" )'),
      },
    },
    {
      covers: null,
      title: 'a host',
      dialect: 'lighttpd',
      observe: [
        {
          what: 'redirects of a page',
          probe: ({ server }) => redirects(server, '/page', 'example.test'),
          bad: 10,
          good: 1,
        },
      ],
      variants: {
        bad: lighttpd(
          '$HTTP["host"] =~ "example\\.test" { url.redirect = ( "^/(.*)" => "http://www.example.test/$1" ) }',
        ),
        fixed: lighttpd(
          '$HTTP["host"] == "example.test" { url.redirect = ( "^/(.*)" => "http://www.example.test/$1" ) }',
        ),
        'ok-anchors': lighttpd(
          '$HTTP["host"] =~ "^example\\.test$" { url.redirect = ( "^/(.*)" => "http://www.example.test/$1" ) }',
        ),
      },
    },
  ],
});
