import { z } from 'zod';
import type { Box } from '../../../core/box.ts';
import { countsCharacters } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, richText } from '../../../core/rich-text.ts';
import { footBox, footRoom } from '../../../layout/chrome.ts';
import { inkOn, lineOn, subtleOn } from '../../../layout/colors.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { field, figureLeaf, rule, textLeaf, textWidth } from '../../../layout/leaves.ts';
import { figureSteps, isAtDesk, type Steps, typeSteps } from '../../../layout/scale.ts';
import { anchored, beside, elastic, equalRows, type Part, padded, space, stack } from '../../../layout/tree.ts';
import type { Align, ColorRole } from '../../../scene/tokens.ts';
import { contentFields } from '../../parts/common-fields.ts';
import {
  type Composed,
  defineSlide,
  type LaidOutItem,
  type LayoutContext,
  type Page,
  type SectionView,
} from '../../parts/define-slide.ts';
import { acrossPanels, agendaPanels, hasPanels, type Panel, panelPage } from './agenda-panels.ts';
import { hungSections } from './hung-sections.ts';
import { sectionLevels } from './levels.ts';
import { agendaStrata } from './strata.ts';

/** Sections that stand each on a field of its own, and that stand one below the other with what they cover beside them. */
const POSTERS = 4;
const ONE_COLUMN = 7;
const TOP: Inch = 0.35;
const GUTTER: Inch = 0.3;
/** The part of a row that number and title take where something stands beside them. */
const TITLE_PART = 0.5;
/** Above and below the texts of a row, and how much more where there is room. */
const ROW_PAD: { readonly y: Inch; readonly max: Inch } = { y: 0.04, max: 3 };
/** Larger sizes of titles and of what is below or beside them, where few sections have much room. */
const TITLES: readonly Pt[] = [20, 22, 24, 28, 32, 36, 42];
const LARGE_TITLES: readonly Pt[] = [...TITLES, 48, 54, 60, 66, 78, 90];
const TEXTS: readonly Pt[] = [18, 20, 22, 24, 26];
const LARGE_TEXTS: readonly Pt[] = [...TEXTS, 28, 32];
/** The title on a field begins with this size. */
const POSTER_TITLE: Pt = 36;
/** Numbers of rows, and the largest on a field, by how many fields there are. */
const NUMBER: { readonly least: Pt; readonly most: Pt } = { least: 44, most: 88 };
const ALONE: readonly Pt[] = [320, 280, 240, 200];
/** A number's line reaches this much below its digits, in em. */
const BELOW_EM = 0.22;
/** Digits are so wide, in em; between the numbers and what is beside them there is nearly as much. */
const DIGIT_EM = 0.51;
const AFTER_EM = 0.4;
/** At a desk sizes are this part of those in a hall. */
const DESK_PART = 2 / 3;
/** The fields of rows and of two columns. */
const FIELDS: readonly [ColorRole, ColorRole] = ['field', 'field-second'];
const FIELDS_ON_DARK: readonly [ColorRole, ColorRole] = ['field-second', 'dark-tint-2'];

/** What only sections decide, and no key of the slide: levels take the place of what is planned where sections have carriers. */
const NEVER_PLANNED = 1000;
const unlessCarried =
  (compose: (context: Composed) => Page | undefined) =>
  (slide: object, context: Composed): Page | undefined => {
    const isAsked = (slide as { readonly composition?: string }).composition !== undefined;
    return !isAsked && sectionLevels(context) ? undefined : compose(context);
  };

