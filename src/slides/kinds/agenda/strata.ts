import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { factsIn, richText } from '../../../core/rich-text.ts';
import { inkOn, isDarkFill, subtleOn } from '../../../layout/colors.ts';
import { type Filled, fill } from '../../../layout/fill.ts';
import { capHeight, DESCENT_EM, inkText } from '../../../layout/ink-text.ts';
import { textWidth } from '../../../layout/leaves.ts';
import { type LockUp, lockUp } from '../../../layout/lock-up.ts';
import { headSteps, heroWordSteps, supportSteps } from '../../../layout/poster.ts';
import type { Steps } from '../../../layout/scale.ts';
import { anchored, beside, equalRows, type Part, padded, space, stack, tall } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed, Page, SectionView } from '../../parts/define-slide.ts';
import { showsVisual, visualItems } from '../../parts/visual-parts.ts';
import { fieldOn, footIn, gradedTones, slideBox } from '../../stage/composed-fields.ts';
import { headlineEnd, headlineIn, headlineSizes } from '../../stage/headline.ts';
import { onBaseLine } from '../../stage/rows.ts';

type Sections = readonly SectionView[];
type Sort = 'text' | 'figure' | 'title';
type Sizes = Readonly<Record<Sort, Pt>>;

/** More stand in two columns of the strata. */
const ONE_COLUMN = 7;
const MOST = 14;
const BELOW: Inch = 0.28;
/** How far the last stratum’s texts may come to a source line below them. */
const SOURCE_GAP: Inch = 0.1;
/** The largest titles, by how many strata there are. */
const LARGEST: readonly Pt[] = [168, 168, 150, 132, 110, 84, 66, 54];
const WITH_FIGURES: Pt = 60;
/** Above and below the texts of a stratum, from a number to its title, and from titles to what is beside them. */
const PAD = { y: 0.18, max: 3 } as const;
const NUMBER_GAP: Inch = 0.4;
const ASIDE_GAP: Inch = 0.5;
const LEAST_ASIDE: Inch = 2.6;
/** From a title to what is below it: so much, and so much more for each point of its size. */
const SUBTITLE_GAP = { least: 0.17, more: 0.0012 } as const;
/** How wide scenes are to the height of their strata, and at most. */
const SCENE = { ratio: 2.2, most: 3.4, gap: 0.3 } as const;
/** The share of figures in the width beside the scenes. */
const FIGURE_SHARE = 0.5;
/** Where labels of figures stand, and whether titles have what they cover below them, the best first. */
const FIGURES = [
  { isSubtitled: true, places: ['beside'] },
  { isSubtitled: false, places: ['beside'] },
  { isSubtitled: true, places: ['beside', 'under'] },
  { isSubtitled: false, places: ['beside', 'under'] },
] as const;
const LOOK = { spacing: 0.9, bold: true };

/** Where what a section covers stands: at the right of its title on one base line, or below it; or it is left out. */
const SUBTITLES = ['beside', 'below', 'none'] as const;

/** What the last stratum has below what the others have. */
const EDGE: Inch = 0.15;

/** The deck’s sections as strata of the slide’s height: number and title large, with what they cover, their figures and scenes. */
export function agendaStrata(context: Composed): Page | undefined {
  const { body, brand, ground, deck } = context;
  const { sections } = deck;
  const sizes = headlineSizes(context).slice(1);
  const headline = headlineIn(context, { ...body, h: body.h / 4 }, { maxLines: 2, sizes });
  if (!headline || sections.length === 0 || sections.length > MOST) return undefined;
  const columns = sections.length > ONE_COLUMN ? 2 : 1;
  const rows = Math.ceil(sections.length / columns);
  const top = headlineEnd(headline) + BELOW;
  const sourced = columns === 1 && sections.some(({ figure }) => figure);
  const foot = sourced ? body.y + body.h + SOURCE_GAP : brand.size.h - EDGE;
  const pitch = (foot - top) / rows;
  const graded = gradedTones(context, rows);
  const tones = isDarkFill(brand, ground) ? graded.toReversed() : graded;
  const hasScenes = columns === 1 && sections.some(({ visual }) => showsVisual(visual));
  const sceneWidth = hasScenes ? Math.min(SCENE.most, SCENE.ratio * pitch) : 0;
  const right = hasScenes ? brand.size.w - sceneWidth - SCENE.gap : body.x + body.w;
  const box = { x: body.x, y: top, w: right - body.x, h: foot - top };
  const set: Strata = { context, sections, columns, rows, tones };
  const filled = hasFigures(set) ? withFigures(set, box) : withTitles(set, box);
  if (!filled) return undefined;
  const whole = slideBox(context);
  const scenes = sections.flatMap(({ number, visual, title }, i) => {
    const h = i === rows - 1 ? brand.size.h - top - i * pitch : pitch;
    const at = { x: brand.size.w - sceneWidth, y: top + i * pitch, w: sceneWidth, h };
    return hasScenes && showsVisual(visual)
      ? visualItems(context, { name: `Section ${number} scene`, visual, title, box: at })
      : [];
  });
  return {
    ...headline,
    behind: [
      ...tones.map((tone, i) => {
        const y = top + i * pitch;
        const h = i === rows - 1 ? whole.y + whole.h - y : pitch;
        return fieldOn(`Stratum ${i + 1}`, { ...whole, y, h }, tone, sections[i]?.title.path);
      }),
      ...scenes,
    ],
    items: filled.items,
    also: (sourced ? sections : []).flatMap(({ figure }) => (figure ? [figure.fact.id, ...factsIn(figure.text)] : [])),
    ...footIn(context, { x: 0, w: right }),
    ...(hasScenes ? { unnumbered: true } : {}),
  };
}

