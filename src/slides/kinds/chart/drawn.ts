import type { ChartItem, ChartPage, DrawnPage, PageFrame, PictureForm } from '../../../charts/base/define-chart.ts';
import { type Appearance, boundsOf, markWithin, type PageMark } from '../../../charts/base/page-marks.ts';
import { describeChart, heading, headingLine } from '../../../charts/chart-words.ts';
import { isNative } from '../../../charts/native-charts.ts';
import { pictureForm } from '../../../charts/plot-chart.ts';
import type { Box } from '../../../core/box.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, subtleOn } from '../../../layout/colors.ts';
import { figureRuns } from '../../../layout/figure.ts';
import { fill } from '../../../layout/fill.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { figureLeaf } from '../../../layout/leaves.ts';
import { heroFigureSteps, supportSteps } from '../../../layout/poster.ts';
import { type Part, space, stack } from '../../../layout/tree.ts';
import { measuringPen } from '../../../marks/lettering.ts';
import type { Brand } from '../../../scene/brand.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { wordItem } from '../../charts/chart-items.ts';
import type { Composed, LaidOutItem, Page } from '../../parts/define-slide.ts';
import { withNumbers } from '../../parts/number-notes.ts';
import { fieldOn, footIn, slideBox } from '../../stage/composed-fields.ts';
import {
  belowMark,
  headlineEnd,
  headlineIn,
  headlineInAnyFont,
  headlineSizes,
  steadyHeadline,
} from '../../stage/headline.ts';
import type { PageForm } from './pages/page-form.ts';
import { pageFormOf } from './pages/page-forms.ts';
import { type ChartSlide, inParts } from './plain.ts';

/** The part of the slide’s width that headline and figure take beside a chart, and what parts them from it. */
const BESIDE = 0.41;
const QUIET: Inch = 0.3;
/** Above a chart that stands beside its headline. */
const TOP: Inch = 0.75;
/** Between a headline and what the chart measures, and between that and the chart. */
const ABOVE_LINE: Inch = 0.12;
const BELOW: Inch = 0.28;
/** How high the part of the foot is that the source line stands on. */
const FOOT: Inch = 0.7;
/** A headline beside a chart is no larger: the figure below it is what is seen first. */
const MOST_HEADLINE: Pt = 54;
/** One with the figure of a picture below it. */
const MOST_OVER_FIGURE: Pt = 46;
const UNIT = 0.45;
/** From the edges of a field of the chart to the source line on it. */
const ON_FIELD: Inch = 0.26;
/** From the edges of a sheet to words on the marks that run to it, at least. */
const LEAST_MARGIN: Inch = 0.2;
/** Between the headline and a figure at least, and between that and what it is of. */
const ABOVE_FIGURE: Inch = 0.5;
const BELOW_FIGURE: Inch = 0.32;

/** How a chart that is drawn as the page of its slide stands to its headline; undefined for others. */
export function drawnAs({ chart, second, points }: ChartSlide): 'beside' | 'across' | 'picture' | 'night' | undefined {
  const picture = second || points.length > 0 ? undefined : pictureForm(chart, 'en');
  if (picture) return picture.night ? 'night' : 'picture';
  const form = second || points.length > 0 ? undefined : pageFormOf(chart, 'en');
  return form && (form.beside ? 'beside' : 'across');
}

/**
 * A chart to the slide’s edges whose words are texts of the slide, beside what it claims as a figure; undefined for charts to
 * be edited, whose words follow their data.
 */
export function drawnPage(slide: ChartSlide, context: Composed): Page | undefined {
  const picture = pictureForm(withNumbers(slide.chart, [], context.language), context.language);
  if (picture) return picturePage(slide, picture, context);
  if (isNative(slide.chart, context.deck.native ?? false)) return undefined;
  const form = pageFormOf(withNumbers(slide.chart, [], context.language), context.language);
  if (!form) return undefined;
  return form.beside ? besidePage(slide, form, context) : belowPage(slide, form, context);
}

/** A chart of pictures to the slide’s edges, with its headline on the ground that it leaves at the top. */
function picturePage(slide: ChartSlide, form: PictureForm, context: Composed): Page | undefined {
  const { body, brand } = context;
  const room = { ...body, w: Math.min(body.w, form.headline * brand.size.w - body.x), h: 0.5 * body.h };
  const isWide = form.headline > 0.6;
  const most = isWide ? MOST_HEADLINE : MOST_OVER_FIGURE;
  const sizes = headlineSizes(context).filter((size) => size <= most);
  const headline = isWide
    ? (headlineInAnyFont(context, room, { maxLines: 1 }) ?? steadyHeadline(context, room, { sizes, maxLines: 2 }))
    : [2, 3, 4].map((maxLines) => steadyHeadline(context, room, { sizes, maxLines })).find(Boolean);
  if (!headline) return undefined;
  const drawn = draw(form, context, { ...frameOf(context, 0, TOP), head: headlineEnd(headline) + BELOW });
  return drawn && pageOf(slide, context, drawn, { claim: undefined }, [], headline);
}

