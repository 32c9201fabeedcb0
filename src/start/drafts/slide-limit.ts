import { unmarked } from '../notes/inline.ts';
import { shortened } from '../notes/sentences.ts';
import { type DraftSlide, withNotes } from './draft.ts';
import type { PlannedSlide } from './plan-slides.ts';

/** Headings on a slide that says what each is about, and the length of what it says, in Latin letters. */
const [HEADINGS, SAID] = [5, 90];

/**
 * The slides, no more than that if it can be: first, prose that stands beside something else under its heading goes to the
 * notes of that; then, headings of prose alone share slides, each with what matters most. No text is left out.
 */
export function withinLimit(slides: readonly PlannedSlide[], most: number, title: string): DraftSlide[] {
  let fewer = [...slides];
  while (fewer.length > most) {
    const spare = fewer
      .flatMap(({ prose }, i) => (prose !== undefined && besideIn(fewer, i) !== undefined ? [{ i, prose }] : []))
      .toSorted((a, b) => a.prose - b.prose)[0];
    if (!spare) break;
    fewer = withoutProse(fewer, spare.i);
  }
  return fewer.length > most ? shared(fewer, most, title) : fewer.map(({ slide }) => slide);
}

/** The place of a slide beside another that stands under the same heading; undefined where there is none. */
function besideIn(slides: readonly PlannedSlide[], index: number): number | undefined {
  return [index - 1, index + 1].find((at) => slides[at]?.heading === slides[index]?.heading);
}

/** The slides without one of prose: its texts are in the notes of the one beside it. */
function withoutProse(slides: readonly PlannedSlide[], index: number): PlannedSlide[] {
  const beside = besideIn(slides, index);
  const texts = slides[index] ? textOf(slides[index].slide) : '';
  return slides.flatMap((planned, i) => {
    if (i === index) return [];
    if (i !== beside) return [planned];
    const { notes = '', ...rest } = planned.slide;
    return [{ ...planned, slide: i < index ? withNotes(planned.slide, texts) : withNotes(rest, texts, notes) }];
  });
}

/** All that a slide of prose says. */
function textOf({ notes = '', text }: DraftSlide): string {
  return typeof text === 'string' && !notes.includes(text) ? `${text}\n${notes}`.trim() : notes;
}

/** Neighbouring headings of prose as points of fewer slides. */
function shared(slides: readonly PlannedSlide[], most: number, title: string): DraftSlide[] {
  const made: DraftSlide[] = [];
  let run: PlannedSlide[] = [];
  let over = slides.length - most;
  const close = () => {
    made.push(...(run.length > 1 ? [joined(run, title)] : run.map(({ slide }) => slide)));
    run = [];
  };
  for (const planned of slides) {
    const isProse = planned.prose !== undefined;
    const goesOn = run.length > 0 && run.length < HEADINGS && over > 0 && run[0]?.group === planned.group;
    if (!isProse || !goesOn) close();
    if (!isProse) made.push(planned.slide);
    else {
      if (run.length > 0) over--;
      run.push(planned);
    }
  }
  close();
  return made;
}

/** Several slides of prose as one, with a point for each: its heading, and its title, text or first point. */
function joined(run: readonly PlannedSlide[], untitled: string): DraftSlide {
  const items = run.map(({ slide, heading = '' }) => {
    const [first] = Array.isArray(slide.items) ? (slide.items as readonly unknown[]) : [];
    const title = slide.title === heading ? undefined : slide.title;
    const said = [title, slide.text, first].find((each) => typeof each === 'string');
    const lead = unmarked(heading === '' ? (slide.title ?? '') : heading);
    const rest = typeof said === 'string' && said !== lead ? shortened(unmarked(said), SAID) : '';
    return rest === '' ? lead : `**${lead}:** ${rest}`;
  });
  const title = run[0]?.group ?? untitled;
  return withNotes({ kind: 'bullets', title, items }, ...run.map(({ slide }) => textOf(slide)));
}
