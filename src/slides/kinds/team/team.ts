import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { bold, linked, type RichText, richText } from '../../../core/rich-text.ts';
import { picture, text } from '../../../fields/fields.ts';
import { filledPage, panelArea } from '../../../layout/chrome.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { bestFill, type Filled, fill, type Sizes } from '../../../layout/fill.ts';
import { type Span, sideBySide } from '../../../layout/grid.ts';
import { inkFor } from '../../../layout/ink.ts';
import { bleedsInto, field, LIST_SPACING, lineHeight, textLeaf } from '../../../layout/leaves.ts';
import { panelTones, placesAcross } from '../../../layout/panels.ts';
import { isSizedForDesk, leadSteps, proseSteps, textSteps, tileSteps } from '../../../layout/scale.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import {
  anchored,
  column,
  elastic,
  equalRows,
  inSpans,
  type Part,
  beside as row,
  space,
  stack,
  tall,
} from '../../../layout/tree.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { fitSize, setText } from '../../../text/typeset.ts';
import { buildField } from '../../parts/builds.ts';
import { claimedIn, claimField, commonFields, contentFields } from '../../parts/common-fields.ts';
import { defineSlide, type LaidOutItem, type LayoutContext, type Page } from '../../parts/define-slide.ts';
import { focusField } from '../../parts/picture-parts.ts';
import { settingOnPanels } from '../../stage/on-panels.ts';
import { hungPortraits } from './hung-portraits.ts';
import { ledPortrait } from './led-portrait.ts';
import { mosaicOfPeople } from './mosaic.ts';
import { type Person, personName, portrait } from './portrait.ts';
import { portraitStrip } from './portrait-strip.ts';
import { wallOfNames } from './wall-of-names.ts';

/** From so many people to so many the first leads, unless the outline says otherwise. */
const LED = { from: 4, to: 5 };
/** The ratios of the slide's width that portraits take: of the one who leads, of one alone, the initials of one, each of two. */
const PORTRAIT = { lead: 0.352, one: 0.45, initials: 0.27, two: 0.2 };
/** Between the lead and the others, between these, and from a portrait to what stands beside it. */
const GAPS = { lead: 0.3, row: 0.2, column: 0.3, beside: 0.2 };
/** Width to height of small portraits, and the ratio of their cell's width that they take at most, or beside many words. */
const UPRIGHT = { ratio: 0.745, max: 0.46, slim: 0.24 };
const MIN_UPRIGHT: Inch = 1;
/** Heights of portraits above words, min, preferred and max, as ratios to the body's. */
const ABOVE = [0.3, 0.46, 0.7] as const;
/** From a portrait to the name below it, and from the edge of a plate to its words. */
const BELOW: Inch = 0.18;
const PLATE = { top: 0.12, right: 0.2, left: 0.26, foot: 0.15 };
/** The highest plate as a ratio to its portrait's height. */
const MAX_PLATE_RATIO = 0.5;
const PLATE_FILL: ColorRole = 'field-dark';
const NUMBER_WIDTH: Inch = 0.6;

const person = z.strictObject({
  name: text('The name.'),
  role: text('What the person does, in a few words.').optional(),
  text: text('What there is to say of the person, in up to four short lines.').optional(),
  photo: picture('A portrait in the outline’s folder, cropped around the face; without one, the initials.').optional(),
  focus: focusField,
  mail: z
    .email()
    .optional()
    .meta({ description: 'An address for mail, shown below.', examples: ['ada@example.org'] }),
  link: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where a click on the name leads.', examples: ['https://example.org/ada'] }),
  lead: z
    .boolean()
    .describe('Whether this person leads, with the largest portrait. Of four or five the first does.')
    .optional(),
});

