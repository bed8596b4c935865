import { defineProof } from '../harness/index.ts';
import { apacheCases } from './apache.ts';

export default defineProof({ rule: 'deprecated-directive', cases: apacheCases });
