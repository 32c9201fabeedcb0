import type { Box } from '../../core/box.ts';
import { countsCharacters } from '../../core/language.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { plainText, richText } from '../../core/rich-text.ts';
import { bleedBox, footBox, footSpace, pageOn } from '../../layout/chrome.ts';
import { inkOn } from '../../layout/colors.ts';
import { bestFill, type Filled } from '../../layout/fill.ts';
import { gridColumns } from '../../layout/grid.ts';
import { inkedIcon, inkedText } from '../../layout/inked.ts';
import { field, figureLeaf, hairline } from '../../layout/leaves.ts';
import { type Across, fieldItems, fieldsAcross, fieldTones } from '../../layout/panels.ts';
import { leadSteps, proseSteps, type Steps } from '../../layout/scale.ts';
import { anchored, elastic, inSpans, type Part, beside as row, space, stack, tall } from '../../layout/tree.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import type { Field, LaidOutItem, LayoutContext, Page } from '../parts/define-slide.ts';
import { underText, type Visual, visualPart } from '../parts/visual-parts.ts';
import {
  type ColumnSizes,
  columnHead,
  columnPath,
  columnWords,
  figureRow,
  filledWith,
  HEAD_SPACING,
  listPart,
  type Most,
  PARAGRAPHS,
  type TextColumn,
  textPart,
  wordRows,
} from './column-parts.ts';

const GAPS = {
  strip: 0.18,
  icon: 0.16,
  head: 0.12,
  text: 0.14,
  top: 0.36,
  foot: 0.1,
  beside: 0.36,
  rule: 0.2,
};
const ICONS = { crowded: 0.5, large: 1.4, beside: 1.6, two: 2, far: 0.8 };
/** A strip reaches so far down the slide at most, and is so much of the body at least. */
const MOST_STRIP = 0.65;
const LEAST_STRIP = 0.3;
/** What it usually is of its greatest height. */
const USUAL_STRIP = 0.8;
/** What columns below a strip keep from each other besides their gutter. */
const APART_MORE = 0.12;

/** The columns below a scene or a picture from edge to edge of the slide, which has the title in its sky where it is quiet. */
export function columnsUnderStrip(all: readonly TextColumn[], visual: Visual, context: LayoutContext): Page {
  const looks =
    visual.focus === undefined ? [visual, ...SKYWARD.map((y) => ({ ...visual, focus: [0.5, y] }))] : [visual];
  for (const look of looks) {
    const page = skyStrip(all, look, context);
    if (page) return page;
  }
  const { behind, items } = stripFrom(all, visual, context, context.body.y);
  return { behind, items };
}

/** Heights of a focus, as parts of the scene's own, that show more and more of its sky. */
const SKYWARD = [0.54, 0.52, 0.5, 0.48, 0.46, 0.44, 0.42, 0.4];

/** The strip from the slide's top; undefined where the title would not stand in a quiet part of it. */
function skyStrip(all: readonly TextColumn[], visual: Visual, context: LayoutContext): Page | undefined {
  const { frame } = context;
  const { title, kicker } = frame.placeholders;
  if (bleedBox(context).y > 0 || !visual.scene || !title || title.box.y + title.box.h > frame.body.y + 0.1)
    return undefined;
  const page = stripFrom(all, visual, context, 0);
  const standing = [title.box, ...(kicker ? [kicker.box] : [])];
  const under = standing.map((box) =>
    underText(context, { visual, box: page.strip }, { name: 'Title', box, path: [] }),
  );
  if (under.some(({ items }) => items.length > 0)) return undefined;
  const quiet = under.map(({ ground }, i): Field => ({ box: standing[i] ?? title.box, fill: ground }));
  const [sky] = quiet;
  // What stands beside the title, as the brand's mark does, stands in the same sky.
  const beside = sky ? [{ box: { ...page.strip, h: sky.box.y + sky.box.h }, fill: sky.fill }] : [];
  return { behind: page.behind, items: page.items, quiet: [...beside, ...quiet] };
}

