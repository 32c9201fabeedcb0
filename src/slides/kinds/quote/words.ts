import type { Box } from '../../../core/box.ts';
import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { colorOn } from '../../../layout/colors.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { axisOf, heroWordSteps, joinedSteps } from '../../../layout/poster.ts';
import type { SheetItem } from '../../../layout/sheet.ts';
import { type Part, space, spring, stack } from '../../../layout/tree.ts';
import type { Composed } from '../../parts/define-slide.ts';

/** From one base line to the next, as a part of the pitch of lines, and between paragraphs, in em. */
const SPACING = { letters: 0.92, hanzi: 1.05 };
const APART_EM = { letters: 0.48, hanzi: 0.55 };
const MAX_LINES = 7;

/** The words of a quote as large as they go, in the middle of their room; a phrase to remember is in the colour of the claim. */
export function wordsPart(
  words: RichText,
  phrases: readonly boolean[],
  context: Composed,
  room: Box,
  { max, sizes: more = [] }: { readonly max: Pt; readonly sizes?: readonly Pt[] },
): Filled<'words'> {
  const { brand, ground } = context;
  const script = countsCharacters(context.language) ? 'hanzi' : 'letters';
  const { sizes: own } = joinedSteps({ sizes: more, start: 0 }, heroWordSteps(context, { max }));
  const claimed = phrases.includes(true) && phrases.includes(false);
  const filled = (lone: number, maxLines = MAX_LINES) =>
    fill(room, { words: { sizes: own, start: own.length - 1 } }, (sizes) => {
      const gap: Inch = (APART_EM[script] * sizes.words) / 72;
      const parts = words.paragraphs.map((runs, i): Part => {
        const color = claimed && phrases[i] ? { color: colorOn(brand, 'highlight', ground) } : {};
        const text = { ...words, paragraphs: [runs] };
        const style = { spacing: SPACING[script], bold: true, ...color };
        const name = i === 0 ? 'Words' : `Words ${i + 1}`;
        const part = inkText(context, {
          name,
          path: words.path,
          text,
          ground,
          size: sizes.words,
          style,
          maxLines,
          align: axisOf(context),
        });
        return (w) => {
          const sized = part(w);
          return { ...sized, fits: sized.fits && !hasLoneWord(sized.place({ x: 0, y: 0, w, h: sized.min }), lone) };
        };
      });
      return stack([spring(0), ...parts.flatMap((part, i) => (i === 0 ? [part] : [space(gap), part])), spring(0)]);
    });
  const even = filled(LONE.phrase);
  const broken = even.fits ? even : filled(LONE.word);
  const whole = filled(LONE.word, 1);
  return whole.fits && whole.sizes.words >= WHOLE * broken.sizes.words ? whole : broken;
}

/** Sentences in a line each, over the whole width, are better than larger ones, down to this part of their size. */
const WHOLE = 0.72;

/** A line that is a smaller part of the widest is a phrase that is broken, or a word alone. */
const LONE = { phrase: 0.62, word: 0.2 };

/** Whether a line of a text that is not its last holds a short word alone. */
const hasLoneWord = (items: readonly SheetItem[], lone: number): boolean =>
  items.some((item) => {
    const widths = item.kind === 'text' ? item.lines.flat().map(({ width }) => width) : [];
    return widths.slice(0, -1).some((width) => width < lone * Math.max(...widths));
  });
