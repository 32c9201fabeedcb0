import { z } from 'zod';
import type { Session } from '../../session.ts';
import { factTable } from '../../tables/fact-table.ts';
import { type Answers, answer } from './answers.ts';

/** What the project states, as tables. */
export function tableRequests(session: Session): Answers {
  return {
    facts: answer(z.strictObject({}), () =>
      factTable(session.project(), { language: session.view().language, today: session.today }),
    ),
  };
}