export const agenda = defineSlide({
  kind: 'agenda',
  summary: 'The deck’s sections, filled in by the tool, with their figures and scenes; a click on one leads to it.',
  family: 'bands',
  frame: 'title-only',
  fills: true,
  schema: z.object({ kicker: contentFields.kicker, dark: contentFields.dark }),
  compositions: [
    {
      name: 'levels',
      family: 'bands',
      headline: 'top',
      grounds: ['pale', 'white', 'ink'],
      cost: NEVER_PLANNED,
      compose: (_, context) => sectionLevels(context),
    },
    {
      name: 'hung',
      family: 'hung',
      headline: 'foot',
      grounds: ['white', 'pale', 'ink'],
      compose: unlessCarried(hungSections),
    },
    {
      name: 'strata',
      family: 'bands',
      headline: 'top',
      grounds: ['white', 'pale', 'ink'],
      // Sections with figures and scenes stand on panels, in the plain way.
      compose: unlessCarried((context) => (hasPanels(context.deck.sections) ? undefined : agendaStrata(context))),
    },
  ],
  layout: ({ dark = false }, context) => {
    const { sections } = context.deck;
    const panels = hasPanels(sections) ? panelPage(context, sections, dark) : undefined;
    if (panels) return [panels];
    if (sections.length <= POSTERS) return [posterPage(context, sections, dark)];
    const inRows = sections.length <= ONE_COLUMN && isTold(context, sections);
    return [inRows ? rowPage(context, sections, dark) : columnPage(context, sections, dark)];
  },
});

type Sections = readonly SectionView[];
type Sizes = Readonly<Record<'title' | 'text' | 'number', Pt>>;

/** Each section on a field as high as what is below the title: its number, and its title at the foot. */
function posterPage(context: LayoutContext, sections: Sections, dark: boolean): Page {
  const { body } = context;
  const panels = agendaPanels(context, sections, dark);
  const [first] = panels;
  const x = first?.x ?? body.x;
  const inner = { x, y: body.y + TOP, w: body.x + body.w - x, h: body.h - TOP - footRoom(context) };
  const largest = ALONE[sections.length - 1] ?? NUMBER.most;
  const steps = {
    number: figureSteps(context, { min: NUMBER.least, preferred: largest }),
    text: larger(context, typeSteps(context, 'body'), LARGE_TEXTS),
    title: from(larger(context, typeSteps(context, 'heading'), LARGE_TITLES), POSTER_TITLE),
  };
  const subtitled = sections.some(({ subtitle }) => subtitle);
  // A lone number stands in the corner across from its title, or a short one would leave half of the slide empty.
  const align = sections.length > 1 ? 'left' : 'right';
  const build =
    (lines: number) =>
    (sizes: Sizes): Part => {
      const part = stack([
        acrossPanels(panels, ({ entry, fill: color }) => figureOf(context, entry, sizes, color, align)),
        elastic(0.2, 0.4, () => []),
        acrossPanels(panels, ({ entry, fill: color }) =>
          anchored(titlePart(context, entry, sizes, color, lines), 'top'),
        ),
        ...(subtitled
          ? [acrossPanels(panels, ({ entry, fill: color }) => subtitlePart(context, entry, sizes, color))]
          : []),
      ]);
      const isRanked = sizes.text <= Math.max(steps.text.sizes[0] ?? 0, sizes.title / RANK);
      return isRanked ? part : (w) => ({ ...part(w), fits: false });
    };
  return {
    behind: panels.map(({ entry, box, fill: color }) => field(`Panel ${entry.number}`, box, color, entry.title.path)),
    items: evenTitles(context, panels, (lines) => fill(inner, steps, build(lines))).items,
  };
}

/** A title on a field is so many times as large as what is below it, as far as that can be smaller. */
const RANK = 1.1;
const TITLE_LINES = 3;

/** A title that is so little wider than its field may stand in one line in some programs. */
const NEARLY = 1.06;

/** Titles that are read alike: in as few lines, down to the usual size of headings, where some would take more than others. */
function evenTitles(
  context: LayoutContext,
  panels: readonly Panel[],
  compose: (lines: number) => Filled<keyof Sizes>,
): Filled<keyof Sizes> {
  const broken = compose(TITLE_LINES);
  const counts = panels.map(({ entry: { number } }) => {
    const item = broken.items.find(({ name }) => name === `Section ${number}`);
    return item?.kind === 'text' ? item.lines.flat().length : 1;
  });
  const mayBeOne = panels.some(
    ({ entry: { title }, w }, i) =>
      counts[i] !== 1 && textWidth(context, 'heading', title, broken.sizes.title) <= NEARLY * w,
  );
  if (new Set(counts).size < 2 && !mayBeOne) return broken;
  const usual = context.brand.type.heading.size;
  const isEven = ({ fits, sizes }: Filled<keyof Sizes>) => fits && sizes.title >= usual;
  for (let lines = 1; lines < TITLE_LINES; lines++) {
    const filled = compose(lines);
    if (isEven(filled)) return filled;
  }
  return broken;
}

