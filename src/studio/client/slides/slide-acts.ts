import type { SlideRef } from '../../protocol/edits.ts';
import { makeEdit } from '../base/notice.tsx';
import { galleryAt, pages, showAfterEdit, shownWays } from '../base/state.ts';

const refOf = (index: number): SlideRef | undefined => {
  const page = pages.value[index];
  return page && { path: page.path, id: page.id };
};

/** Puts a slide before another by their places in the list of pages; behind the last where there is none. */
export async function moveSlide(from: number, to: number): Promise<void> {
  const slide = refOf(from);
  const before = refOf(to) ?? null;
  if (!slide || before?.path === slide.path || to === from + 1) return;
  await showing(to > from ? to - 1 : to, makeEdit({ do: 'move', slide, before }));
}

/** Moves a slide past the one before it, or behind it. */
export function stepSlide(index: number, by: 1 | -1): Promise<void> {
  const own = pages.value[index]?.path;
  const other = by > 0 ? pages.value.findIndex(({ path }, i) => i > index && path !== own) : index - 1;
  if (other < 0) return Promise.resolve();
  if (by < 0) return moveSlide(index, firstOf(other));
  const { path } = pages.value[other] ?? {};
  return moveSlide(index, pages.value.findLastIndex((page) => page.path === path) + 1);
}

const firstOf = (index: number): number => pages.value.findIndex(({ path }) => path === pages.value[index]?.path);

export async function duplicateSlide(index: number): Promise<void> {
  const slide = refOf(index);
  if (slide) await showing(index + 1, makeEdit({ do: 'duplicate', slide }));
}

/** Hides a slide, or shows it again. */
export async function hideSlide(index: number): Promise<void> {
  const slide = refOf(index);
  if (slide) await makeEdit({ do: 'hide', slide, hidden: pages.value[index]?.hidden !== true });
}

export async function deleteSlide(index: number): Promise<void> {
  const slide = refOf(index);
  if (slide) await showing(Math.max(0, Math.min(index, pages.value.length - 2)), makeEdit({ do: 'delete', slide }));
}

export function insertAfter(index: number): void {
  galleryAt.value = refOf(index) ?? null;
}

export function showAs(index: number): void {
  shownWays.value = refOf(index);
}

/** Shows the slide at a place once the deck follows an edit, if that is made. */
async function showing(index: number, made: Promise<boolean>): Promise<void> {
  showAfterEdit(index);
  if (!(await made)) showAfterEdit(undefined);
}
