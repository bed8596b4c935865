import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';
import { nginxFastcgiCases } from './nginx-fastcgi.ts';
import { nginxOtherCases } from './nginx-other.ts';

export default defineProof({
  rule: 'wrong-script-name',
  cases: [...nginxFastcgiCases, ...nginxOtherCases, ...lighttpdCases, ...apacheCases],
});
