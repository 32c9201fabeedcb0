import { z } from 'zod';
import { WAYS } from '../../protocol/gallery.ts';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';
import { slide } from './edit-requests.ts';

const name = z.string().min(1).max(64);

/** Slides that could be put into the deck, and other ways to show those in it, each drawn when a page asks for it. */
export function galleryRequests(session: Session): Answers {
  const { gallery } = session;
  return {
    gallery: answer(z.strictObject({}), () => ({ samples: gallery.list(session.project()) })),
    sample: answer(
      z.strictObject({ name }),
      async (asked) => (await gallery.sample(session.project(), session.view(), asked.name)) ?? {},
    ),
    ways: answer(z.strictObject({ slide }), (asked) => gallery.ways(session.project(), asked.slide)),
    way: answer(z.strictObject({ slide, name: z.enum(WAYS) }), (asked) =>
      gallery.way(session.project(), session.view(), asked.slide, asked.name),
    ),
  };
}