/** A chart across the slide, below its headline and what it measures. */
function belowPage(slide: ChartSlide, form: PageForm, context: Composed): Page | undefined {
  const { body, brand, ground, path } = context;
  const headline = headlineIn(context, { ...body, h: body.h / 3 }, { maxLines: 2 });
  if (!headline) return undefined;
  const measured =
    form.measured === false ? undefined : headingLine(withNumbers(slide.chart, [], context.language), context.language);
  const size = supportSteps(context, { min: 24, max: 24 }).sizes[0] ?? 24;
  const end = headlineEnd(headline);
  const line = measured
    ? fill({ ...body, y: end + ABOVE_LINE, h: 0.4 }, {}, () =>
        inkText(context, {
          ...{
            name: 'Chart heading',
            path: [...path, 'chart'],
            text: measured,
            size,
            ground,
            role: 'body',
            maxLines: 1,
          },
          style: { color: subtleOn(brand, ground) },
        }),
      )
    : undefined;
  if (line && !line.fits) return undefined;
  const top = line ? Math.max(...line.items.map(({ box }) => box.y + box.h)) + BELOW : end + BELOW;
  const drawn = draw(form, context, { ...frameOf(context, 0, top), head: end + BELOW });
  return drawn && pageOf(slide, context, drawn, form, [...(line?.items ?? [])], headline);
}

const computedOf = (figures: DrawnPage['computed']): Pick<Page, 'computed'> =>
  figures ? { computed: [figures].flat() } : {};

function frameOf(context: Composed, left: Inch, top: Inch): PageFrame {
  const { body, brand } = context;
  const sky = belowMark(context, { x: brand.size.w / 2, w: brand.size.w / 2 });
  return {
    ...brand.size,
    ...(sky > body.y ? { sky } : {}),
    margin: Math.max(body.x, LEAST_MARGIN),
    top,
    bottom: body.y + body.h,
    left,
  };
}

function besidePage(slide: ChartSlide, form: PageForm, context: Composed): Page | undefined {
  const { body, brand } = context;
  const left = BESIDE * brand.size.w;
  const drawn = draw(form, context, frameOf(context, left, TOP));
  if (!drawn) return undefined;
  const quiet: Box = {
    ...body,
    w: (drawn.quiet ?? left) - QUIET - body.x,
    h: (drawn.band ?? body.y + body.h) - body.y,
  };
  const upper = { ...quiet, h: 0.55 * quiet.h };
  const sizes = headlineSizes(context).filter((size) => size <= MOST_HEADLINE);
  const headline = headlineIn(context, upper, { sizes }) ?? headlineIn(context, upper, { sizes, maxLines: 4 });
  if (!headline) return undefined;
  const y = headlineEnd(headline) + ABOVE_FIGURE;
  const claimed = form.claim
    ? claimItems(slide, form.claim, context, drawn.measured === true, { ...quiet, y, h: quiet.y + quiet.h - y - 0.25 })
    : [];
  if (!claimed) return undefined;
  return pageOf(slide, context, drawn, form, [...claimed], headline);
}

/** The figure that a chart claims, its digits in the lower half of a room, and below it what it is of. */
function claimItems(
  { chart }: ChartSlide,
  claim: NonNullable<PageForm['claim']>,
  context: Composed,
  isMeasured: boolean,
  room: Box,
): LaidOutItem[] | undefined {
  const { brand, ground, path } = context;
  const at = [...path, 'chart'];
  const text: RichText = {
    paragraphs: aboutOf(withNumbers(chart, [], context.language), claim, context.language, isMeasured).map((each) => [
      { text: each },
    ]),
    path: at,
  };
  const runs = (bare: boolean): RichText => ({
    paragraphs: [figureRuns(claim.figure, UNIT, { fact: claim.figure.fact, bare })],
    path: at,
  });
  const steps = { figure: heroFigureSteps(context, { max: 220, min: 84 }), text: supportSteps(context, { max: 28 }) };
  for (const bare of [false, true]) {
    const unitFirst = bare && claim.figure.unit && claim.figure.unit !== '%' ? `${claim.figure.unit} ` : '';
    const below = unitFirst
      ? {
          ...text,
          paragraphs: [[{ text: unitFirst, bold: true }, ...(text.paragraphs[0] ?? [])], ...text.paragraphs.slice(1)],
        }
      : text;
    const filled = fill(room, steps, ({ figure, text: size }) => {
      const parts: Part[] = [
        figureLeaf(context, {
          ...{ name: 'Claim', path: at, text: runs(bare), size: figure, ground },
          style: { color: colorOn(brand, 'highlight', ground) },
        }),
        space(BELOW_FIGURE),
        inkText(context, {
          ...{ name: 'Claim text', path: at, text: below, size, ground, role: 'body' },
          style: { color: inkOn(brand, ground) },
        }),
      ];
      return stack(parts);
    });
    if (
      filled.fits &&
      (bare ||
        filled.sizes.figure >= 110 * (context.reading === 'desk' ? 0.62 : 1) ||
        !claim.figure.unit ||
        claim.figure.unit === '%')
    )
      return lowered(filled.items, room);
  }
  return undefined;
}