interface Strata {
  readonly context: Composed;
  readonly sections: Sections;
  readonly columns: number;
  readonly rows: number;
  readonly tones: readonly ColorRole[];
}

const hasFigures = ({ sections, columns }: Strata): boolean => columns === 1 && sections.some(({ figure }) => figure);

const subtitleGap = ({ title }: Sizes): Part => space(SUBTITLE_GAP.least + SUBTITLE_GAP.more * title);

const linkOf = ({ slide }: SectionView) => ({ link: `#${slide}` });

const toneOf = ({ tones, rows }: Strata, i: number): ColorRole => tones[i % rows] ?? 'field';

/** Sizes of titles from the support sizes on, and of what is beside them. */
function stepsOf({ context }: Strata, most: Pt): Record<Sort, Steps> {
  const titles = [
    ...supportSteps(context, { min: 26, max: 32 }).sizes,
    ...headSteps(context, { max: Math.min(66, most) }).sizes,
    ...heroWordSteps(context, { max: most }).sizes,
  ];
  return {
    text: supportSteps(context, { max: 28 }),
    figure: headSteps(context, { max: 84 }),
    title: { sizes: titles, start: titles.length - 1 },
  };
}

/** Titles, and what the sections cover. */
function withTitles(set: Strata, box: Composed['body']): Filled<Sort> | undefined {
  const { context, sections, columns, rows } = set;
  const steps = stepsOf(set, columns === 1 ? (LARGEST[rows] ?? 54) : 54);
  const isSubtitled = sections.some(({ subtitle }) => subtitle);
  const width = (box.w - (columns - 1) * ASIDE_GAP) / columns;
  const compose = (place: (typeof SUBTITLES)[number]) =>
    fill(box, steps, (sizes) => {
      const first = numberWidth(context, sections, sizes);
      const widest = Math.max(
        0,
        ...sections
          .filter(({ subtitle }) => subtitle)
          .map(({ title }) => textWidth(context, 'heading', title, sizes.title, LOOK)),
      );
      const cellOf = (i: number): Part => {
        const entry = sections[i];
        return entry ? titledPart(set, entry, i, sizes, { first, widest, place }) : space(0);
      };
      return strataOf(
        Array.from({ length: rows }, (_, i) =>
          beside(
            Array.from({ length: columns }, (_, k) => ({ part: middle(cellOf(i + k * rows)), width })),
            ASIDE_GAP,
          ),
        ),
        sizes,
      );
    });
  const places = columns === 1 && isSubtitled ? (['beside', 'below'] as const) : [];
  const tried = places.map(compose).filter(({ fits }) => fits);
  const [best] = tried.toSorted((a, b) => b.sizes.title - a.sizes.title);
  const filled = best ?? compose('none');
  return filled.fits ? filled : undefined;
}

interface Place {
  /** The width of numbers, and of the widest title that has something beside it. */
  readonly first: Inch;
  readonly widest: Inch;
  readonly place: (typeof SUBTITLES)[number];
}

