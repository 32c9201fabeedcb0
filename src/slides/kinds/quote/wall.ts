import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { Span } from '../../../layout/grid.ts';
import { supportSteps } from '../../../layout/poster.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { baseLineBelow } from '../../../text/line-room.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { footField } from '../../stage/composed-fields.ts';
import { ABOVE_FOOT, footText } from '../../stage/foot-text.ts';
import { type Headline, headlineEnd, headlineIn } from '../../stage/headline.ts';
import { wordsPart } from './words.ts';

/** The largest title beside the speaker, or above the words. */
const TITLE: Pt = 26;
const LARGEST: Pt = 150;
const SMALLEST: readonly Pt[] = [44, 48, 54, 60, 66, 72];
/** Between title, words and the field at the foot, and from that to the speaker. */
const GAP: Inch = 0.3;
const ABOVE_SPEAKER: Inch = 0.62;
const BESIDE: Inch = 0.6;
/** How wide the box of a title beside the speaker is against its words, in a font that may be wider. */
const ROOM = 1.08;

export interface Said {
  readonly words: RichText;
  /** Which of its paragraphs are a phrase to remember. */
  readonly phrases: readonly boolean[];
  /** Who said it, and below that whether these are their words. */
  readonly speaker: RichText;
  readonly story: RichText | undefined;
}

/** A wall of the words that somebody said, who it was on a field at the foot. */
export function wallOfWords({ words, phrases, speaker, story }: Said, context: Composed): Page | undefined {
  const { body } = context;
  const tones = footTones(context);
  const end = body.y + body.h;
  const [foot] = tones;
  const half = (body.w - BESIDE) / 2;
  const at = (name: string, text: RichText, x: Inch, w: Inch) =>
    footText(context, { name, text, x, w, max: story ? 26 : 32, maxLines: 3, ground: foot });
  const beside = { ...body, x: body.x + half + BESIDE, w: half };
  const told = story && at('Context', story, beside.x, half);
  // Beside who said it there is room for the title, or for the story behind the words.
  const inFoot = story ? undefined : titleAtEnd(context, beside);
  const said = at('Speaker', speaker, body.x, inFoot ? inFoot.titleBox.x - body.x - BESIDE : half);
  const headline =
    inFoot ?? headlineIn(context, { ...body, h: body.h / 4 }, { sizes: titleSizes(context), maxLines: 2 });
  if (!headline || !said || (story && !told)) return undefined;
  const from = end - Math.max(said.h, told?.h ?? 0) - ABOVE_SPEAKER;
  const y = inFoot ? body.y : headlineEnd(headline) + GAP;
  const filled = wordsPart(
    words,
    phrases,
    context,
    { ...body, y, h: from - 2 * GAP - y },
    { max: LARGEST, sizes: SMALLEST },
  );
  if (!filled.fits) return undefined;
  return {
    ...headline,
    behind: footField(context, 'Foot', from, tones),
    items: [...filled.items, ...said.items, ...(told?.items ?? [])],
  };
}

export const titleSizes = (context: Composed): readonly Pt[] =>
  supportSteps(context, { max: TITLE }).sizes.toReversed();

/** The title in one line at the right end of a room, on the base line of who said the words; undefined where it is longer. */
function titleAtEnd(context: Composed, { x, w }: Span): Headline | undefined {
  const { body, frame } = context;
  const headline = headlineIn(
    context,
    { ...body, x, w },
    { sizes: titleSizes(context), maxLines: 1, style: { bold: false } },
  );
  const { spacing = 1 } = frame.placeholders.title?.style ?? {};
  if (!headline) return undefined;
  const { titleBox, width } = headline;
  const base = body.y + body.h - ABOVE_FOOT - ptToInch(baseLineBelow(headline.size, spacing));
  const own = ROOM * width;
  return { ...headline, titleBox: { ...titleBox, x: x + w - own, w: own, y: base } };
}

/** The field of the speaker, and a current above it. */
function footTones({ ground, brand }: Composed): [ColorRole, ColorRole] {
  const cell = brand.manner?.cell;
  if (cell) return [cell, cell];
  if (!isDarkFill(brand, ground)) return ['field-dark', 'field'];
  return brand.colors[ground].hex === brand.colors.field.hex
    ? ['field-dark', 'field-second']
    : ['field', 'field-second'];
}
