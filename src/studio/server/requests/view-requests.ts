import { z } from 'zod';
import { defined } from '../../../core/collections.ts';
import { formatPath, parsePath } from '../../../core/path.ts';
import { READINGS } from '../../../core/reading.ts';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';
import { file } from './text-requests.ts';

/** What is looked at, and the way between what is seen and where it is written. */
export function viewRequests(session: Session): Answers {
  return {
    view: answer(
      z.strictObject({
        language: z.string().optional(),
        brand: z.string().optional(),
        reading: z.enum(READINGS).optional(),
      }),
      (view) => {
        session.look(defined(view));
        return {};
      },
    ),
    locate: answer(z.strictObject({ path: z.string() }), ({ path }) => {
      const place = session.frame()?.open.document.locate(parsePath(path));
      return place ? { file: place.file, from: place.start, to: place.end, line: place.line } : {};
    }),
    at: answer(z.strictObject({ file, offset: z.int().min(0) }), ({ file: name, offset }) => {
      const path = session.frame()?.open.document.pathAt(name, offset);
      return path ? { path: formatPath(path) } : {};
    }),
  };
}
