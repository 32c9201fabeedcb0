import { z } from 'zod';
import type { FactView } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch, Pt } from '../../../core/lengths.ts';
import { plainText, type RichText } from '../../../core/rich-text.ts';
import { factRef, text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import { chartFields } from '../../base/common-fields.ts';
import type { DrawnPage } from '../../base/define-chart.ts';
import { block, type PageMark } from '../../base/page-marks.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { areShares, dataOf, known, normalise } from '../../base/table.ts';
import { wordsFor } from '../../base/words.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { fleet } from './fleet.ts';
import { nightOn } from './night.ts';
import { captionsBelow, figuresIn, inkWidth } from './night-words.ts';
import { type Stretch, skyline } from './skyline.ts';

const PARTS = ['light'] as const;

const schema = z.object({
  ...chartFields,
  count: factRef('How many of them are here, a fact: as many lights are lit. Its name says what they are.'),
  kit: kitField('What the lights are in: windows of houses, or cabins of boats; a kit with a `light`.', PARTS),
  here: text(
    'What it is a share of, as the end of the sentence that its figure begins: below the lights that are here.',
  ),
  there: text('Where the others are, below their lights.'),
  each: text('What one light stands for: “One window: one company”.').optional(),
});
type Lit = Resolved<z.output<typeof schema>>;

export const lit = definePicture({
  type: 'lit',
  name: { en: 'Lit windows', zh: '灯火图' },
  summary: 'A share as lights at night: so many here, and in a cooler light those that are elsewhere.',
  schema,
  steps: () => [
    [/^(There, (lights|rule)|there)$/, 'light'],
    [/^(Here, (lights|rule)|here)$/, 'light'],
    [/^(figure|text)$/, 'light'],
  ],
  picture: (chart, language) => ({
    headline: 1,
    night: true,
    draw(context, frame) {
      const { sky } = nightOn(context.brand, context.ground);
      const whole = pageSheet(context, frame);
      return drawLit(chart, language, pageSheet({ ...context, ground: sky }, frame), sky !== whole.ground);
    },
  }),
  describe(chart, language) {
    const { colon, semicolon } = wordsFor(language);
    const [share] = dataOf(normalise(chart, language));
    const count = known(chart.count);
    const parts = [`${share?.label ?? ''} ${plainText(chart.here)}`, plainText(chart.there)];
    return [`${count?.name ?? ''}${colon}${count?.prose ?? ''}`, ...parts].join(semicolon);
  },
  review(chart, path) {
    const findings = [...reviewBars(chart, path), ...reviewKit(chart.kit, PARTS, [...path, 'kit'])];
    if (findings.length > 0) return findings;
    const table = normalise(chart);
    const [share, ...more] = dataOf(table);
    const isShare =
      share && more.length === 0 && areShares(table) && share.value >= SHARE.least && share.value <= SHARE.most;
    return isShare
      ? reviewCount(chart, share.value, [...path, 'count'])
      : [badData(path, say.charts.lit.noShare(SHARE))];
  },
});

/** What can be told apart at a glance and has its own stretch, in per cent, and lights here and in all. */
const SHARE = { least: 10, most: 90 } as const;
const LIGHTS = { least: 20, most: 400, all: 1000 } as const;

function reviewCount(chart: Lit, share: number, path: Finding['path']): Finding[] {
  // An unknown fact has its finding already.
  const count = known(chart.count);
  if (!count) return [];
  const lights = lightsOf(count);
  if (!Number.isInteger(lights) || lights < LIGHTS.least || lights > LIGHTS.most) {
    return [badData(path, say.charts.lit.noCount({ ...LIGHTS, value: count.prose }))];
  }
  const all = lights + othersOf(lights, share);
  return all <= LIGHTS.all ? [] : [badData(path, say.charts.lit.tooMany({ most: LIGHTS.all, all }))];
}

/** The count itself, in whatever scale its language prints it. */
const lightsOf = ({ value, scale = 1 }: FactView): number => value / scale;

const othersOf = (lights: number, share: number): number => Math.round((lights * (100 - share)) / share);

/** How thick the rule below each light is, and what is between that and its text. */
const RULE: Inch = 0.07;
const BELOW_RULE: Inch = 0.16;
/** From the sky’s edges to texts in it, where it has edges. */
const INSIDE: Inch = 0.28;
/** The parts of the sky that the figure takes: of its width, and of its height, the largest first. */
const FIGURE = { w: 0.62, heights: [0.61, 0.56, 0.51, 0.47, 0.43] } as const;
/** What of the width our last house takes, which rises beside the figure where that leaves it so much, the widest tried first. */
const TOWERS = [0.16, 0.108, 0.074] as const;
/** Between the headline and the figure. */
const ABOVE_FIGURE: Inch = 0.26;
/** What of the width a light takes at least: for smaller ones the figure gives way. */
const LIGHT = 0.0086;
/** What a light takes in parts of that where our houses are the tallest, the largest tried first, and how small a figure may be by it. */
const LEADING_LIGHTS = [1.75, 1.6, 1.45, 1.3, 1.15, 1, 0.84] as const;
const LEAST_FIGURE: Pt = 120;
/** What keeps free of the figure, and below the headline. */
const FREE: Inch = 0.28;

function drawLit(chart: Lit, language: Language, sheet: PageSheet, hasEdges: boolean): DrawnPage | undefined {
  const { frame, brand, ground } = sheet;
  const [share] = dataOf(normalise(chart, language));
  const count = known(chart.count);
  const { light, body, deck } = chart.kit.parts;
  const night = nightOn(brand, ground);
  if (!share || !count || !light) return undefined;
  const isPage = frame.margin > 0;
  const inset = Math.max(frame.margin, hasEdges ? INSIDE : 0);
  const top = frame.head ?? 0;
  const end = isPage ? frame.bottom : frame.h;
  const seam = (share.value / 100) * frame.w;
  const captions = captionsBelow(
    sheet,
    [besideShare(share, chart.here, language), chart.there],
    { seam, inset, end: end - (hasEdges ? INSIDE : 0) },
    night,
  );
  if (!captions) return undefined;
  const y = captions.top - BELOW_RULE - RULE;
  const lights = lightsOf(count);
  const bleed = isPage ? OVERSHOOT : 0;
  const stretches: readonly Stretch[] = [
    { name: 'Here', x: 0, w: seam, lights, colors: night.here },
    { name: 'There', x: seam, w: frame.w - seam, lights: othersOf(lights, share.value), colors: night.there },
  ];
  const column = { x: inset, y: top + (hasEdges ? INSIDE : ABOVE_FIGURE) };
  // Boats rise nowhere beside the figure.
  const besideTower = (body ? [] : TOWERS).map((tower) => seam - tower * frame.w - FREE - inset);
  const widths = [...besideTower, FIGURE.w * frame.w - inset].filter((w) => w > 0);
  const tries = FIGURE.heights.flatMap((part) => {
    const columns = widths.map((w) => ({ ...column, w, h: part * (y - top) }));
    return figuresIn(sheet, count, chart.each, columns, night.here.light).flatMap((words) => {
      const right = Math.max(...words.map((word) => word.box.x + inkWidth(sheet, word))) + FREE;
      const foot = Math.max(...words.map(({ box }) => box.y + box.h));
      const isOpen = (x: Inch) => x >= right;
      const stand = { y, isOpen, above: (x: Inch) => y - FREE - (isOpen(x) ? top : foot) };
      const things = body
        ? fleet(stretches, stand, { body, deck, light }, night)
        : skyline(stretches, stand, light, night);
      const figure = Math.max(...words.filter(({ role }) => role === 'figure').map(({ size }) => size));
      return things ? [{ words, things, size: lightSize(things), leads: isTallestHere(things), figure, right }] : [];
    });
  });
  const large = tries.filter(({ figure }) => figure >= sheet.scaled(LEAST_FIGURE));
  const fit = [...large, ...tries].filter(({ size }) => size >= LIGHT * frame.w);
  const leading = [large, fit]
    .flatMap((all) =>
      LEADING_LIGHTS.map((part) => all.find(({ size, leads }) => !body && leads && size >= part * LIGHT * frame.w)),
    )
    .find(Boolean);
  const best = leading ?? fit[0] ?? tries.toSorted((one, other) => other.size - one.size)[0];
  if (!best) return undefined;
  const { words, things, right } = best;
  const rules = stretches.map(({ name, x, w, colors }): PageMark => {
    const [from, to] = [name === 'Here' ? x - bleed : x, name === 'Here' ? x + w : x + w + bleed];
    return { ...block({ x: from, y, w: to - from, h: RULE }, colors.light), name: `${name}, rule` };
  });
  const r = MOON.r * (y - top);
  const moon: PageMark = {
    kind: 'disc',
    name: 'Moon',
    role: night.far,
    at: { x: Math.max(seam + MOON.x * (frame.w - seam), right + r), y: top + MOON.y * (y - top) },
    r,
  };
  const sky = { x: -bleed, y: top, w: frame.w + 2 * bleed, h: end - top };
  return {
    marks: [
      ...(hasEdges ? [{ ...block(sky, ground), name: 'Sky' }] : []),
      ...(night.far === ground ? [] : [moon]),
      ...things,
      ...rules,
    ],
    words: [...words, ...captions.words],
  };
}

/** Where the moon is over the others, in parts of their width, and how high, and its radius, in parts of the sky. */
const MOON = { x: 0.5, y: 0.36, r: 0.3 } as const;

/** A share and what it is of, as a sentence. */
function besideShare(
  { label, fact }: ReturnType<typeof dataOf>[number],
  { paragraphs, path }: RichText,
  language: Language,
): RichText {
  const [runs = [], ...more] = paragraphs;
  const own = { text: label, ...(fact ? { fact: fact.id } : {}) };
  return { paragraphs: [[own, ...(language === 'zh' ? [] : [{ text: ' ' }]), ...runs], ...more], path };
}

/** How wide each light is. */
function lightSize(marks: readonly PageMark[]): Inch {
  const lights = marks.find(({ name }) => name === 'Here, lights');
  return lights?.kind === 'art' ? (lights.boxes[0]?.w ?? 0) : 0;
}

/** Whether the highest lights are those that are here. */
function isTallestHere(marks: readonly PageMark[]): boolean {
  const [here = 0, there = 0] = ['Here, lights', 'There, lights'].map((name) =>
    Math.min(
      ...marks.flatMap((mark) => (mark.kind === 'art' && mark.name === name ? mark.boxes.map(({ y }) => y) : [])),
    ),
  );
  return here < there;
}
