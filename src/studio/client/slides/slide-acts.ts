import type { SlideRef } from '../../protocol/edits.ts';
import { slidesFollow } from '../base/following.ts';
import { makeEdit } from '../base/notice.tsx';
import { galleryAt, goToPath, pages, showAfterEdit, shownIndex, shownPage, shownWays } from '../base/state.ts';

const refOf = (index: number): SlideRef | undefined => {
  const page = pages.value[index];
  return page && { path: page.path, id: page.id };
};

let last: Promise<void> = Promise.resolve();

/** Does something to slides once what was done before it is seen. */
function inTurn(act: () => Promise<unknown> | undefined): Promise<void> {
  last = last.then(slidesFollow).then(async () => {
    await act();
  });
  return last;
}

/** Puts a slide before another by their places in the list of pages; behind the last where there is none. */
export async function moveSlide(from: number, to: number): Promise<void> {
  const slide = refOf(from);
  const before = refOf(to) ?? null;
  if (!slide || before?.path === slide.path || to === from + 1) return;
  const isMade = await showing(to > from ? to - 1 : to, makeEdit({ do: 'move', slide, before }));
  if (!isMade) return;
  await slidesFollow();
  const { path } = shownPage.value ?? {};
  if (path !== undefined) goToPath(path);
}

/** Moves the slide that is shown past the one before it, or behind it, once what was moved before is seen. */
export const stepSlide = (by: 1 | -1): Promise<void> =>
  inTurn(() => {
    const index = shownIndex.value;
    const own = pages.value[index]?.path;
    const other = by > 0 ? pages.value.findIndex(({ path }, i) => i > index && path !== own) : index - 1;
    if (other < 0) return undefined;
    if (by < 0) return moveSlide(index, firstOf(other));
    const { path } = pages.value[other] ?? {};
    return moveSlide(index, pages.value.findLastIndex((page) => page.path === path) + 1);
  });

const firstOf = (index: number): number => pages.value.findIndex(({ path }) => path === pages.value[index]?.path);

/** Copies the slide that is shown. */
export const duplicateSlide = (): Promise<void> =>
  inTurn(async () => {
    const slide = refOf(shownIndex.value);
    if (slide) await showing(shownIndex.value + 1, makeEdit({ do: 'duplicate', slide }));
  });

/** Hides the slide that is shown, or has it shown again. */
export const hideSlide = (): Promise<void> =>
  inTurn(async () => {
    const slide = refOf(shownIndex.value);
    if (slide) await makeEdit({ do: 'hide', slide, hidden: shownPage.value?.hidden !== true });
  });

/** Takes out the slide that is shown. */
export const deleteSlide = (): Promise<void> =>
  inTurn(async () => {
    const index = shownIndex.value;
    const slide = refOf(index);
    if (slide) await showing(Math.max(0, Math.min(index, pages.value.length - 2)), makeEdit({ do: 'delete', slide }));
  });

export function insertAfter(index: number): void {
  galleryAt.value = refOf(index) ?? null;
}

export function showAs(index: number): void {
  shownWays.value = refOf(index);
}

/** Shows the slide at a place once the deck follows an edit, if that is made. */
async function showing(index: number, made: Promise<boolean>): Promise<boolean> {
  showAfterEdit(index);
  const isMade = await made;
  if (!isMade) showAfterEdit(undefined);
  return isMade;
}