export const team = defineSlide({
  kind: 'team',
  summary: 'One to six people, each with a portrait or initials, a name and a role; one may lead.',
  family: 'picture',
  frame: 'title-only',
  fills: true,
  schema: z.object({
    ...contentFields,
    ...buildField,
    background: commonFields.background,
    claim: claimField,
    items: z.array(person).min(1).max(6).describe('The people, from left to right.'),
    lead: z
      .enum(['none'])
      .describe('Says that none of four or five people leads: all portraits are of one size.')
      .optional(),
  }),
  compositions: [
    {
      name: 'led',
      family: 'picture',
      headline: 'side',
      heavy: 'left',
      grounds: ['white', 'ink', 'pale'],
      suits: ({ items, claim }) => {
        const led = claimedIn(claim);
        return led !== undefined && items.length <= 3 && items.every(({ photo }) => photo);
      },
      compose: (slide, context) => ledPortrait(peopleOf(slide.items), context, claimedIn(slide.claim)),
    },
    {
      name: 'portraits',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'ink', 'pale'],
      suits: ({ items }) => items.length <= 3 && items.some(({ photo }) => photo),
      compose: (slide, context) => hungPortraits(peopleOf(slide.items), context, claimedIn(slide.claim)),
    },
    {
      name: 'strip',
      family: 'picture',
      headline: 'top',
      grounds: ['ink', 'white', 'deep'],
      suits: ({ items }) =>
        items.length > 3 && items.every(({ text, mail }) => !text && !mail) && items.some(({ photo }) => photo),
      compose: (slide, context) => portraitStrip(peopleOf(slide.items), context, claimedIn(slide.claim)),
    },
    {
      name: 'names',
      family: 'words',
      headline: 'top',
      heavy: 'left',
      grounds: ['field', 'ink', 'white', 'deep'],
      suits: ({ items }) => !items.some(({ photo }) => photo),
      compose: (slide, context) => wallOfNames(peopleOf(slide.items), context, claimedIn(slide.claim)),
    },
    {
      name: 'mosaic',
      family: 'bands',
      headline: 'top',
      grounds: ['white', 'ink'],
      cost: 0.5,
      suits: ({ items }) => items.length > 3,
      compose: (slide, context) => mosaicOfPeople(peopleOf(slide.items), context, claimedIn(slide.claim)),
    },
  ],
  layout: (slide, context) => {
    const people = peopleOf(slide.items);
    const stage = settingOnPanels(context, slide);
    const named = slide.items.findIndex(({ lead }) => lead);
    const byCount = people.length >= LED.from && people.length <= LED.to && !slide.lead ? 0 : undefined;
    const page = composed(people, named >= 0 ? named : byCount, stage.context, stage.open);
    return [stage.open ? onPicture(page) : page];
  },
});

const peopleOf = (items: readonly Omit<Person, 'index'>[]): Person[] =>
  items.map((item, index) => ({ ...item, index }));

/** The page on a picture, which panels hide. */
function onPicture({ behind = [], items, ...page }: Page): Page {
  const hiding = (item: LaidOutItem): LaidOutItem =>
    item.kind === 'shape' && item.part?.kind === 'data' ? bleedsInto(item) : item;
  return { ...page, behind: behind.map(hiding), items: items.map(hiding) };
}

type Sort = 'name' | 'text';

interface Composition extends Pick<Filled<Sort>, 'fits' | 'ratio'> {
  readonly page: () => Page;
}

function composed(people: readonly Person[], lead: number | undefined, context: LayoutContext, open: boolean): Page {
  const [only] = people;
  if (people.length === 1 && only) return onePage(only, context, open);
  if (people.length === 2) return twoPage(people, context, open);
  const led = people.length <= LED.from ? [true, false] : [false];
  const best = bestFill<Composition>([
    ...(lead === undefined ? [] : led.map((above) => () => ledBy(people, lead, context, above))),
    ...(people.length <= 5 ? [() => columns(people, context)] : []),
    ...([3, 2] as const).map((across) => () => cells(people, across, UPRIGHT.max, context)),
    // A hall cannot read so many words.
    ...(context.reading === 'desk' || !isSizedForDesk(context) ? [() => cells(people, 3, UPRIGHT.slim, context)] : []),
  ]);
  return { ...best.page(), ...(best.fits ? {} : { crowded: true }) };
}

function parted(items: readonly LaidOutItem[]) {
  const isPortrait = ({ role }: SheetItem) => role === 'portrait';
  return {
    portraits: items.filter(isPortrait),
    rest: { items: items.filter((item) => !isPortrait(item)), fits: true },
  };
}