/** The page with its strip from a height down to where the texts need room. */
function stripFrom(all: readonly TextColumn[], visual: Visual, context: LayoutContext, top: Inch) {
  const { body, grid, frame } = context;
  const { ground } = frame;
  const edges = top < body.y ? bleedBox(context) : footBox(context);
  const spans = gridColumns(grid, body, all.length).map(({ x, w }) => ({ x, w: w - APART_MORE }));
  const box = { x: edges.x, y: top, w: edges.w, h: body.y + body.h - top };
  const most = Math.min(MOST_STRIP * edges.h, edges.y + MOST_STRIP * edges.h - top);
  const least = Math.max(LEAST_STRIP * body.h, body.y + LEAST_STRIP * body.h - top);
  const title = all[0]?.title ?? richText('');
  const scene = visualPart(context, {
    name: 'Scene',
    visual,
    title,
    min: least,
    preferred: Math.max(least, USUAL_STRIP * most),
    max: most,
  });
  const filled = filledWith(context, box, { head: 32, figure: 72 }, (sizes) =>
    stack([
      inSpans([scene], [edges]),
      space(GAPS.strip),
      ...(all.some(({ fact }) => fact) ? [figureRow(context, all, spans, ground, sizes), space(GAPS.icon)] : []),
      ...(all.some((each) => each.title || each.icon)
        ? [
            inSpans(
              all.map((each, i) => signedHead(context, each, i, ground, sizes)),
              spans,
            ),
            space(GAPS.text),
          ]
        : []),
      inSpans(
        all.map((each) => textPart(context, each, ground, sizes)),
        spans,
      ),
      space(GAPS.foot),
    ]),
  );
  const isStrip = (item: LaidOutItem) => item.name === 'Scene' || item.group === 'Scene';
  const behind = filled.items.filter(isStrip);
  const strip = behind.reduce((end, item) => Math.max(end, item.box.y + item.box.h), top);
  return {
    behind,
    items: filled.items.filter((item) => !isStrip(item)),
    strip: { x: edges.x, y: top, w: edges.w, h: strip - top },
  };
}

/** An icon and beside it the heading. */
function signedHead(context: LayoutContext, own: TextColumn, i: number, on: ColorRole, sizes: ColumnSizes): Part {
  const head = columnHead(context, own, on, sizes, 'middle');
  if (!own.icon) return head;
  const icon = {
    name: `${own.name} icon`,
    icon: own.icon,
    side: ICONS.crowded,
    fill: on,
    path: columnPath(context, i),
  };
  const sign = anchored(inkedIcon(context, { ...icon, color: 'subject' }), 'middle');
  return row([{ part: sign, width: ICONS.crowded }, { part: head }], GAPS.icon);
}

/** How large heads may be that lead a field, by how many stand side by side. */
const MOST_HEAD: readonly number[] = [84, 84, 84, 42, 32];
/** The same with icons at their far end. */
const MOST_FAR = 60;
/** The size that headings of two begin with below large icons. */
const USUAL_HEAD = 48;
const MOST_FIGURE: readonly number[] = [176, 176, 176, 132, 88];
/** The same of texts. */
const MOST_TEXT: readonly number[] = [36, 36, 36, 28, 24];
/** The sizes that texts begin with, by how many stand side by side. */
const USUAL_TEXT: readonly number[] = [32, 32, 32, 24, 20];
/** How far icons, heads and texts may stand apart, in inches; heads and texts where nothing else is. */
const MOST_GAP = { sign: Number.POSITIVE_INFINITY, head: 0.6, alone: Number.POSITIVE_INFINITY };
/** Texts up to this many letters, without headings, are set as large as those. */
const SHORT = 90;

/** The columns as fields that run to the slide's edges: filled to scale where each has a share, else in tones. */
export function columnFields(all: readonly TextColumn[], context: LayoutContext): Page {
  const columns = fieldsAcross(context, all.length);
  return sharesToScale(all, columns, context) ?? toneFields(all, context);
}

/** The columns as fields in tones, texts of one sort on one line; `numbered` shows numbers in place of icons. */
export function toneFields(all: readonly TextColumn[], context: LayoutContext, numbered = false): Page {
  const columns = fieldsAcross(context, all.length);
  const fills = fieldTones(context, all.length);
  const own = { all, context, columns, fills, numbered };
  const bare = all.every(({ title, icon, fact }) => !title && !icon && !fact);
  const short = bare && all.every((each) => plainText(columnWords(each)).length <= SHORT);
  const lone = all.every(isLone) || short;
  const rows = lone
    ? wordRows(
        context,
        all.map((each) => ({ name: each.name, text: each.title ?? columnWords(each) })),
        numbered,
      )
    : undefined;
  if (rows) return rows;
  const { items } = lone ? loneWords(own) : signedTones(own);
  return pageOn(
    context,
    fieldItems(
      all.map(({ name }) => name),
      columns,
      fills,
    ),
    items,
  );
}

/** Columns, and the fields that they stand on. */
interface OnFields {
  readonly all: readonly TextColumn[];
  readonly context: LayoutContext;
  readonly columns: readonly Across[];
  readonly fills: readonly ColorRole[];
  readonly numbered: boolean;
}

