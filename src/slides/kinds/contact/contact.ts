import { z } from 'zod';
import { partField } from '../../../charts/parts/picture-chart.ts';
import type { Box } from '../../../core/box.ts';
import { maxOf } from '../../../core/collections.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { bold, joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { subtleOn } from '../../../layout/colors.ts';
import { fill } from '../../../layout/fill.ts';
import { LINE_SLACK, styled, textLeaf } from '../../../layout/leaves.ts';
import { textSteps } from '../../../layout/scale.ts';
import { space, stack } from '../../../layout/tree.ts';
import { say } from '../../../messages/say.ts';
import type { Frame } from '../../../scene/frame.ts';
import type { PictureItem, TextItem } from '../../../scene/items.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { unbrokenAddresses } from '../../../text/line-break.ts';
import { fitSize, heightOf } from '../../../text/typeset.ts';
import { commonFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';
import { showsVisual, visualFields } from '../../parts/visual-parts.ts';
import { besideTexts, inPlace } from '../../stage/stage.ts';
import { composed, readingPart, titleColumn } from '../../stage/titled.ts';
import { aboveLogos, logosField } from '../../tiles/logos.ts';
import { atBooth } from './booth.ts';
import { type Block, blocksIn } from './contact-blocks.ts';
import { codePicture, codePlate, inField } from './contact-field.ts';
import { contactStand } from './contact-stand.ts';
import { ownLines, withOwnLines } from './own-lines.ts';

const CAPTION_GAP: Inch = 0.14;
const LINE_SPACING: Pt = 4;
/** Space between the lines of several people, as a part of their size; their largest size in a hall, and that beside a scene. */
const PEOPLE_SPACING = 0.05;
const MAX_PEOPLE: { readonly alone: Pt; readonly besideScene: Pt } = { alone: 28, besideScene: 20 };
/** How large a code may be that stands below texts, from the largest; it can be scanned from the back rows at least. */
const CODE_SIDES: readonly Inch[] = [3.3, 3.2, 3.1, 3.0, 2.8, 2.6, 2.4, 2.2, 2.0, 1.8, 1.6];
const CODE_GAP: Inch = 0.3;
/** Between a code and what it opens, beside it, and the sizes and the least width of that. */
const BESIDE_GAP: Inch = 0.3;
const CAPTION: { readonly least: Pt; readonly base: Pt; readonly w: Inch } = { least: 20, base: 24, w: 1.6 };
/** On a template's layout that leaves a code less than this it is left out: nobody could scan it. */
const LEAST_CODE: Inch = 1.2;
/** A code in the corner, and the plate around it. */
const CORNER: Inch = 2.2;
const PLATE_PAD: Inch = 0.12;
/** A code beside the texts, on a plate where nothing else is shown: how large at most and the least, from them, and around it. */
const BESIDE: { readonly most: Inch; readonly least: Inch; readonly gap: Inch; readonly pad: Inch } = {
  ...{ most: 4, least: 2.8 },
  ...{ gap: 0.45, pad: 0.2 },
};
/** Sizes at which lines and people are read well. */
const WELL: { readonly lines: Pt; readonly people: Pt } = { lines: 24, people: 20 };
/** The parts of its size that the title may have above several people, and the distance to them. */
const HEAD_PARTS = [0.9, 0.75];
const PEOPLE_GAP: Inch = 0.3;
/** How much larger title and lines may be that have the column to themselves. */
const GROW = { title: 1.4, text: 1.7 };
const TITLE_LINES = 2;
/** The title above one person, whose name is larger. */
const SMALL_HEAD: Pt = 32;
/** Below the name of one person, above how to get in touch, and between the lines of that, each of so many lines at most. */
const ROLE_GAP: Inch = 0.06;
const TOUCH_GAP: Inch = 0.36;
const LINE_GAP: Inch = 0.1;
const LINES_OF_LINE = 2;

const lines = (most: number) =>
  z
    .array(text('An address, a telephone number, a site.'))
    .min(1)
    .max(most)
    .describe('How to get in touch, line by line.');

const person = z.strictObject({
  name: text('Who it is, or which office.'),
  role: text('Their role or position.').optional(),
  lines: lines(4),
});

const fields = {
  title: commonFields.title,
  name: text(
    'Who is to be reached, or which office: with `phone` and `place` the largest words after the title.',
  ).optional(),
  phone: text('Their telephone number or e-mail address.').optional(),
  place: text('Where they are found: a booth, a room, a street.').optional(),
  lines: lines(5).optional(),
  people: z
    .array(person)
    .min(1)
    .max(4)
    .describe('Up to four people or offices, each with lines of its own.')
    .optional(),
  qr: z
    .url({ protocol: /^(https?|mailto)$/ })
    .optional()
    .meta({ description: 'The address that the QR code opens.', examples: ['https://www.ichongqing.info'] }),
  caption: text('What the code opens, below it.').optional(),
  host: partField(
    'people',
    'Who stands at the stand that a slide without a scene shows: one person, or host and visitor.',
  ).prefault('greeting'),
  ...visualFields,
  'partner-logos': logosField('Logos of partners, in a strip at the foot of the slide.', {
    least: 1,
    most: 12,
  }).optional(),
};

export const contact = defineSlide({
  kind: 'contact',
  summary:
    'The last slide: how to get in touch, with a QR code to scan, beside a scene or a picture where there is one.',
  family: 'quiet',
  frame: 'closing',
  schema: z.object(fields),
  compositions: [
    {
      name: 'booth',
      family: 'split',
      headline: 'side',
      heavy: 'right',
      grounds: ['ink'],
      toScale: true,
      suits: isOwn,
      compose: atBooth,
    },
    {
      name: 'stand',
      family: 'split',
      headline: 'side',
      heavy: 'left',
      grounds: ['ink', 'deep', 'field'],
      suits: (slide) =>
        !isOwn(slide) && slide['partner-logos'] === undefined && (slide.qr !== undefined || showsVisual(slide)),
      compose: (slide, context) =>
        contactStand({ ...slide, visual: slide, blocks: blocksOf(unbroken(withOwnLines(slide))) }, context),
    },
  ],
  review: (slide, { path }) => {
    if (slide.lines || slide.people || ownLines(slide).length > 0) return [];
    return [{ code: 'missing-key', ...say.slides.contact.empty, path, at: 'key' }];
  },
  layout: (slide, context) => [
    aboveLogos(slide['partner-logos'], context, (own) => wholePage(withOwnLines(slide), own)),
  ],
});

/** Whether the presenter’s own lines, or a few others, and perhaps a code are all that a slide has. */
function isOwn(slide: Contact): boolean {
  const { people, lines: others = [], 'partner-logos': logos } = slide;
  return (
    (ownLines(slide).length > 0 || (others.length > 0 && others.length < 4)) &&
    people === undefined &&
    logos === undefined &&
    !showsVisual(slide)
  );
}

/** The page with no address or number broken; only one too long for its column at the smallest size is, as far as it can be. */
function wholePage(slide: Contact, context: LayoutContext): Page {
  const page = contactPage(unbroken(slide), context);
  if (page.items.some((item) => item.kind === 'text' && item.excess)) return contactPage(slide, context);
  return page;
}

function unbroken(slide: Contact): Contact {
  const whole = (all: readonly RichText[]) => all.map(unbrokenAddresses);
  return {
    ...slide,
    ...(slide.lines ? { lines: whole(slide.lines) } : {}),
    ...(slide.people ? { people: slide.people.map((each) => ({ ...each, lines: whole(each.lines) })) } : {}),
  };
}

function contactPage(slide: Contact, context: LayoutContext): Page {
  const { title } = slide;
  const touch = { blocks: blocksOf(slide), qr: slide.qr, caption: slide.caption };
  const whole = showsVisual(slide) ? undefined : inField(context, touch);
  if (whole) return whole;
  const page = isStacked(context) ? stacked(slide, context) : apart(slide, context);
  if (!showsVisual(slide)) return page;
  const shown = { visual: slide, title };
  const own = placed(context, 'title', title, page.titleBox ? { box: page.titleBox } : {});
  const texts = [own, ...page.items.filter((item): item is TextItem => item.kind === 'text')];
  const others = page.items.filter((item): item is PictureItem => item.kind === 'picture');
  const stage = inPlace(context, shown) ?? besideTexts(context, shown, texts, others);
  return { ...page, ...stage };
}

type Contact = Resolved<z.output<z.ZodObject<typeof fields>>>;

/** What stands freely on the frame is in the colour of its title. */
const inkOf = ({ placeholders }: Frame): ColorRole => placeholders.title?.style.color ?? 'text';

type Person = Resolved<z.output<typeof person>>;

/** Whether title, texts and code stand in one column, one below the other. */
function isStacked({ frame: { placeholders, body, layout } }: LayoutContext): boolean {
  const { title, subtitle } = placeholders;
  if (layout || title?.anchor !== 'top' || !subtitle) return false;
  return body.y > subtitle.box.y && Math.abs(body.x - subtitle.box.x) < 0.1;
}

/** Title and texts as large as a code leaves them room, the largest code first at which they can be read well. */
function stacked(slide: Contact, context: LayoutContext): Page {
  const { body } = context;
  const end = body.y + body.h;
  const beside = slide.qr && !showsVisual(slide) ? codeBeside(context, slide.qr, slide.caption) : undefined;
  if (beside) {
    const { qr: _, ...texts } = slide;
    return withItems(textsAbove(texts, context, end).page, beside);
  }
  const { qr } = slide;
  if (!qr) return textsAbove(slide, context, end).page;
  const best = aboveLargestCode(slide, context, end);
  if (best) return withItems(best.page, codeAtFoot(context, qr, slide.caption, best.side));
  // Where people need the whole height the code stands at the other side, on a plate of its own.
  return withItems(textsAbove(slide, context, end).page, codeInCorner(context, qr, slide.caption));
}

const withItems = (page: Page, items: readonly LaidOutItem[]): Page => ({ ...page, items: [...page.items, ...items] });

/** The texts above the largest code at which they can be read well, else above the smallest at which they stand. */
function aboveLargestCode(
  slide: Contact,
  context: LayoutContext,
  end: Inch,
): { readonly page: Page; readonly side: Inch } | undefined {
  const several = slide.people !== undefined && (slide.people.length > 1 || slide.lines !== undefined);
  const own = context.frame.placeholders.subtitle?.style.size ?? Number.POSITIVE_INFINITY;
  const wanted = (several ? WELL.people : Math.min(WELL.lines, own)) * readingPart(context);
  let best: { readonly page: Page; readonly side: Inch } | undefined;
  for (const side of CODE_SIDES) {
    const { page, fits, size } = textsAbove(slide, context, end - side - CODE_GAP);
    if (fits) best = { page, side };
    if (fits && size >= wanted) break;
  }
  return best;
}

/** The title, and the lines or people below it, down to a height. */
function textsAbove(
  slide: Omit<Contact, 'qr'> & { readonly qr?: string | undefined },
  context: LayoutContext,
  end: Inch,
) {
  const { title, lines: own, people } = slide;
  const column = titleColumn(context);
  const room = { ...column, h: end - column.y };
  const common = own && { name: 'Contact', text: joinParagraphs(own) };
  if (!people) {
    const text = common?.text;
    // Without a code title and lines have the room to themselves.
    const grow = slide.qr ? {} : { grow: GROW, lines: TITLE_LINES, middle: true };
    const { page, fits, textSize } = composed(
      context,
      { title, text, room, paragraphSpacing: LINE_SPACING, ...grow },
      context.frame.ground,
    );
    const items = page.items.map((item) => ({ ...item, name: 'Contact' }));
    return { page: { ...page, items }, fits, size: textSize ?? Number.POSITIVE_INFINITY };
  }
  const blocks = blocksOf(slide);
  const [only] = people;
  const below = (most: Pt) => {
    const head = composed(context, { title, room, most }, context.frame.ground);
    const top = (head.bottom ?? column.y) + PEOPLE_GAP;
    const left = { ...column, y: top, h: end - top };
    const set = only && blocks.length === 1 ? onePerson(context, only, left) : peopleItems(context, blocks, left);
    return { page: { ...head.page, items: set.items }, fits: head.fits && set.fits, size: set.size };
  };
  if (blocks.length === 1) return below(SMALL_HEAD);
  // The title gives way to people who could not be read well below it.
  const tried = HEAD_PARTS.map((part) => below(part * context.brand.type.display.size));
  const wanted = WELL.people * readingPart(context);
  const largest = maxOf(tried.map(({ fits, size }) => (fits ? size : 0)));
  return tried.find(({ fits, size }) => fits && size >= Math.min(wanted, largest)) ?? tried.at(-1) ?? below(SMALL_HEAD);
}

/** One person, who has the column to themselves: the name largest, then how to get in touch. */
function onePerson(context: LayoutContext, { name, role, lines: own }: Person, box: Box) {
  const sized = { ...context, brand: { ...context.brand, type: context.brand.reading[context.reading] } };
  const { ground } = context.frame;
  const color = inkOf(context.frame);
  const steps = {
    lines: textSteps(sized, 'body', { min: 18, preferred: 28, max: 44 }),
    role: textSteps(sized, 'body', { min: 18, preferred: 26, max: 28 }),
    name: textSteps(sized, 'heading', { min: 28, preferred: 48, max: 76 }),
  };
  const { items, fits, sizes } = fill(box, steps, (at) =>
    stack([
      textLeaf(context, 'heading', {
        name: 'Person 1',
        text: name,
        size: at.name,
        ground,
        style: { color, bold: true },
      }),
      ...(role
        ? [
            space(ROLE_GAP),
            textLeaf(context, 'body', {
              ...{ name: 'Person 1 role', text: role, size: at.role, ground },
              style: { color: subtleOn(context.brand, ground) },
            }),
          ]
        : []),
      space(TOUCH_GAP, 2 * TOUCH_GAP),
      ...own.flatMap((line, i) => [
        ...(i > 0 ? [space(LINE_GAP)] : []),
        textLeaf(context, 'body', {
          ...{ name: `Person 1 line ${i + 1}`, text: line, size: at.lines, ground, maxLines: LINES_OF_LINE },
          style: { color, bold: true },
        }),
      ]),
    ]),
  );
  return { items, fits, size: sizes.lines };
}

/** Texts in their place, and the code in the frame's body. */
function apart(slide: Contact, context: LayoutContext): Page {
  const { frame } = context;
  const { title } = frame.placeholders;
  const code = slide.qr ? codeItems(context, slide.qr, slide.caption) : [];
  if (slide.people && title && !frame.layout) {
    const placeholders = { ...frame.placeholders, title: { ...title, anchor: 'top' as const } };
    const own = { ...context, frame: { ...frame, placeholders } };
    const column = titleColumn(own);
    return withItems(textsAbove(slide, own, column.y + column.h).page, code);
  }
  const common = slide.lines && { name: 'Contact', text: joinParagraphs(slide.lines) };
  const area = frame.placeholders.subtitle?.box ?? frame.body;
  const max = showsVisual(slide) ? MAX_PEOPLE.besideScene : MAX_PEOPLE.alone;
  const people = slide.people ? peopleItems(context, blocksOf(slide), area, max).items : [];
  const placedLines = common && people.length === 0 ? [loneLines(slide, common, context)] : [];
  return { items: [...placedLines, ...people, ...code] };
}

/** Lines that stand alone in their place, or over the room of the code too where the slide has none and they would break. */
function loneLines(slide: Contact, { name, text: block }: Block, context: LayoutContext): TextItem {
  const lined = { name, paragraphSpacing: LINE_SPACING, ...grownLines(context) };
  const usual = placed(context, 'subtitle', block, lined);
  const place = context.frame.placeholders.subtitle;
  const whole = usual.lines.every((paragraph) => paragraph.length <= 1) && usual.size >= usual.style.size;
  if (whole || slide.qr || showsVisual(slide) || !place || place.own) return usual;
  const { box } = place;
  const { x, y, w, h } = context.frame.body;
  const beside = w > 0 && x >= box.x + box.w && y < box.y + box.h && y + h > box.y;
  return beside ? placed(context, 'subtitle', block, { ...lined, box: { ...box, w: x + w - box.x } }) : usual;
}

/** The style of lines that stand alone: larger than usual as far as they find room, but in a placeholder of their own. */
function grownLines({ frame }: LayoutContext): { readonly style?: TextStyle } {
  const place = frame.placeholders.subtitle;
  if (!place || place.own) return {};
  const { size, floor } = place.style;
  return { style: { ...place.style, size: Math.round(GROW.text * size), floor: Math.min(size, floor) } };
}

function peopleItems(context: LayoutContext, blocks: readonly Block[], area: Box, max = MAX_PEOPLE.alone) {
  const { frame } = context;
  const part = readingPart(context);
  const sizes = { max: max * part, well: WELL.people * part };
  return blocksIn(context, blocks, area, {
    ...sizes,
    ...{ spacing: PEOPLE_SPACING, color: inkOf(frame), ground: frame.ground },
  });
}

/** The people and the lines of a slide, each person with theirs. */
function blocksOf({ people = [], lines: own }: Pick<Contact, 'people' | 'lines'>): Block[] {
  return [
    ...people.map((each, i) => ({ name: `Person ${i + 1}`, text: personText(each) })),
    ...(own ? [{ name: 'Contact', text: joinParagraphs(own) }] : []),
  ];
}

function personText({ name, role, lines: own }: Person): RichText {
  return joinParagraphs([bold(name), ...(role ? [role] : []), ...own]);
}

function codeInCorner(context: LayoutContext, address: string, caption: RichText | undefined): LaidOutItem[] {
  const { body, brand, reading } = context;
  const { w, h, place } = codePlate(context, address, caption, {
    ...{ side: CORNER, pad: PLATE_PAD },
    style: brand.reading[reading].label,
  });
  return place(brand.grid.right - w, body.y + body.h - h);
}

/** The code large on a light plate beside the texts, in the middle of their height; undefined where they leave it little room. */
function codeBeside(context: LayoutContext, address: string, caption: RichText | undefined): LaidOutItem[] | undefined {
  const { body, brand, reading } = context;
  const column = titleColumn(context);
  const { label } = brand.reading[reading];
  const { gap, pad, most, least } = BESIDE;
  const size = Math.round(CAPTION.least * readingPart(context));
  const style = { ...label, size, floor: Math.min(size, label.floor) };
  const left = column.x + Math.max(column.w, context.frame.placeholders.subtitle?.box.w ?? 0) + gap;
  const high = body.y + body.h - column.y;
  const plate = (side: Inch) => codePlate(context, address, caption, { side, pad, style });
  const side = Math.min(most, brand.grid.right - left - 2 * pad, most - Math.max(0, plate(most).h - high));
  if (side < least) return undefined;
  const { w, h, place } = plate(side);
  return place(brand.grid.right - w, column.y + (high - h) / 2);
}

/** The code at the foot of the frame's body, and beside it, on its foot, what it opens. */
function codeAtFoot(context: LayoutContext, address: string, caption: RichText | undefined, side: Inch): LaidOutItem[] {
  const { body, brand, frame, measurer, reading } = context;
  const box = { ...body, y: body.y + body.h - side, w: side, h: side };
  const code = codePicture(context, address, box);
  if (!caption) return [code];
  const x = box.x + side + BESIDE_GAP;
  const place = { x, y: box.y, w: Math.max(CAPTION.w, body.x + body.w - x), h: side };
  const part = readingPart(context);
  const style = {
    ...brand.reading[reading].label,
    ...{ size: CAPTION.base * part, floor: CAPTION.least * part, color: inkOf(frame) },
  };
  const tried = Array.from({ length: CAPTION.base - CAPTION.least + 1 }, (_, k) => (CAPTION.base - k) * part);
  const high = (size: Pt) => heightOf(caption, { ...style, size }, place.w, measurer) / size;
  const fewest = Math.min(...tried.map(high));
  const most = tried.find((size) => high(size) <= fewest + 0.01) ?? style.size;
  const size = fitSize([{ text: caption, w: place.w, h: side / LINE_SLACK }], { ...style, size: most }, measurer);
  return [
    code,
    styled(context, 'label', { name: 'QR caption', text: caption, box: place, size, style, anchor: 'bottom' }),
  ];
}

/** The code, and below it what it opens; nothing where a template's layout has no room for it. */
function codeItems(context: LayoutContext, address: string, caption: RichText | undefined): LaidOutItem[] {
  const { body, brand, frame, measurer } = context;
  const words = caption ? LINE_SLACK * heightOf(caption, brand.type.label, body.w, measurer) : 0;
  const side = Math.min(body.w, body.h - (caption ? CAPTION_GAP + words : 0));
  if (frame.layout && side < LEAST_CODE) return [];
  const box = { ...body, x: body.x + (body.w - side) / 2, w: side, h: side };
  const code = codePicture(context, address, box);
  if (!caption) return [code];
  const below = { ...body, y: body.y + side + CAPTION_GAP, h: body.h - side - CAPTION_GAP };
  return [
    code,
    styled(context, 'label', {
      name: 'QR caption',
      text: caption,
      box: below,
      align: 'center',
      style: { color: inkOf(context.frame) },
    }),
  ];
}