/** Words, and characters of hanzi, that a hall takes in from an agenda. */
const MOST = { words: 45, characters: 90 };

/** Whether what sections cover stands beside them: where it is said, and a hall takes it in with their titles. */
function isTold({ language, reading }: LayoutContext, sections: Sections): boolean {
  if (!sections.some(({ subtitle }) => subtitle)) return false;
  if (reading === 'desk') return true;
  const all = sections.flatMap(({ title, subtitle }) => [title, ...(subtitle ? [subtitle] : [])]).map(plainText);
  if (countsCharacters(language)) return [...all.join('')].length <= MOST.characters;
  return all.flatMap((text) => text.split(/\s+/)).length <= MOST.words;
}

/** One section a row of a field: its number, its title, and beside them what it covers. */
function rowPage(context: LayoutContext, sections: Sections, dark: boolean): Page {
  const { brand } = context;
  const body = insideOf(context);
  const [color] = dark ? FIELDS_ON_DARK : FIELDS;
  const build = (sizes: Sizes) => {
    const first = numberWidth(sizes, sections);
    return equalRows(
      sections.map((entry) => {
        const title = { part: middle(titlePart(context, entry, sizes, color)), width: TITLE_PART * body.w - first };
        const covers = { part: middle(subtitlePart(context, entry, sizes, color)) };
        const cells = [title, { part: space(0), width: GUTTER }, covers];
        return roomy(beside([{ part: middle(numberPart(context, entry, sizes, color)), width: first }, ...cells], 0));
      }),
      0,
    );
  };
  return {
    behind: [field('Field', footBox(context), color, context.path)],
    items: [
      ...fill(body, stepsOf(context, 'body'), build).items,
      ...rules(context, sections.length, body, lineOn(brand, color), 'Rule'),
    ],
  };
}

/** Sections in two columns, each a field, the left one first; at a desk with what a section covers below its title. */
function columnPage(context: LayoutContext, sections: Sections, dark: boolean): Page {
  const { brand } = context;
  const body = insideOf(context);
  const fills = dark ? FIELDS_ON_DARK : FIELDS;
  const room = footBox(context);
  const half = Math.ceil(sections.length / 2);
  const edge = room.x + room.w / 2;
  const columns = [sections.slice(0, half), sections.slice(half)];
  const places = [
    { ...body, w: edge - GUTTER - body.x },
    { ...body, x: edge + GUTTER, w: body.x + body.w - edge - GUTTER },
  ];
  // A hall takes in the titles alone of so many; both columns have the rows of the longer one, at one size.
  const build = (subtitled: boolean) => (sizes: Sizes) => {
    const column = (entries: Sections, color: ColorRole) => {
      const rows = entries.map((entry) => {
        const title = titlePart(context, entry, sizes, color);
        const text = entry.subtitle && subtitled ? [subtitlePart(context, entry, sizes, color)] : [];
        const number = { part: middle(numberPart(context, entry, sizes, color)), width: numberWidth(sizes, sections) };
        return roomy(beside([number, { part: middle(stack([title, ...text])) }], 0));
      });
      return equalRows([...rows, ...Array.from({ length: half - entries.length }, () => roomy(space(0)))], 0);
    };
    const cells = columns.map((entries, i) => ({
      part: column(entries, fills[i] ?? fills[0]),
      width: places[i]?.w ?? 0,
    }));
    return beside(cells, 2 * GUTTER);
  };
  const steps = stepsOf(context, 'label');
  const whole = context.reading === 'desk' ? fill(body, steps, build(true)) : undefined;
  const { items } = whole?.fits ? whole : fill(body, steps, build(false));
  return {
    behind: fills.map((color, i) =>
      field(`Field ${i + 1}`, { ...room, x: i === 0 ? room.x : edge, w: room.w / 2 }, color, context.path),
    ),
    items: [
      ...items,
      ...places.flatMap((place, i) =>
        rules(context, half, place, lineOn(brand, fills[i] ?? fills[0]), `Rule of column ${i + 1}`),
      ),
    ],
  };
}

