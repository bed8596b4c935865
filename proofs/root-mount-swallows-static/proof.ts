import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({
  rule: 'root-mount-swallows-static',
  cases: [...lighttpdCases, ...nginxCases, ...apacheCases],
});