/** One person: words at the left, as large as they can be, the portrait to the right edge and the foot of the slide. */
function onePage(only: Person, context: LayoutContext, open: boolean): Page {
  const { body, frame } = context;
  const room = panelArea(context);
  const w = PORTRAIT[only.photo ? 'one' : 'initials'] * room.w;
  const box = { ...room, x: room.x + room.w - w, w };
  const words = { ...body, w: box.x - GAPS.lead - body.x };
  const steps = { name: leadSteps(context, only.photo ? 84 : 110), text: proseSteps(context, 32, { preferred: 28 }) };
  const mail = mailsOf(context, [only], words.w)(only);
  const filled = fill(words, steps, (sizes) => {
    const own = mail && { ...mail, size: Math.max(mail.size, sizes.text) };
    return tall(anchored(personTexts(context, only, { sizes, fill: frame.ground, maxLines: 3 }, own), 'middle'));
  });
  const { portraits, rest } = parted(portrait(context, only, box, open ? 'field-dark' : 'field'));
  return { ...filledPage(context, portraits, rest, filled), ...numberLeftOf(context, box) };
}

/** The slide's number left of what takes its place. */
function numberLeftOf({ frame }: LayoutContext, box: Box): Pick<Page, 'numberBox' | 'sourceBox'> {
  const number = frame.slideNumber?.box;
  const source = frame.placeholders.source?.box;
  if (frame.layout || !number || box.y + box.h <= number.y) return {};
  const x = box.x - GAPS.lead - NUMBER_WIDTH;
  return {
    numberBox: { ...number, x, w: NUMBER_WIDTH },
    ...(source ? { sourceBox: { ...source, w: Math.min(source.w, x - GAPS.beside - source.x) } } : {}),
  };
}

/** Two people: a panel each, words at its left and the portrait at its right. */
function twoPage(people: readonly Person[], context: LayoutContext, open: boolean): Page {
  const { frame } = context;
  const w = PORTRAIT.two * panelArea(context).w;
  const tones = panelTones(context, 2);
  const halves = placesAcross(context, 2).map(({ box, text }, i) => {
    const fill = open ? frame.ground : (tones[i] ?? 'field');
    return { box, portrait: { ...box, x: box.x + box.w - w, w }, x: text.x, fill };
  });
  const spans = halves.map(({ portrait: { x: end }, x }) => ({ x, w: end - GAPS.lead - x }));
  const steps = {
    name: textSteps(context, 'heading', { min: 24, preferred: 36, max: 54 }),
    text: tileSteps(context, 26),
  };
  const mailOf = mailsOf(context, people, Math.min(...spans.map((span) => span.w)));
  const filled = fill(context.body, steps, (sizes) => {
    const texts = people.map((each, i) =>
      personTexts(context, each, { sizes, fill: halves[i]?.fill ?? 'field', maxLines: 3 }, mailOf(each)),
    );
    return tall(stack([space(GAPS.lead), inSpans(texts, spans)]));
  });
  const panels = open ? [] : halves.map(({ box, fill: own }, i) => field(`Half ${i + 1}`, box, own, context.path));
  const { portraits, rest } = parted(
    halves.flatMap((half, i) => {
      const each = people[i] as Person;
      // What a small photo leaves of its panel is the half's own.
      const shown = portrait(context, each, half.portrait, each.photo ? half.fill : i === 0 ? 'field-second' : 'field');
      // Over a picture there is no half under a small photo.
      return open && each.photo ? shown.filter((item) => item.kind === 'picture') : shown;
    }),
  );
  const last = halves[1]?.portrait ?? context.body;
  return { ...filledPage(context, [...panels, ...portraits], filled, rest), ...numberLeftOf(context, last) };
}

/** Portraits side by side from edge to edge of the slide, words below them. */
function columns(people: readonly Person[], context: LayoutContext): Composition {
  const across = placesAcross(context, people.length);
  const own = {
    people,
    portraits: across.map(({ box }) => box),
    words: across.map(({ text: span }) => span),
    fills: panelTones(context, people.length),
  };
  const filled = belowPortraits(context, context.body, own);
  const page = () => {
    const { portraits, rest } = parted(filled.items);
    return filledPage(context, portraits, rest);
  };
  return { fits: filled.fits, ratio: filled.ratio, page };
}