function titledPart(set: Strata, entry: SectionView, i: number, sizes: Sizes, { first, widest, place }: Place): Part {
  const subtitle = place === 'none' ? undefined : subtitlePart(set, entry, i, sizes);
  const title = titlePart(set, entry, i, sizes, place === 'below' ? 2 : 1);
  const words =
    place === 'beside' && subtitle
      ? onBaseLine(title, subtitle, { left: widest, gap: ASIDE_GAP, least: LEAST_ASIDE })
      : stack([title, ...(subtitle ? [subtitleGap(sizes), subtitle] : [])]);
  return numbered(set, entry, i, sizes, { first, words });
}

/** Titles over what the sections cover, and at their right their figures with what these are of. */
function withFigures(set: Strata, box: Composed['body']): Filled<Sort> | undefined {
  const { context, sections } = set;
  const steps = stepsOf(set, WITH_FIGURES);
  const width = FIGURE_SHARE * box.w;
  const compose = ({ isSubtitled, places }: (typeof FIGURES)[number]) =>
    fill(box, steps, (sizes) => {
      const first = numberWidth(context, sections, sizes);
      return strataOf(
        sections.map((entry, i) => {
          const subtitle = isSubtitled ? subtitlePart(set, entry, i, sizes) : undefined;
          const title = titlePart(set, entry, i, sizes, 2);
          const words = stack([title, ...(subtitle ? [subtitleGap(sizes), subtitle] : [])]);
          return beside(
            [
              { part: middle(numbered(set, entry, i, sizes, { first, words })) },
              { part: middle(figurePart(set, entry, i, sizes, places)), width },
            ],
            ASIDE_GAP,
          );
        }),
        sizes,
      );
    });
  return FIGURES.map(compose).find(({ fits }) => fits);
}

/** Below the letters of a title in the last stratum. */
const LETTERS_CLEAR: Inch = 0.1;

/** Rows of one height, in which letters that hang below a title stay on the slide. */
function strataOf(rows: readonly Part[], { title }: Sizes): Part {
  const y = Math.max(PAD.y, ptToInch(DESCENT_EM * title) + LETTERS_CLEAR - EDGE);
  return equalRows(
    rows.map((row) => tall(padded(row, { x: 0, ...PAD, y }))),
    0,
  );
}

const middle = (part: Part): Part => tall(anchored(part, 'middle'));

const numberOf = ({ number, title }: SectionView) => richText(`${number}`, title.path);

const numberWidth = (context: Composed, sections: Sections, { title }: Sizes): Inch =>
  NUMBER_GAP + Math.max(...sections.map((entry) => textWidth(context, 'heading', numberOf(entry), title, LOOK)));

function numbered(
  { context, ...set }: Strata,
  entry: SectionView,
  i: number,
  { title: size }: Sizes,
  { first, words }: { readonly first: Inch; readonly words: Part },
): Part {
  const ground = toneOf({ context, ...set }, i);
  const number = inkText(context, {
    ...{ name: `Section ${entry.number} number`, path: entry.title.path, text: numberOf(entry), size, ground },
    ...{ maxLines: 1, style: { ...LOOK, color: subtleOn(context.brand, ground) }, ...linkOf(entry) },
  });
  // Both stand on one base line, though hanzi are higher than digits.
  const drop = capHeight(context, entry.title, size) - capHeight(context, numberOf(entry), size);
  return beside([{ part: stack([space(drop), number]), width: first }, { part: words }], 0);
}

function titlePart(set: Strata, entry: SectionView, i: number, { title: size }: Sizes, maxLines: number): Part {
  const { number, title } = entry;
  return inkText(set.context, {
    ...{ name: `Section ${number}`, path: title.path, text: title, size, ground: toneOf(set, i), maxLines },
    ...{ style: LOOK, ...linkOf(entry) },
  });
}

function subtitlePart(set: Strata, entry: SectionView, i: number, { text: size }: Sizes): Part | undefined {
  const { number, subtitle: text } = entry;
  if (!text) return undefined;
  return inkText(set.context, {
    ...{ name: `Section ${number} subtitle`, path: text.path, text, size, ground: toneOf(set, i), role: 'body' },
    ...{ maxLines: 2, ...linkOf(entry) },
  });
}

function figurePart(
  set: Strata,
  { number, figure }: SectionView,
  i: number,
  sizes: Sizes,
  places: LockUp['places'],
): Part {
  if (!figure) return space(0);
  const { fact, text } = figure;
  const ground = toneOf(set, i);
  return lockUp(set.context, {
    ...{ name: `Section ${number}`, path: text.path, fact, size: sizes.figure, ground },
    color: inkOn(set.context.brand, ground),
    label: { text, size: sizes.text, role: 'body', maxLines: 3 },
    ...(places ? { places } : {}),
  });
}
