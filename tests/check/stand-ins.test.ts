import { withoutStandIns } from '../../src/check/check-scene.ts';
import type { Code, Finding } from '../../src/findings/finding.ts';
import { testCalls } from '../support/calls.ts';

const finding = (code: Code, ...path: (string | number)[]): Finding => ({ code, path, message: { en: '', zh: '' } });
const title = finding('long-title', 'slides', 1, 'title');
const slide = finding('hall', 'slides', 1);
const full = finding('overflow', 'slides', 1, 'title');
const other = finding('widow', 'slides', 2, 'items', 0);
const found = [title, slide, full, other];
const left = (...missing: (string | number)[]) => withoutStandIns(found, [finding('missing-translation', ...missing)]);

testCalls(import.meta.url, 'stand-ins.yaml', { left, withoutStandIns });
