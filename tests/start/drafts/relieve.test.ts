import { expect, test } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import type { DraftSlide } from '../../../src/start/drafts/draft.ts';
import { relieved } from '../../../src/start/drafts/relieve.ts';
import { casesIn } from '../../support/cases.ts';

type Case = { slide: DraftSlide; findings: Finding[]; slides: DraftSlide[] };

test.each(casesIn<Case>(import.meta.url, 'relieve.yaml'))('%s', (_, cases) => {
  for (const { slide, findings, slides } of cases) expect(relieved(slide, findings)).toEqual(slides);
});