/**
 * Where icons stand: large above headings and texts, or beside headings; at the far end of large headings; small before
 * headings, where fields are crowded.
 */
type Signs = 'large' | 'beside' | 'far' | 'crowded';

/** Icons at the far end of headings where lists would be smaller than usual below large ones; else large, or small. */
function signedTones(own: OnFields): Filled<keyof ColumnSizes> {
  const { all, context, numbered } = own;
  if (!numbered && all.every(({ title, icon, fact }) => title && !icon && !fact)) return unsignedTones(own);
  const large = inTones(own, 'large');
  const { sizes, start: base } = textStepsOf(context, all.length);
  const usual = Math.min(context.brand.type.body.size, sizes[base] ?? 0);
  const isList = all.length > 2 && !numbered && all.every(({ title, icon, fact }) => title && icon && !fact);
  if (isList && large.sizes.text < usual) {
    const far = inTones(own, 'far');
    if (far.fits && far.sizes.text > large.sizes.text) return far;
  }
  // Above short texts two icons stand large, beside headings where these would be smaller than usual.
  const isPair = all.length === 2 && all.every(({ icon, fact }) => (numbered || icon) && !fact);
  const isSmall = !large.fits || large.sizes.text < usual;
  return bestFill([() => (isPair && isSmall ? inTones(own, 'beside') : large), () => inTones(own, 'crowded')]);
}

/** Headings without icons: their texts right below them where these fill the field. */
function unsignedTones(own: OnFields): Filled<keyof ColumnSizes> {
  const under = underHeads(own);
  if (under.fits && under.ratio >= ENOUGH) return under;
  return bestFill([() => inTones(own, 'large'), () => inTones(own, 'crowded')]);
}

/** How large texts right below their headings may be, by how many stand side by side: the largest that stand. */
const MOST_BELOW: readonly number[] = [36, 36, 36, 36, 28];
/** The part of the frame's height that headings with their texts take at least; shorter texts stand at its foot. */
const ENOUGH = 0.75;
/** Points of their size for each inch of their width, at most: a dozen letters, or five hanzi an inch, stand in a line. */
const PER_INCH = { letters: 12, hanzi: 14 };

/** Headings, each with its text right below a rule, as large as the field holds; things of a list share its height. */
function underHeads({ all, context, columns, fills }: OnFields): Filled<keyof ColumnSizes> {
  const spans = columns.map(({ text }) => text);
  const across = (part: (own: TextColumn, on: ColorRole, i: number) => Part) =>
    inSpans(
      all.map((each, i) => part(each, fills[i] ?? 'field-dark', i)),
      spans,
    );
  const isLevel = (head: Pt) =>
    all.every((each, i) => {
      const { fits, lines } = columnHead(context, each, 'field', { head, figure: 0, text: 0, apart: 0 })(
        spans[i]?.w ?? 0,
      );
      return fits && lines === 1;
    });
  const heads = leadSteps(context, MOST_HEAD[all.length] ?? 32).sizes;
  const largest = heads.findLast(isLevel) ?? context.brand.type.heading.size;
  const perInch = countsCharacters(context.language) ? PER_INCH.hanzi : PER_INCH.letters;
  const most = Math.min(MOST_BELOW[all.length] ?? 24, perInch * Math.min(...spans.map(({ w }) => w)));
  const prose = proseSteps(context, most, { narrow: all.length > 2 });
  const steps = prose.sizes.filter((each, i) => i <= prose.start || each <= most);
  return filledWith(
    context,
    context.body,
    { head: largest, figure: 88, usual: largest },
    (sizes) =>
      stack([
        space(GAPS.top, 0.5),
        across((own, on) => anchored(columnHead(context, own, on, sizes), 'bottom')),
        space(GAPS.rule),
        across((own, on, i) => hairline(context, `${own.name} rule`, on, columnPath(context, i))),
        space(GAPS.rule),
        across((own, on) =>
          own.items ? listPart(context, own.name, own.items, on, sizes.text) : textPart(context, own, on, sizes),
        ),
        footSpace(context, GAPS.foot),
      ]),
    { text: { sizes: steps, start: steps.length - 1 }, apart: PARAGRAPHS },
  );
}

/** The sizes that texts on so many fields may have. */
const textStepsOf = (context: LayoutContext, count: number): Steps =>
  proseSteps(context, MOST_TEXT[count] ?? 24, { preferred: USUAL_TEXT[count] ?? 20, narrow: count > 2 });

