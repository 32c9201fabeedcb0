import { withoutDraftMarks } from '../../../src/outline/edit/edit-outline.ts';
import { readYaml } from '../../../src/yaml/yaml-file.ts';
import { testCalls } from '../../support/calls.ts';

const without = (text: string, ...ids: string[]) => withoutDraftMarks(readYaml('slides.yaml', text), ids);

testCalls(import.meta.url, 'accept-facts.yaml', { without });