/** What a figure is of, line by line. */
function aboutOf(
  chart: ChartSlide['chart'],
  { figure, as, from, about }: NonNullable<PageForm['claim']>,
  language: Language,
  isMeasured: boolean,
): string[] {
  // A figure in the chart's own unit says it.
  const own = figure.unit !== '' && figure.unit !== '%' && as !== 'ratio';
  const measured = own || isMeasured ? heading(chart, language).title : headingLine(chart, language);
  const what = measured ? plainText(measured) : '';
  // What is measured stands before its two times.
  const isSpan = from !== undefined && (own || isMeasured);
  return (isSpan ? [what, about] : [about, what]).filter(Boolean);
}

/** Items moved down so that two thirds of what is free in a room lies above them. */
function lowered(items: readonly LaidOutItem[], room: Box): LaidOutItem[] {
  const end = Math.max(...items.map(({ box }) => box.y + box.h));
  const spare = Math.max(0, room.y + room.h - end);
  return items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + 0.6 * spare } }));
}

function draw({ draw: drawIn }: Pick<PageForm, 'draw'>, context: Composed, frame: PageFrame): DrawnPage | undefined {
  const { brand, language, measurer, ground } = context;
  const pen = measuringPen(measurer);
  const drawn = drawIn({ brand, language, pen, ground, w: brand.size.w, h: brand.size.h }, frame);
  if (!drawn || !brand.manner?.sheet) return drawn;
  const hex = (role: ColorRole) => brand.colors[role].hex;
  // A tone that is the ground's is no mark.
  const seen = (mark: PageMark): PageMark => (hex(mark.role) === hex(ground) ? { ...mark, role: 'context' } : mark);
  return { ...drawn, marks: drawn.marks.map((mark) => seen(markWithin(mark, brand.size))) };
}

function pageOf(
  slide: ChartSlide,
  context: Composed,
  { words, band, marks, foot, fields = [], computed }: DrawnPage,
  { claim }: Pick<PageForm, 'claim'>,
  more: readonly LaidOutItem[],
  { titleBox, titleStyle }: NonNullable<ReturnType<typeof headlineIn>>,
): Page {
  const { brand, ground, path, language, reading } = context;
  const at = [...path, 'chart'];
  const page: ChartPage = { ground, drawn: { marks } };
  const alt = describeChart(withNumbers(slide.chart, [], language), language, plainText(slide.title));
  const item: ChartItem = {
    ...{ kind: 'chart', name: 'Chart', box: boundsOf(marks, brand.size), path: at, chart: slide.chart, alt, reading },
    ...{ page, clear: true, part: { kind: 'data' } },
  };
  const isBuilt = slide.build === 'data' && marks.some(({ appears }) => appears);
  const texts = words.map((word) => ({
    ...wordItem(context, 'Chart', at, word),
    ...(isBuilt ? atStep(word.appears) : {}),
  }));
  const chart: LaidOutItem[] = [...(isBuilt ? inSteps(item, marks, brand) : [item]), ...texts];
  const widest = fields.map(({ box }) => box).toSorted((a, b) => b.w - a.w)[0];
  const under = foot
    ? [fieldOn('Foot field', { ...slideBox(context), y: brand.size.h - FOOT, h: FOOT }, foot, at)]
    : [];
  const behind =
    band === undefined
      ? under
      : [fieldOn('Names field', { ...slideBox(context), y: band, h: brand.size.h + 0.04 - band }, 'field-dark', at)];
  return {
    items: slide.build && !isBuilt ? [...inParts(chart), ...more] : [...chart, ...more],
    ...(behind.length > 0 ? { behind } : {}),
    ...{ titleBox, titleStyle },
    ...computedOf(claim?.computed ?? computed),
    ...(fields.length > 0 ? { quiet: fields.map(({ box, role }) => ({ box, fill: role })) } : {}),
    ...footIn(context, widest ? { x: widest.x + ON_FIELD, w: widest.w - 2 * ON_FIELD } : context.body),
  };
}

const atStep = (appears: Appearance | undefined): Pick<ChartItem, 'build' | 'motion'> =>
  appears ? { build: appears.step, motion: appears.motion } : {};

/** A chart as one picture for what is there from the start, and one for each step; the first says what all of them show. */
function inSteps(chart: ChartItem, marks: readonly PageMark[], { size }: Brand): ChartItem[] {
  const stepOf = ({ appears }: PageMark) => appears?.step ?? 0;
  const steps = [...new Set(marks.map(stepOf))].sort((a, b) => a - b);
  return steps.map((step, i) => {
    const own = marks.filter((mark) => stepOf(mark) === step);
    const part: ChartItem = {
      ...chart,
      ...{ box: boundsOf(own, size), page: { ground: 'ground', ...chart.page, drawn: { marks: own } } },
      ...atStep(own[0]?.appears),
    };
    return i === 0 ? part : { ...part, name: `${chart.name} step ${step}`, alt: '', decorative: true };
  });
}