/** The part of the body that is clear of the edges of the fields below the title. */
function insideOf(context: LayoutContext): Box {
  const { body } = context;
  const room = footBox(context);
  const x = Math.max(body.x, room.x + GUTTER);
  const right = Math.min(body.x + body.w, room.x + room.w - GUTTER);
  return { ...body, x, w: right - x };
}

function stepsOf(context: LayoutContext, text: 'body' | 'label'): Readonly<Record<keyof Sizes, Steps>> {
  return {
    number: figureSteps(context, { min: NUMBER.least, preferred: NUMBER.least, max: NUMBER.most }),
    text: larger(context, typeSteps(context, text), TEXTS),
    title: larger(context, typeSteps(context, 'heading'), TITLES),
  };
}

/** The steps up to the usual size, and larger ones in place of those above it. */
function larger(context: LayoutContext, { sizes, start: base }: Steps, more: readonly Pt[]): Steps {
  const part = isAtDesk(context) ? DESK_PART : 1;
  const usual = sizes[base] ?? 0;
  const up = more.map((size) => Math.round(size * part)).filter((size) => size > usual);
  return { sizes: [...sizes.slice(0, base + 1), ...up], start: base };
}

/** The same steps, beginning with the largest up to a size where that is more than usual. */
function from({ sizes, start: base }: Steps, size: Pt): Steps {
  const start = sizes.findLastIndex((each) => each <= size);
  return { sizes, start: Math.max(base, start) };
}

const numberWidth = ({ number }: Sizes, sections: Sections): Inch =>
  ((String(sections.length).length * DIGIT_EM + AFTER_EM) * number) / 72;

/** A row that takes what height is left. */
const roomy = (part: Part): Part => padded(part, { x: 0, ...ROW_PAD });

const middle = (part: Part): Part => anchored(part, 'middle');

const linkOf = ({ slide }: SectionView) => ({ link: `#${slide}` });

function figureOf(
  context: LayoutContext,
  entry: SectionView,
  { number }: Sizes,
  ground: ColorRole,
  align: Align = 'left',
): Part {
  return figureLeaf(context, {
    ...{ name: `Section ${entry.number} number`, text: richText(String(entry.number), entry.title.path), size: number },
    ...{ ground, align, style: { color: inkOn(context.brand, ground) }, ...linkOf(entry) },
  });
}

function numberPart(context: LayoutContext, entry: SectionView, sizes: Sizes, ground: ColorRole): Part {
  return padded(figureOf(context, entry, sizes, ground), { x: 0, y: (BELOW_EM * sizes.number) / 72 });
}

function titlePart(context: LayoutContext, entry: SectionView, { title }: Sizes, ground: ColorRole, most = 2): Part {
  return textLeaf(context, 'heading', {
    ...{ name: `Section ${entry.number}`, text: entry.title, size: title, ground, maxLines: most },
    ...{ style: { color: inkOn(context.brand, ground) }, ...linkOf(entry) },
  });
}

function subtitlePart(context: LayoutContext, entry: SectionView, { text }: Sizes, ground: ColorRole): Part {
  if (!entry.subtitle) return space(0);
  return textLeaf(context, 'body', {
    ...{ name: `Section ${entry.number} subtitle`, text: entry.subtitle, size: text, ground },
    ...{ style: { color: subtleOn(context.brand, ground) }, ...linkOf(entry) },
  });
}

function rules({ brand, path }: LayoutContext, count: number, box: Box, color: ColorRole, name: string): LaidOutItem[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const at = { ...box, y: box.y + ((i + 1) * box.h) / count };
    return rule(`${name} ${i + 1}`, at, color, brand.strokes.hairline, path);
  });
}
