import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectFiles } from '../../../src/cli/project-files.ts';
import { requestsTo } from '../../../src/studio/server/requests/requests.ts';
import { openSession, type Session } from '../../../src/studio/session.ts';
import { ROOT } from '../../support/brand.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const picture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/pictures', name));
const FACE = picture('face-1.jpg');
const NIGHT = picture('night.jpg');
const OUTLINE = `deck: { id: talk, title: Trade, brand: liangjiang, languages: [en] }
slides:
  - kind: picture
    title: The river at night
    picture: { file: photos/face.jpg, tone: brand } # by us
  - { kind: statement, title: Trades follow it }
`;

const base = temporaryFolder();
let session: Session | undefined;

/** A project with a picture, open and shown. */
async function project() {
  const folder = mkdtempSync(join(base, 'deck-'));
  mkdirSync(join(folder, 'photos'));
  writeFileSync(join(folder, 'photos/face.jpg'), FACE);
  writeFileSync(join(folder, 'slides.yaml'), OUTLINE);
  const opened = await openSession({
    ...{ folder, outline: 'slides.yaml', files: projectFiles(folder, ROOT), watched: [], except: [] },
    stateFile: join(folder, '.state/session.json'),
  });
  session = opened;
  await opened.settled();
  const give = (name: string, bytes: Uint8Array, ...at: string[]) =>
    requestsTo(opened).picture?.({ name, bytes: Buffer.from(bytes).toString('base64'), at, by: 'w' });
  return { folder, opened, give };
}

afterEach(async () => {
  await session?.close();
  session = undefined;
});

describe('a picture that a page gives', () => {
  it('is shown at the uppermost part that shows one, tones and remarks kept, in one step of the history', async () => {
    const { opened, give } = await project();
    const answer = await give('face.jpg', NIGHT, 'slides[0].title', 'slides[0].picture');
    expect(answer).toEqual({ file: 'photos/face-2.jpg', isPlaced: true });
    const line = 'picture: { file: photos/face-2.jpg, tone: brand } # by us';
    expect(opened.store.get('slides.yaml').text).toContain(line);
    opened.store.undo();
    expect(opened.store.get('slides.yaml').text).toBe(OUTLINE);
  });

  it('is only copied where no part shows one', async () => {
    const { opened, give } = await project();
    expect(await give('night.jpg', NIGHT, 'slides[1].title')).toEqual({ file: 'photos/night.jpg', isPlaced: false });
    expect(opened.store.get('slides.yaml').text).toBe(OUTLINE);
  });

  it('leaves no file where it is refused, and none outside the folder', async () => {
    const { folder, give } = await project();
    expect(await give('x.jpg', new TextEncoder().encode('no picture'))).toHaveProperty('refused.zh');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
    expect(await give('x.svg', new TextEncoder().encode(svg), 'slides[0].picture')).toHaveProperty('refused.zh');
    expect(readdirSync(join(folder, 'photos'))).toEqual(['face.jpg']);
    const outside = mkdtempSync(join(base, 'outside-'));
    symlinkSync(outside, join(folder, 'logos'));
    expect(await give('x.svg', new TextEncoder().encode(svg))).toHaveProperty('refused.zh');
    expect(readdirSync(outside)).toEqual([]);
  });
});
