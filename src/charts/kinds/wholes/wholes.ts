import { z } from 'zod';
import { contrastRatio } from '../../../color/contrast.ts';
import type { KitPart, KitView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch } from '../../../core/lengths.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { chartFields } from '../../base/common-fields.ts';
import type { DrawnPage } from '../../base/define-chart.ts';
import { block } from '../../base/page-marks.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { areShares, dataOf, normalise } from '../../base/table.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, kitField, reviewKit } from '../../parts/picture-chart.ts';
import { legendText } from '../../parts/picture-words.ts';
import { roleAt } from '../../parts/tones.ts';
import { twoFigures } from './two-figures.ts';
import { isField, unitsFor, type Whole, wholeMarks } from './whole-marks.ts';

/** What units of the two wholes may be, the first that a kit has: as they lie or stand, and as they are used. */
const UNITS = [[['cell', 'slim', 'top-up', 'unit', 'disc']], [['cell', 'top-up', 'open', 'unit', 'disc']]] as const;

const schema = z.object({
  ...chartFields,
  kits: z
    .tuple([kitField('What the first whole is of.', UNITS[0]), kitField('What the second whole is of.', UNITS[1])])
    .meta({ description: 'What the two wholes are of, each a kit of units.', examples: [['fields', 'cars']] }),
  texts: z
    .tuple([text('Of the small share.'), text('Of the large one.')])
    .describe(
      'What each is a share of, as the end of the sentence that its figure begins; names of the facts where omitted.',
    )
    .optional(),
  each: z
    .tuple([text('Of the first whole.'), text('Of the second one.')])
    .describe('What one unit is called in the legend: “One field”, “One car”.')
    .optional(),
});
type Wholes = Resolved<z.output<typeof schema>>;

export const wholes = definePicture({
  type: 'wholes',
  name: { en: 'Two wholes', zh: '双整体占比图' },
  summary: 'The same whole drawn twice, of two things: of one there is a small share, of the other a large one.',
  schema,
  steps: () => [
    [/^First (whole, share|figure|text)$/, 'light'],
    [/^Second (whole, share|figure|text)$/, 'rise'],
  ],
  picture: (chart, language) => ({
    headline: 1,
    draw: (context, frame) => drawWholes(chart, language, pageSheet(context, frame)),
  }),
  review(chart, path) {
    const kits = chart.kits.flatMap((kit, i) => reviewKit(kit, UNITS[i] ?? [], [...path, 'kits', i]));
    const findings = [...reviewBars(chart, path), ...kits];
    if (findings.length > 0) return findings;
    const table = normalise(chart);
    const [small, large, ...more] = dataOf(table);
    const isPair = small && large && more.length === 0 && areShares(table);
    if (isPair && small.value > 0 && small.value < large.value && large.value <= 100) return [];
    return [badData(path, say.charts.wholes.noPair)];
  },
});

/** Between the wholes, from each to the digits below it, and from the middle of the slide to the second figure. */
const GAP: Inch = 0.06;
const ABOVE_FIGURE: Inch = 0.36;
const BESIDE_MIDDLE: Inch = 0.26;
/** From the slide’s edges to units, so that none looks cut there. */
const EDGE: Inch = 0.14;
/** The parts of the height that figures take at most with their words beside them, and with those below them. */
const MOST = { beside: 0.22, below: 0.44 } as const;

/** The same whole twice: units of one and of another thing, the shares of both in the colour of the claim. */
function drawWholes(chart: Wholes, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const { frame, brand, dark, ground } = sheet;
  const isPage = frame.margin > 0;
  const data = dataOf(normalise(chart, language));
  const count = unitsFor(data.map(({ value }) => value));
  const top = frame.head ?? 0;
  const foot = isPage ? frame.bottom : frame.h;
  const middle = frame.w / 2;
  const w = middle - frame.margin - BESIDE_MIDDLE;
  const spans = [frame.margin, middle + BESIDE_MIDDLE].map((x) => ({ x, w }));
  const told = data.map((datum, i) => {
    const each = chart.each?.[i];
    const legend = each && legendText(each, `${100 / count}%`, language);
    return { datum, text: chart.texts?.[i] ?? datum.name, legend };
  });
  // A page has its words on a band.
  const on: ColorRole = isPage ? 'dark-shade' : ground;
  const high = foot - top;
  const most = { beside: MOST.beside * high, below: MOST.below * high };
  const below = twoFigures(sheet, told, spans, { foot, most, on });
  if (!below) return undefined;
  const bleed = isPage ? OVERSHOOT : 0;
  const units = chart.kits.map((kit, i) => unitsOf(kit, UNITS[i]?.[0] ?? []));
  // Fields run off the slide, other units end before its edge.
  const [first = 0, second = 0] = units.map(([unit]) => (!isPage ? 0 : unit && isField(unit) ? -bleed : EDGE));
  const field = { y: top, h: below.top - ABOVE_FIGURE - top, w: middle - GAP / 2 };
  const deep = roleAt(brand, ground, dark ? STAND.dark : STAND.light, STANDS);
  const isSeen = contrastRatio(brand.colors.highlight.hex, brand.colors[deep].hex) >= SEEN;
  const stand = isSeen ? deep : 'panel';
  const wholes: readonly Pick<Whole, 'order' | 'ground' | 'field'>[] = [
    { order: 'block', ground, field: { ...field, x: first, w: field.w - first } },
    { order: 'rows', ground: stand, field: { ...field, x: middle + GAP / 2, w: field.w - second } },
  ];
  const marks = wholes.map((whole, i) => {
    return wholeMarks(
      {
        ...whole,
        name: NAMES[i] ?? '',
        units: units[i] ?? [],
        count,
        share: data[i]?.value ?? 0,
        from: spans[i]?.x ?? 0,
      },
      brand,
    );
  });
  if (marks.some((each) => each.length === 0)) return undefined;
  const right = { ...field, x: middle + GAP / 2, w: middle + bleed - GAP / 2 };
  const drawn = [block(right, stand), ...marks.flat()];
  if (!isPage) return { marks: drawn, words: below.words };
  const y = field.y + field.h;
  const band = { x: -bleed, y, w: frame.w + 2 * bleed, h: frame.h + bleed - y };
  return { marks: [{ ...block(band, on), name: 'Band' }, ...drawn], words: below.words, foot: on };
}

const NAMES = ['First whole', 'Second whole'] as const;
/** What the units of the second whole stand on, by its contrast with the ground, where its share is seen on that. */
const STANDS: readonly ColorRole[] = ['dark', 'dark-tint', 'dark-shade', 'dark-tint-2', 'panel', 'subject-deep'];
const STAND = { dark: 1.12, light: 14 } as const;
/** The contrast of a share that is seen beside quieter units. */
const SEEN = 4;

/** What a kit’s units are drawn as: the first of the parts that it has, and others of its sort (`slim-2`). */
function unitsOf({ parts }: KitView, names: readonly string[]): readonly KitPart[] {
  const name = names.find((each) => each in parts);
  return name === undefined ? [] : [name, `${name}-2`, `${name}-3`].flatMap((each) => parts[each] ?? []);
}
