import { describe, it } from 'vitest';
import { expectSectionBegins } from '../support/golden.ts';
import { CASE_FILES, describeCase } from './describe-case.ts';

// The first outline of each sentence; all of them: the long test of the same name.
describe.each(CASE_FILES)('$file', ({ path, file, sentences }) => {
  it.each(sentences)('%s', (sentence, [first]) => {
    expectSectionBegins(path, `slides.${file}`, sentence, first === undefined ? '' : describeCase(first));
  });
});
