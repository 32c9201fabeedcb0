import { z } from 'zod';
import { contrastRatio } from '../../../color/contrast.ts';
import { sum } from '../../../core/collections.ts';
import type { PartView } from '../../../core/kit.ts';
import type { Language } from '../../../core/language.ts';
import type { Inch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { richText } from '../../../core/rich-text.ts';
import { text } from '../../../fields/fields.ts';
import type { Resolved } from '../../../fields/resolved.ts';
import type { Finding } from '../../../findings/finding.ts';
import { say } from '../../../messages/say.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import { chartFields } from '../../base/common-fields.ts';
import type { DrawnPage } from '../../base/define-chart.ts';
import { badData, reviewBars } from '../../base/review.ts';
import { areShares, dataOf, highlightedCategory, mostDecimals, normalise } from '../../base/table.ts';
import { OVERSHOOT, type PageSheet, pageSheet } from '../../parts/page-sheet.ts';
import { definePicture, partField } from '../../parts/picture-chart.ts';
import { type Step, valuesIn } from '../../parts/steps.ts';
import { fieldWords } from './field-words.ts';
import { hillsOf, houseMarks, townMarks } from './houses.ts';
import { leadersTo } from './leaders.ts';
import { NARROW_SHARE, type Part, partsOf } from './parts.ts';

/** Parts that a street may have. */
const PARTS = { least: 2, most: 4 } as const;

const schema = z.object({
  ...chartFields,
  houses: z.array(z.array(partField('houses', 'A house by its trade.'))).meta({
    description:
      'The houses that stand on each part, in the order of the data: a list for each, the most telling first, for a narrow part has room for few; one under 12% has none.',
    examples: [[['bank', 'shop', 'hotel'], ['car-works', 'chip-works'], []]],
  }),
  texts: z
    .array(text('What a part is, as the end of the sentence that its figure begins.'))
    .describe('What each part is, below its figure: “of GDP is services”; the names of the facts where omitted.')
    .optional(),
});
type Street = Resolved<z.output<typeof schema>>;

export const street = definePicture({
  type: 'street',
  name: { en: 'Street', zh: '街景图' },
  summary: 'Two to four parts of one whole as the ground of a street, to scale, with the houses of their trades on it.',
  schema,
  steps: (drawn) => [
    ...(drawn.words.some(({ name }) => name.startsWith('leader')) ? ([[/^leader/i, 'light']] as const) : []),
    ...valuesIn(drawn).map((value): Step => [new RegExp(`^(Houses|value|text) ${value}$`), 'rise']),
  ],
  picture: (chart, language) => ({
    headline: 1,
    draw: (context, frame) => drawStreet(chart, language, pageSheet(context, frame)),
  }),
  ofWhole: () => true,
  review,
});

function review(chart: Street, path: Path): Finding[] {
  const findings = reviewBars(chart, path);
  if (findings.length > 0) return findings;
  const table = normalise(chart);
  const values = dataOf(table).map(({ value }) => value);
  const rounding = 0.5 * values.length * 10 ** -mostDecimals(table.series) + 1e-9;
  const isWhole = areShares(table) && values.every((value) => value > 0) && Math.abs(sum(values) - 100) <= rounding;
  if (!isWhole || values.length < PARTS.least || values.length > PARTS.most)
    return [badData(path, say.charts.street.noParts)];
  const uneven = (['houses', 'texts'] as const).flatMap((key) => {
    const count = chart[key]?.length ?? values.length;
    if (count === values.length) return [];
    return [badData([...path, key], say.charts.uneven({ key, count, parts: values.length }))];
  });
  return uneven.length > 0 ? uneven : unbuilt(chart, values, path);
}

/** `left-out` for houses on parts that are too narrow for them. */
const unbuilt = ({ houses }: Street, values: readonly number[], path: Path): Finding[] =>
  values.flatMap((value, i): Finding[] => {
    if (value >= NARROW_SHARE || (houses[i]?.length ?? 0) === 0) return [];
    const advice = say.charts.street.narrow({ percent: value, least: Math.ceil(NARROW_SHARE) });
    return [{ code: 'left-out', ...advice, path: [...path, 'houses', i] }];
  });

/** Where the ground line lies, as parts of the height: on a page below its headline, and in a box. */
const GROUND = { page: 0.53, lowest: 0.6, box: 0.5 } as const;
/** What houses have below a headline of the page at least, before the ground line sinks. */
const SKY: Inch = 2;
/** From the upper edge of a box to houses. */
const TOP: Inch = 0.12;

/** The parts side by side over the whole width, on them their houses, in them their figures. */
function drawStreet(chart: Street, language: Language, sheet: PageSheet): DrawnPage | undefined {
  const { frame } = sheet;
  const isPage = frame.margin > 0;
  const { h, head = 0 } = frame;
  const foot = isPage ? Math.max(GROUND.page * h, Math.min(GROUND.lowest * h, head + SKY)) : GROUND.box * h;
  const table = normalise(chart, language);
  const given = dataOf(table).map((datum, i) => ({
    datum,
    houses: (chart.houses[i] ?? []).map(({ part }: PartView) => part).filter(({ shapes }) => shapes.length > 0),
    text: chart.texts?.[i] ?? richText(datum.name),
  }));
  for (let more = 0; more < given.length; more += 1) {
    const parts = partsOf(given, highlightedCategory(table, chart), more, sheet);
    const roomy = parts.filter(({ isNarrow }) => !isNarrow);
    const words = roomy.length > 0 ? fieldWords(roomy, foot, sheet) : undefined;
    if (!words) continue;
    const narrow = parts.filter(({ isNarrow }) => isNarrow);
    const leaders = leadersTo(narrow, foot, sheet);
    if (!leaders) return undefined;
    const sky = { top: head + (isPage ? 0 : TOP), foot, words: leaders.map(({ room }) => room) };
    const fields = fieldsOf(parts, foot, sheet);
    const [hills, town = hills] = farTones(sheet);
    return {
      marks: [
        ...(hills && town !== hills ? [hillsOf(frame.w, sky, isPage, hills)] : []),
        ...(town ? townMarks(roomy, sky, town) : []),
        ...houseMarks(roomy, sky),
        ...fields,
        ...leaders.map(({ line }) => line),
      ],
      words: [...words, ...leaders.map(({ word }) => word)],
      ...(isPage ? { fields } : {}),
    };
  }
  return undefined;
}

/** Between two fields, of the ground’s colour. */
const JOINT: Inch = 0.03;

/** The ground of each part, to the slide’s foot; one that is hardly wider than a joint has none. */
function fieldsOf(parts: readonly Part[], y: Inch, { frame }: PageSheet): NonNullable<DrawnPage['fields']> {
  const over = frame.margin > 0 ? OVERSHOOT : 0;
  return parts.map(({ x, w, role }, i) => {
    const isLast = i === parts.length - 1;
    const bleeds = isLast && x + w > frame.w - JOINT;
    const end = bleeds ? over : !isLast && w > 8 * JOINT ? -JOINT : 0;
    return { kind: 'rect', name: `Part ${i + 1}`, role, box: { x, y, w: w + end, h: frame.h + over - y } };
  });
}

/** What the town far behind is seen in, and its contrast to the sky: enough to be seen, and no more. */
const TOWN: readonly ColorRole[] = ['panel', 'hairline', 'step-1', 'context', 'dark-tint', 'dark-panel', 'dark-tint-2'];
const FAR = { least: 1.1, most: 1.6 } as const;

/** Two tones near the sky’s and still seen on it, the nearer first: what is farther is in that; fewer in brands that have none. */
function farTones({ brand, ground }: PageSheet): readonly ColorRole[] {
  const contrast = (role: ColorRole, to: ColorRole = ground) =>
    contrastRatio(brand.colors[role].hex, brand.colors[to].hex);
  const far = TOWN.filter((role) => contrast(role) >= FAR.least && contrast(role) <= FAR.most);
  const [first, ...others] = far.toSorted((a, b) => contrast(a) - contrast(b));
  if (!first) return [];
  return [first, ...others.filter((role) => contrast(role, first) >= FAR.least)].slice(0, 2);
}
