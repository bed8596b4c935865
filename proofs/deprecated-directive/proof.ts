import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({ rule: 'deprecated-directive', cases: [...nginxCases, ...apacheCases, ...lighttpdCases] });