/** Headings above texts, with icons where they are to stand. */
function inTones({ all, context, columns, fills, numbered }: OnFields, where: Signs): Filled<keyof ColumnSizes> {
  const onFill = (i: number) => fills[i] ?? 'field-dark';
  const spans = columns.map(({ text }) => text);
  const across = (part: (own: TextColumn, i: number) => Part) => inSpans(all.map(part), spans);
  const two = all.length === 2;
  const side = where === 'large' && two ? ICONS.two : ICONS[where];
  const signs = all.map((each, i) => signPart(context, each, i, { fill: onFill(i), side, numbered }));
  const signed = signs.some((sign) => sign !== undefined);
  const figures = all.some(({ fact }) => fact);
  const beside = where !== 'large';
  const above = signed && !beside;
  const gap = where === 'beside' ? GAPS.beside : GAPS.icon;
  const headAt = (sizes: ColumnSizes, each: TextColumn, i: number): Part => {
    const sign = signs[i];
    // Where others have an icon, the heading of one that has none stands in its place.
    if (above && !sign) return space(0);
    const head = columnHead(context, each, onFill(i), sizes, beside ? 'middle' : 'top');
    if (!beside || !sign) return head;
    const cells = [{ part: anchored(sign, 'middle'), width: side }, { part: head }];
    return row(where === 'far' ? cells.toReversed() : cells, gap);
  };
  const headed = all.some(({ title }) => title) || (beside && signed);
  const most = {
    head: where === 'far' ? MOST_FAR : (MOST_HEAD[all.length] ?? 32),
    figure: MOST_FIGURE[all.length] ?? 88,
    // Below icons that stand large the headings of two lead their texts.
    usual: two && above && !figures ? USUAL_HEAD : 0,
  };
  const top = space(where === 'crowded' ? GAPS.strip : GAPS.top, 0.5);
  const signRow = (sizes: ColumnSizes) => [
    across((each, i) => signs[i] ?? leading(context, each, onFill(i), sizes)),
    space(GAPS.icon, MOST_GAP.sign),
  ];
  const headRow = (sizes: ColumnSizes) => [
    across((each, i) => headAt(sizes, each, i)),
    space(GAPS.head, above || figures ? MOST_GAP.head : MOST_GAP.alone),
  ];
  const build = (sizes: ColumnSizes) =>
    stack([
      top,
      ...(above ? signRow(sizes) : []),
      ...(figures ? [figureRow(context, all, spans, fills, sizes), space(GAPS.icon, 0.4)] : []),
      ...(headed ? headRow(sizes) : []),
      across((each, i) => textPart(context, each, onFill(i), sizes)),
      footSpace(context, GAPS.foot),
    ]);
  return filledWith(context, context.body, most, build, {
    text: textStepsOf(context, all.length),
    apart: PARAGRAPHS,
  });
}

/** The icon of a column, or its number. */
function signPart(
  context: LayoutContext,
  { icon, name }: TextColumn,
  i: number,
  { fill: on, side, numbered }: { readonly fill: ColorRole; readonly side: Inch; readonly numbered: boolean },
): Part | undefined {
  const path = columnPath(context, i);
  if (numbered) {
    const style = { color: inkOn(context.brand, on) };
    const size = 72 * side;
    return figureLeaf(context, {
      name: `${name} number`,
      text: richText(`${i + 1}`, path),
      size,
      ground: on,
      style,
    });
  }
  return icon ? inkedIcon(context, { name: `${name} icon`, icon, side, fill: on, path }) : undefined;
}

const isLone = ({ text, items, icon, fact }: TextColumn) => !text && !items && !icon && !fact;

/** The sizes of texts that stand alone on their fields: in lines of few words. */
const LONE: Most = { head: 110, figure: 88, usual: 60 };

/** Lines of such texts have so many letters at least, in the mean: none holds one word among many. */
const FEW_LETTERS = 14;

/** The one text of each column, as large as its field allows: at the head of one field and at the foot of the next. */
function loneWords({ all, context, columns, fills, numbered }: OnFields): Filled<keyof ColumnSizes> {
  const spans = columns.map(({ text }) => text);
  return filledWith(context, context.body, LONE, (sizes) => {
    const words = all.map((each, i) => {
      const on = fills[i] ?? 'field-dark';
      const text = each.title ?? columnWords(each);
      const most = Math.max(2, Math.ceil(plainText(text).length / FEW_LETTERS));
      const own = { name: each.name, text, size: sizes.head, fill: on, spacing: HEAD_SPACING, maxLines: most };
      const sign = numbered ? signPart(context, each, i, { fill: on, side: 1.4, numbered }) : undefined;
      const word = stack([space(GAPS.top), inkedText(context, 'heading', own), footSpace(context, GAPS.foot)]);
      if (!sign) return anchored(word, i % 2 === 0 ? 'top' : 'bottom');
      return stack([space(GAPS.top), sign, elastic(0, 0, () => []), word]);
    });
    return tall(inSpans(words, spans));
  });
}

