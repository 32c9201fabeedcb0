import { z } from 'zod';
import type { Session } from '../../session.ts';
import { factTable } from '../../tables/fact-table.ts';
import { slideData } from '../../tables/slide-data.ts';
import { type Answers, answer } from './answers.ts';

/** What the project states, as tables. */
export function tableRequests(session: Session): Answers {
  return {
    facts: answer(z.strictObject({}), () =>
      factTable(session.project(), { language: session.view().language, today: session.today }),
    ),
    data: answer(z.strictObject({ slide: z.string().max(64) }), ({ slide }) =>
      slideData(session.project(), { slide, language: session.view().language }),
    ),
  };
}
