import type { Pt } from '../../core/lengths.ts';
import type { RichText } from '../../core/rich-text.ts';

/** The title of a slide, and below it in one text what it says to take home. */
export function headlineOf(
  { title: own, takeaway }: { readonly title?: RichText; readonly takeaway?: RichText },
  fallback: RichText,
): RichText {
  const title = own ?? fallback;
  return takeaway ? withLine(title, takeaway) : title;
}

/** What part of a headline’s size its last line has, which says what to take home. */
const LINE_SCALE = 0.55;

export function withLine(title: RichText, line: RichText): RichText {
  const small = line.paragraphs.map((runs) =>
    runs.map((run) => ({ ...run, scale: LINE_SCALE * (run.scale ?? 1), bold: run.bold ?? false })),
  );
  const pathsOf = (text: RichText) => text.paths ?? text.paragraphs.map(() => text.path);
  return { ...title, paragraphs: [...title.paragraphs, ...small], paths: [...pathsOf(title), ...pathsOf(line)] };
}

/** Between a title and what it says to take home, as a ratio to the title’s size. */
const LINE_GAP_EM = 0.25;

/** The distance of a headline’s paragraphs at a size: only what says what to take home stands off from the title. */
export function headlineSpacing({ paragraphs }: RichText, size: Pt): Pt {
  const saysMore = paragraphs.at(-1)?.every(({ scale }) => scale !== undefined && scale <= LINE_SCALE) ?? false;
  return saysMore ? LINE_GAP_EM * size : 0;
}
