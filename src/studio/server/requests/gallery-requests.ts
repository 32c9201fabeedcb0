import { z } from 'zod';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';

const name = z.string().min(1).max(64);

/** Slides that could be put into the deck, each drawn when a page asks for it. */
export function galleryRequests(session: Session): Answers {
  const { gallery } = session;
  return {
    gallery: answer(z.strictObject({}), () => ({ samples: gallery.list() })),
    sample: answer(
      z.strictObject({ name }),
      async (asked) => (await gallery.sample(session.project(), session.view(), asked.name)) ?? {},
    ),
  };
}
