import { contactSlide } from '../../../src/start/drafts/plan-slides.ts';
import { testCalls } from '../../support/calls.ts';

testCalls(import.meta.url, 'plan-slides.yaml', { contactSlide });