/** The heading of a column in place of an icon, as large as its words allow. */
function leading(context: LayoutContext, own: TextColumn, on: ColorRole, sizes: ColumnSizes): Part {
  if (!own.title) return space(0);
  return (w) => {
    const sized = leadSteps(context, MOST_LEADING).sizes.map((size) =>
      columnHead(context, own, on, { ...sizes, head: size })(w),
    );
    const large = sized.findLast(({ fits, lines }) => fits && lines === 1);
    return large ?? columnHead(context, own, on, sizes)(w);
  };
}

const MOST_LEADING = 60;

/** Between a text and the edge of a fill. */
const CLEAR: Inch = 0.08;
/** How far apart heads and texts may stand for edges of fills to pass between them, and in which steps. */
const APART = { from: 0.12, to: 1.8, step: 0.12 };

/**
 * Each column pale, and filled from its foot as far as its share of a hundred; undefined where they are no shares, or some
 * edge would run through a text.
 */
function sharesToScale(
  all: readonly TextColumn[],
  columns: readonly Across[],
  context: LayoutContext,
): Page | undefined {
  const shares = all.flatMap(({ fact }) =>
    fact && fact.unit === '%' && fact.value >= 0 && fact.value <= 100 ? [fact.value] : [],
  );
  if (shares.length < all.length) return undefined;
  const [pale, full] = ['field-pale', 'field'] as const;
  const fields = columns.map(({ box }, i): Box => {
    const h = (box.h * (shares[i] ?? 0)) / 100;
    return { ...box, y: box.y + box.h - h, h };
  });
  const spans = columns.map(({ text }) => text);
  const text = proseSteps(context, MOST_TEXT[all.length] ?? 24, { narrow: all.length > 2 });
  const composed = (most: Most, apart: Inch) => {
    const filled = filledWith(
      context,
      context.body,
      most,
      (sizes) =>
        stack([
          space(GAPS.top),
          figureRow(context, all, spans, pale, sizes),
          space(GAPS.icon),
          inSpans(
            all.map((each) => columnHead(context, each, pale, sizes)),
            spans,
          ),
          space(apart),
          inSpans(
            all.map((each) => textPart(context, each, pale, sizes)),
            spans,
          ),
          space(GAPS.foot),
        ]),
      { text },
    );
    return filled.fits ? filled.items.map((item) => onShare(item, fields, context, { pale, full })) : [undefined];
  };
  for (const most of SCALED) {
    for (let apart = APART.from; apart <= APART.to; apart += APART.step) {
      const items = composed(most, apart);
      if (items.some((item) => item === undefined)) continue;
      const whole = fieldItems(
        all.map(({ name }) => name),
        columns,
        all.map(() => pale),
      );
      const drawn = fields.flatMap((box, i): LaidOutItem[] =>
        box.h > 0
          ? [{ ...field(`${all[i]?.name} share`, box, full, columnPath(context, i)), part: { kind: 'data' } }]
          : [],
      );
      const shown = items.filter((item) => item !== undefined);
      return pageOn(context, [...whole, ...drawn], shown);
    }
  }
  return undefined;
}

/** How large heads and figures may be over fills to scale: smaller ones where edges would run through larger ones. */
const SCALED: readonly Most[] = [
  { head: 42, figure: 132 },
  { head: 36, figure: 110 },
  { head: 32, figure: 88 },
];

/** A text in the colour that is read where it stands; undefined where the edge of a fill runs through it. */
function onShare(
  item: LaidOutItem,
  fields: readonly Box[],
  { brand }: LayoutContext,
  { pale, full }: { readonly pale: ColorRole; readonly full: ColorRole },
): LaidOutItem | undefined {
  const own = fields.find(({ x, w }) => item.box.x >= x && item.box.x < x + w);
  if (item.kind !== 'text' || !own) return item;
  const end = item.box.y + item.height;
  if (own.y > item.box.y - CLEAR && own.y < end + CLEAR && own.h > 0) return undefined;
  const ground = own.h > 0 && item.box.y >= own.y ? full : pale;
  return { ...item, ground, style: { ...item.style, color: inkOn(brand, ground) } };
}