/** People with where their portraits and words are across the slide. */
interface Columns {
  readonly people: readonly Person[];
  readonly portraits: readonly Span[];
  readonly words: readonly Span[];
  readonly fills: readonly ColorRole[];
}

function belowPortraits(context: LayoutContext, box: Box, { people, portraits, words, fills }: Columns): Filled<Sort> {
  const { body, frame } = context;
  const mailOf = mailsOf(context, people, Math.min(...words.map(({ w }) => w)));
  const [min, preferred, max] = [ABOVE[0] * body.h, ABOVE[1] * body.h, ABOVE[2] * body.h];
  const shown = people.map((each, i) =>
    elastic(min, preferred, (own) => portrait(context, each, own, fills[i] ?? 'field'), max),
  );
  const steps = {
    name: textSteps(context, 'heading', { min: 20, preferred: 28, max: 36 }),
    text: tileSteps(context, 24),
  };
  return fill(box, steps, (sizes) => {
    const texts = people.map((each) => personTexts(context, each, { sizes, fill: frame.ground }, mailOf(each)));
    return stack([inSpans(shown, portraits), space(BELOW, 2 * BELOW), inSpans(texts, words)]);
  });
}

/** Rows of people, so many side by side, words beside portraits that take at most a ratio of their cells' width. */
function inRows(
  context: LayoutContext,
  box: Box,
  people: readonly Person[],
  across: number,
  maxRatio: number,
): Filled<Sort> {
  const count = Math.ceil(people.length / across);
  const cell = (box.w - GAPS.column * (across - 1)) / across;
  const w = Math.min((UPRIGHT.ratio * (box.h - GAPS.row * (count - 1))) / count, maxRatio * cell);
  const mailOf = mailsOf(context, people, cell - w - GAPS.beside);
  // Larger where one has a row to itself.
  const steps = {
    name: textSteps(
      context,
      'heading',
      across === 1 ? { min: 20, preferred: 30, max: 44 } : { min: 20, preferred: 26, max: 32 },
    ),
    text: across === 1 ? proseSteps(context, 28) : tileSteps(context, 22),
  };
  return fill(box, steps, (sizes) => {
    const partOf = (each: Person): Part => {
      const on = each.index % 2 === 0 ? 'field-second' : 'field';
      const shown = elastic(MIN_UPRIGHT, MIN_UPRIGHT, (own) => portrait(context, each, own, on));
      const words = personTexts(context, each, { sizes, fill: context.frame.ground, maxLines: 3 }, mailOf(each));
      return row([{ part: shown, width: w }, { part: anchored(words, 'middle') }], GAPS.beside);
    };
    const rows = Array.from({ length: count }, (_, i) =>
      row(
        Array.from({ length: across }, (__, k) => {
          const each = people[i * across + k];
          return { part: each ? partOf(each) : space(0) };
        }),
        GAPS.column,
      ),
    );
    // Where space is short a row is as high as its own words.
    return maxRatio < UPRIGHT.max ? stack(rows, GAPS.row) : equalRows(rows, GAPS.row);
  });
}

function cells(people: readonly Person[], across: number, maxRatio: number, context: LayoutContext): Composition {
  const filled = inRows(context, context.body, people, across, maxRatio);
  return { fits: filled.fits, ratio: filled.ratio, page: () => ({ items: filled.items }) };
}

/** One person on a portrait to the slide's left edge, the words on a plate at its foot; the others beside it. */
function ledBy(people: readonly Person[], lead: number, context: LayoutContext, above: boolean): Composition {
  const { body } = context;
  const first = people[lead] as Person;
  const room = panelArea(context);
  const box = { ...room, w: PORTRAIT.lead * room.w };
  const x = box.x + box.w + GAPS.lead;
  const beside = { ...body, x, w: body.x + body.w - x };
  const others = people.filter((each) => each !== first);
  const spans = sideBySide({ ...context.grid, gutter: GAPS.row }, beside, others.length);
  const fills = others.map((_, i): ColorRole => (i % 2 === 0 ? 'field-second' : 'field'));
  const filled = above
    ? belowPortraits(context, beside, { people: others, portraits: spans, words: spans, fills })
    : inRows(context, beside, others, others.length > 3 ? 2 : 1, UPRIGHT.max);
  const plate = plateOf(first, box, context);
  const page = () => {
    const { portraits, rest } = parted(portrait(context, first, { ...box, h: plate.box.y - box.y }, 'field'));
    const under = inRole(field(`${personName(first)} plate`, plate.box, PLATE_FILL, first.name.path), 'plate');
    return filledPage(context, [...portraits, under], rest, plate, { ...filled, fits: true });
  };
  return { fits: filled.fits && plate.fits, ratio: filled.ratio, page };
}

