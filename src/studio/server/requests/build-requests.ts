import { z } from 'zod';
import { FORMAT_NAMES } from '../../../core/formats.ts';
import { UI_LANGUAGES, type Words } from '../../../core/language.ts';
import { say } from '../../../messages/say.ts';
import { DECK_LANGUAGES } from '../../../outline/outline.ts';
import type { Session } from '../../session.ts';
import { type Answers, answer } from './answers.ts';

const wish = z.strictObject({
  formats: z.array(z.enum(FORMAT_NAMES)).max(FORMAT_NAMES.length),
  languages: z.array(z.enum(DECK_LANGUAGES)).max(DECK_LANGUAGES.length),
  ui: z.enum(UI_LANGUAGES),
});

/** The decks as files: built from what is on the disk, which has all that was typed. */
export function buildRequests(session: Session): Answers {
  const { builds } = session;
  if (!builds) return {};
  return {
    build: answer(wish, (asked) => {
      const refused = whyNot(session, asked);
      if (refused) return { refused };
      builds.start(asked);
      return {};
    }),
    'cancel-build': answer(z.strictObject({}), () => {
      builds.cancel();
      return {};
    }),
  };
}

/** Writes what is not written; why no deck can be built then, if that is so. */
function whyNot(session: Session, { formats, languages }: z.infer<typeof wish>): Words | undefined {
  if (session.builds?.state().state === 'running') return say.studio.building;
  if (formats.length === 0 || languages.length === 0) return say.studio.buildNothing;
  session.write();
  const { unwritten, conflicts, refused = '' } = session.state();
  const [conflict] = conflicts;
  if (conflict !== undefined) return say.studio.buildConflict({ file: conflict });
  const [file] = unwritten;
  return file === undefined ? undefined : say.studio.buildUnwritten({ file, reason: refused });
}
