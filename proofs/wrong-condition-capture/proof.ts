import { defineProof, lighttpd } from '../harness/index.ts';

const page = { target: '/page', headers: [['Host', 'www.example.test']] as [string, string][] };

export default defineProof({
  rule: 'wrong-condition-capture',
  cases: [
    {
      covers: null,
      title: 'no group',
      dialect: 'lighttpd',
      observe: [
        {
          ask: page,
          bad: { headers: { Location: 'https:///page' } },
          good: { headers: { Location: 'https://www.example.test/page' } },
        },
      ],
      variants: {
        bad: lighttpd('$HTTP["scheme"] == "http" { url.redirect = ( "^/(.*)" => "https://%1/$1" ) }'),
        'bad-no-group': lighttpd(
          '$HTTP["host"] =~ "^www\\.example\\.test$" { url.redirect = ( "^/(.*)" => "https://%1/$1" ) }',
        ),
        fixed: lighttpd(
          '$HTTP["scheme"] == "http" { $HTTP["host"] =~ "(.*)" { url.redirect = ( "^/(.*)" => "https://%1/$1" ) } }',
        ),
        'ok-authority': lighttpd(
          '$HTTP["scheme"] == "http" { url.redirect = ( "^/(.*)" => "https://$' + '{url.authority}/$1" ) }',
        ),
      },
    },
    {
      covers: null,
      title: 'another condition',
      dialect: 'lighttpd',
      observe: [
        {
          ask: page,
          bad: { headers: { Location: 'https://http/page' } },
          good: { headers: { Location: 'https://www.example.test/page' } },
        },
      ],
      variants: {
        bad: lighttpd(
          '$HTTP["host"] =~ ".*" { $HTTP["scheme"] == "http" { url.redirect = ( "^/(.*)" => "https://%0/$1" ) } }',
        ),
        fixed: lighttpd(
          '$HTTP["scheme"] == "http" { $HTTP["host"] =~ ".*" { url.redirect = ( "^/(.*)" => "https://%0/$1" ) } }',
        ),
      },
    },
  ],
});
