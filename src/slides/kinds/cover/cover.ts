import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { Inch } from '../../../core/lengths.ts';
import { type RichText, richText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { LINE_SLACK } from '../../../layout/leaves.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { TextItem } from '../../../scene/items.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { heightOf } from '../../../text/typeset.ts';
import { creditOf } from '../../parts/background.ts';
import { commonFields } from '../../parts/common-fields.ts';
import { defineSlide, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { onStage } from '../../stage/stage.ts';
import { type Composed, composed, type Poster, placedOn, titleColumn } from '../../stage/titled.ts';
import { aboveLogos, logosField } from '../../tiles/logos.ts';
import { coverBeside, coverOnArt } from './cover-beside.ts';

const TITLE_LINES = 2;
/** How much larger than usual title and subtitle are where nothing is shown beside them. */
const GROW = { title: 1.4, text: 1.25 };
/** The same where they stand in a quiet part of a scene. */
const GROW_ON_SCENE = { title: 2.4, text: 1.1 };
/** Between the note and who made the picture, which stands below it. */
const CREDIT_GAP: Inch = 0.02;
const NOTE_HEIGHT: Inch = 0.85;
const NOTE_GAP: Inch = 0.3;
const NOTE_CLEAR: Inch = 0.15;

const schema = z.object({
  title: commonFields.title.optional().describe('The deck’s title where omitted.'),
  ...visualFields,
  background: commonFields.background,
  subtitle: text('What the deck promises, in a line or two.').optional(),
  note: text('A small line or two: the occasion, the presenter.').optional(),
  'partner-logos': logosField('Logos of partners, in a strip at the foot of the slide.', {
    least: 1,
    most: 12,
  }).optional(),
});

type Cover = Resolved<z.output<typeof schema>>;

export const cover = defineSlide({
  kind: 'cover',
  summary: 'The first slide: the deck’s title over a scene, a picture or the brand’s art.',
  family: 'quiet',
  frame: 'cover',
  schema,
  compositions: [
    {
      name: 'scene',
      family: 'picture',
      headline: 'inside',
      heavy: 'left',
      frame: 'cover',
      grounds: ['ink', 'deep', 'field'],
      suits: (slide) => showsVisual(slide) && slide['partner-logos'] === undefined,
      compose: (slide, context) => {
        const note = slide.note ?? context.deck.occasion;
        const page = coverPage(slide, context, note, GROW_ON_SCENE);
        // Where texts have no quiet part of the scene, they have a field of their own beside it.
        if (page.quiet && page.quiet.length > 0) return page;
        return coverBeside({ title: context.headline, subtitle: slide.subtitle, note, visual: slide }, context);
      },
    },
    {
      name: 'art',
      family: 'quiet',
      headline: 'inside',
      heavy: 'left',
      frame: 'cover',
      grounds: ['ink'],
      suits: (slide, brand) =>
        !showsVisual(slide) && !slide.background && !slide['partner-logos'] && isUnderWords(brand),
      compose: ({ subtitle, note }, context) => coverOnArt({ subtitle, note: note ?? context.deck.occasion }, context),
    },
  ],
  layout: (slide, whole) => {
    const note = slide.note ?? whole.deck.occasion;
    return [aboveLogos(slide['partner-logos'], whole, (context) => coverPage(slide, context, note))];
  },
});

/** Whether titles of a brand’s covers hang below the words beside its mark. */
function isUnderWords({ manner, frames }: Brand): boolean {
  const { kicker, title } = frames.cover.placeholders;
  return manner?.axis !== 'center' && title?.anchor === 'top' && kicker !== undefined && kicker.box.y < title.box.y;
}

function coverPage(slide: Cover, context: LayoutContext, note: RichText | undefined, onScene?: Poster['grow']): Page {
  const title = slide.title ?? context.deck.title;
  const lift = creditOf(slide.background) ? overCredit(context) : 0;
  // On somebody else's layout a title has the size of its placeholder.
  const usual = showsVisual(slide) || context.frame.layout ? undefined : GROW;
  const own = onScene ?? usual;
  const grow = own ? { grow: own } : {};
  const compose = (room: Box, fill: ColorRole | undefined) =>
    covered(context, { title, subtitle: slide.subtitle, note, lift, ...grow }, room, fill);
  const column = note ? belowNote(context, titleColumn(context)) : titleColumn(context);
  return onStage(context, { visual: slide, title }, column, compose);
}

/** How far a note at the foot is to be lifted to stand above who made the picture. */
function overCredit({ frame, brand }: LayoutContext): Inch {
  const note = frame.placeholders.source?.box;
  const credit = brand.frames.content.placeholders.source?.box;
  return note && credit ? Math.max(0, note.y + note.h + CREDIT_GAP - credit.y) : 0;
}

/** The column without the place of a note above the title, which stands clear of it. */
function belowNote({ frame: { placeholders } }: LayoutContext, column: Box): Box {
  const note = placeholders.source?.box;
  if (!note || note.y >= column.y) return column;
  const y = Math.max(column.y, note.y + note.h + NOTE_CLEAR);
  return { ...column, y, h: column.y + column.h - y };
}

interface Words {
  readonly title: RichText;
  readonly subtitle: RichText | undefined;
  readonly note: RichText | undefined;
  /** How much higher than its place a note at the foot ends. */
  readonly lift: Inch;
  readonly grow?: Poster['grow'];
}

/** The texts of the cover in a room: brand, note, title and subtitle. */
function covered(context: LayoutContext, words: Words, room: Box, fill: ColorRole | undefined): Composed {
  const { title, subtitle, note, grow } = words;
  const { page, texts, fits, bottom } = composed(
    context,
    { title, text: subtitle, room, lines: TITLE_LINES, ...(grow ? { grow, middle: true } : {}) },
    fill,
  );
  const own = context.brand.words[context.language] ?? Object.values(context.brand.words)[0];
  const brandWords = own
    ? [placedOn(context, 'kicker', richText(own, context.path), fill, { name: 'Brand words' })]
    : [];
  const noteItems = note ? [noteItem(context, note, words.lift, bottom, fill)] : [];
  const follows = (item: TextItem) => bottom !== undefined && item.box.y > bottom;
  const holds = noteItems.every((item) => !follows(item) || item.box.y + item.height <= room.y + room.h);
  return {
    page: { ...page, items: [...brandWords, ...page.items, ...noteItems] },
    texts: [...texts, ...brandWords, ...noteItems],
    fits: fits && holds,
  };
}

/**
 * The note: in its place above the title where it is a line; below the other texts where it is more. In a place at the
 * foot it ends where that does or `lift` above, and begins as much higher as it has lines.
 */
function noteItem(
  context: LayoutContext,
  note: RichText,
  lift: Inch,
  bottom: Inch | undefined,
  fill: ColorRole | undefined,
): TextItem {
  const { title, source: place } = context.frame.placeholders;
  if (!place || !title) return placed(context, 'source', note, { name: 'Note' });
  const { box, style } = place;
  const above = box.y < title.box.y;
  const { maxLines: _, ...free } = style;
  const h = LINE_SLACK * heightOf(note, free, box.w, context.measurer);
  if (above && h <= box.h) return placedOn(context, 'source', note, fill, { name: 'Note' });
  if (above && bottom !== undefined) {
    const own = { ...box, y: bottom + NOTE_GAP, h };
    return placedOn(context, 'source', note, fill, { name: 'Note', box: own, style: free });
  }
  const high = Math.max(
    box.h,
    Math.min(NOTE_HEIGHT, LINE_SLACK * heightOf(note, context.brand.type[style.role], box.w, context.measurer)),
  );
  const end = box.y + box.h - lift;
  return placedOn(context, 'source', note, fill, { name: 'Note', box: { ...box, y: end - high, h: high } });
}