function plateOf(first: Person, box: Box, context: LayoutContext) {
  const { body } = context;
  const left = Math.max(box.x + PLATE.left, body.x);
  const bottom = Math.min(body.y + body.h, box.y + box.h - PLATE.foot);
  const words = { x: left, w: box.x + box.w - PLATE.right - left };
  const mail = mailsOf(context, [first], words.w)(first);
  const steps = { name: textSteps(context, 'heading', { min: 24, preferred: 36 }), text: tileSteps(context, 20) };
  const part = (sizes: Sizes<Sort>) => personTexts(context, first, { sizes, fill: PLATE_FILL }, mail);
  const { sizes, fits } = fill({ ...words, y: box.y, h: MAX_PLATE_RATIO * box.h }, steps, part);
  const set = part(sizes)(words.w);
  const y = bottom - set.preferred;
  return {
    box: { ...box, y: y - PLATE.top, h: box.y + box.h - y + PLATE.top },
    items: set.place({ ...words, y, h: set.preferred }),
    fits,
  };
}

interface PersonLook {
  readonly fill: ColorRole;
  readonly sizes: { readonly name: Pt; readonly text: Pt };
  /** The most lines of a name; two where omitted. */
  readonly maxLines?: number;
}

const WORD_GAPS = { name: [0], role: [0.03], text: [0.05], mail: [0.1] } as const;
const NAME_SPACING = 0.94;

/** Name, role, what there is to say and the address, one below the other. */
function personTexts(
  context: LayoutContext,
  person: Person,
  { fill, sizes, maxLines = 2 }: PersonLook,
  mail: MailText | undefined,
): Part {
  const { brand, frame } = context;
  const ink = inkFor(context, fill, personName(person), person.name.path);
  const color = fill === frame.ground ? colorOn(brand, 'subject', fill) : subtleOn(brand, fill);
  const look = { paragraphSpacing: LIST_SPACING };
  const name = linked(person.name, person.link);
  const parts = {
    name: ink.text('heading', name, sizes.name, { bold: true, spacing: NAME_SPACING, maxLines }),
    role: person.role && ink.of('role').text('body', bold(person.role), sizes.text, { ...look, color }),
    text: person.text && ink.of('text').text('body', person.text, sizes.text, look),
    mail:
      mail &&
      textLeaf(context, 'label', {
        ...{ name: `${ink.name} mail`, text: mail.text, size: mail.size, ground: fill },
        style: { color: ink.color, floor: mail.size },
      }),
  };
  return stack(column(parts, WORD_GAPS));
}

interface MailText {
  readonly text: RichText;
  readonly size: Pt;
}

/** The smallest size of addresses as a ratio to their usual one. */
const MAIL_FLOOR = 0.8;

/** The addresses as links, of one size, each in one line of the width; one too long even so breaks behind its @. */
function mailsOf(context: LayoutContext, people: readonly Person[], w: Inch): (person: Person) => MailText | undefined {
  const { label } = context.brand.type;
  const style: TextStyle = { ...label, floor: MAIL_FLOOR * label.size, maxLines: 1 };
  const room = { w, h: lineHeight(style) };
  const broken = (mail: string) =>
    setText(richText(mail), style, room, context.measurer, { size: style.floor }).excess
      ? mail.replace('@', '@\n')
      : mail;
  const lines = people.flatMap(({ mail }) => (mail ? broken(mail).split('\n') : []));
  const size = fitSize(
    lines.map((line) => ({ ...room, text: richText(line) })),
    style,
    context.measurer,
  );
  return ({ mail, index }) => {
    const path = [...context.path, 'items', index, 'mail'];
    return mail ? { text: richText(broken(mail), path, { link: `mailto:${mail}` }), size } : undefined;
  };
}
