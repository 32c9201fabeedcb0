import type { Inch, Pt } from '../../../core/lengths.ts';
import type { RichText } from '../../../core/rich-text.ts';
import { isDarkFill } from '../../../layout/colors.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page } from '../../parts/define-slide.ts';
import { footField } from '../../stage/composed-fields.ts';
import { footText } from '../../stage/foot-text.ts';
import { headlineEnd, headlineIn } from '../../stage/headline.ts';
import { wordsPart } from './words.ts';

/** The size of the title above the words, in points in a hall and at a desk. */
const TITLE: readonly Pt[] = [28, 24, 22, 20];
const LARGEST: Pt = 150;
const SMALLEST: readonly Pt[] = [44, 48, 54, 60];
/** Between title, words and the field at the foot, and from that to the speaker. */
const GAP: Inch = 0.3;
const ABOVE_SPEAKER: Inch = 0.62;
const BESIDE: Inch = 0.6;

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
  const headline = headlineIn(context, { ...body, h: body.h / 4 }, { sizes: TITLE, maxLines: 2 });
  const tones = footTones(context);
  const [foot] = tones;
  const half = (body.w - BESIDE) / 2;
  const w = story ? half : body.w;
  const at = (name: string, text: RichText, x: Inch) =>
    footText(context, { name, text, x, w, max: 26, maxLines: 3, ground: foot });
  const said = at('Speaker', speaker, body.x);
  const told = story && at('Context', story, body.x + half + BESIDE);
  if (!headline || !said || (story && !told)) return undefined;
  const from = body.y + body.h - Math.max(said.h, told?.h ?? 0) - ABOVE_SPEAKER;
  const y = headlineEnd(headline) + GAP;
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

/** The field of the speaker, and a current above it. */
function footTones({ ground, brand }: Composed): [ColorRole, ColorRole] {
  if (!isDarkFill(brand, ground)) return ['field-dark', 'field'];
  return brand.colors[ground].hex === brand.colors.field.hex
    ? ['field-dark', 'field-second']
    : ['field', 'field-second'];
}
