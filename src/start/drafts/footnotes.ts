import { footnotesIn, superscript, withFootnotes } from '../notes/markdown-dialects.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** The slide with the footnotes that its texts refer to at the end of its notes; only there they keep their numbers. */
export function noteFootnotes(slide: DraftSlide, footnotes: readonly string[]): DraftSlide {
  const { notes, ...shown } = slide;
  const places = [...new Set(footnotesIn(JSON.stringify(slide)))].toSorted((a, b) => a - b);
  if (places.length === 0) return slide;
  const numbered =
    notes === undefined ? {} : { notes: withFootnotes(notes, (place) => superscript(String(place + 1))) };
  const texts = places.flatMap((place) => footnotes[place] ?? []).map(withoutMarks);
  const lines = texts.map((text, i) => `${superscript(String((places[i] ?? 0) + 1))} ${text}`);
  return withNotes({ ...(unmarkedValue(shown) as DraftSlide), ...numbered }, ...lines);
}

/** A value whose texts have no marks of footnotes. */
function unmarkedValue(value: unknown): unknown {
  if (typeof value === 'string') return withoutMarks(value);
  if (Array.isArray(value)) return value.map(unmarkedValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unmarkedValue(item)]));
}

function withoutMarks(text: string): string {
  return withFootnotes(text, () => '');
}
