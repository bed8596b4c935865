import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';
import { nginxCases } from './nginx.ts';

export default defineProof({ rule: 'port-collision', cases: [...nginxCases, ...lighttpdCases, ...apacheCases] });
