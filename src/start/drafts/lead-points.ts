import { unmarked } from '../notes/inline.ts';
import { lengthOf, shortened, wordsIn } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';

/** A few words, and what is said of them. */
export interface Led {
  readonly lead: string;
  readonly text: string;
}

/** Words of a slide that an audience takes in, and lengths that texts are cut to until they are no more. */
const WORDS = 46;
const LENGTHS = [150, 120, 95, 75] as const;

/** Points that each begin with their few words, if they have any, in bold; what is cut for them stays whole in the notes. */
export function leadSlide(points: readonly Led[]): DraftSlide {
  const shown = wordsOf(points) <= WORDS ? withoutStops(points) : shortest(points);
  const items = shown.map(({ lead, text }) => `${boldOf(lead)}${text}`);
  const cut = points.filter(({ text }, i) => lengthOf(text) > lengthOf(shown[i]?.text ?? '') + 1);
  return withNotes({ kind: 'bullets', items }, ...cut.map(({ lead, text }) => `${headOf(lead)} ${text}`.trim()));
}

/** The points with texts no longer than an audience takes in together, if it can be. */
function shortest(points: readonly Led[]): Led[] {
  const tries = LENGTHS.map((length) =>
    withoutStops(points.map(({ lead, text }) => ({ lead, text: shortened(text, length) }))),
  );
  return tries.find((each) => wordsOf(each) <= WORDS) ?? tries.at(-1) ?? [];
}

function withoutStops(points: readonly Led[]): Led[] {
  const stopped = points.every(({ text }) => !/[.。!！?？]\s*\S/u.test(text));
  return points.map(({ lead, text }) => ({ lead, text: stopped ? text.replace(/[.。]$/, '') : text }));
}

function wordsOf(points: readonly Led[]): number {
  return points.reduce((sum, { lead, text }) => sum + wordsIn(lead) + wordsIn(text), 0);
}

function boldOf(lead: string): string {
  if (lead === '') return '';
  return `**${headOf(lead)}**${/\p{Script=Han}$/u.test(lead) ? '' : ' '}`;
}

function headOf(lead: string): string {
  if (lead === '') return '';
  const words = unmarked(lead).replace(/[.:：。]$/, '');
  return `${words}${/\p{Script=Han}$/u.test(words) ? '：' : ':'}`;
}
