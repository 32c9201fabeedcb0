import { describe, it } from 'vitest';
import { expectSection } from '../support/golden.ts';
import { CASE_FILES, describeCase } from './describe-case.ts';

describe.each(CASE_FILES)('$file', ({ path, file, sentences }) => {
  it.each(sentences)('%s', (sentence, cases) => {
    expectSection(path, `slides.${file}`, sentence, cases.map(describeCase).join('\n'));
  });
});
