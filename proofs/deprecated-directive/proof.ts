import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';
import { lighttpdCases } from './lighttpd.ts';

export default defineProof({ rule: 'deprecated-directive', cases: [...apacheCases, ...lighttpdCases] });
