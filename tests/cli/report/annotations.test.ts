import { expect, it } from 'vitest';
import { annotation, failureAnnotation } from '../../../src/cli/report/placed-findings.ts';

it('an annotation keeps what is in it from being read as a command', () => {
  const finding = {
    ...{ code: 'overflow', severity: 'warning' as const, file: 'a,b:c%/slides.yaml', line: 3, column: 5 },
    ...{ message: '100% of it\n::error::x', hint: 'Cut: it, all.\r' },
  };
  expect(annotation(finding)).toBe(
    '::warning file=a%2Cb%3Ac%25/slides.yaml,line=3,col=5,title=overflow::100%25 of it%0A::error::x Cut: it, all.%0D',
  );
  expect(failureAnnotation('a\n::b')).toBe('::error::a%0A::b');
});

it('a finding of no line is one of its file', () => {
  const finding = { code: 'alt-text', severity: 'error' as const, file: 'deck.pptx', message: 'x' };
  expect(annotation(finding)).toBe('::error file=deck.pptx,title=alt-text::x');
});

it('a note of a place is a notice', () => {
  const note = { severity: 'note' as const, file: 'slides.yaml', line: 3, column: 5, message: 'x' };
  expect(annotation(note)).toBe('::notice file=slides.yaml,line=3,col=5::x');
});
