import { z } from 'zod';
import { say } from '../../../messages/say.ts';
import type { Session } from '../../session.ts';
import { checkedPicture, type PicturePlace } from '../../take-picture.ts';
import { type Answers, answer } from './answers.ts';
import { storeEdit } from './edit-requests.ts';
import { by } from './text-requests.ts';

/** Pictures that are given to the page: copied beside the outline, and shown where they were put. */
export function pictureRequests(session: Session): Answers {
  const given = z.strictObject({
    name: z.string().max(1000),
    /** In base 64. */
    bytes: z.base64(),
    /** The parts of a slide that it is put on, the uppermost first. */
    at: z.array(z.string().max(1024)).max(100),
    by,
  });
  return {
    picture: answer(given, async ({ name, bytes, at, by: window }) => {
      const places = session.picturePlaces();
      const place = at.flatMap((each) => placeAt(places, each) ?? [])[0];
      const checked = await checkedPicture(Uint8Array.from(Buffer.from(bytes, 'base64')), place?.sort);
      if ('refused' in checked) return { ...checked, places: [] };
      const sort = place?.sort ?? (checked.ending === 'svg' ? 'logo' : 'picture');
      let file: string;
      try {
        file = session.keepPicture({ name, bytes: checked.bytes }, checked.ending, sort);
      } catch (error) {
        return { refused: say.studio.pictureNotKept({ reason: (error as Error).message }), places: [] };
      }
      if (!place || place.file === file) return { file, isPlaced: place !== undefined };
      const made = storeEdit(session, { do: 'set', path: place.path, expects: place.file, value: file }, window);
      return 'refused' in made ? { file, ...made } : { file, isPlaced: true };
    }),
  };
}

/** The place of a picture that a part of a slide shows: the part itself, or the one that it is within. */
function placeAt(places: readonly PicturePlace[], at: string): PicturePlace | undefined {
  return places.find(({ path }) => path === at || path === `${at}.file` || at.startsWith(`${path}.`));
}
