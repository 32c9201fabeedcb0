import { chartSchema } from '../../charts/plot-chart.ts';
import { type Group, groupOf, isGroup, remembered } from '../../core/collections.ts';
import { MONTHS } from '../../core/written-date.ts';
import * as KINDS from '../../slides/kinds/kinds.ts';
import { slideSchema } from '../../slides/parts/common-fields.ts';
import { WAYS, type WayName } from '../protocol/gallery.ts';
import { AMOUNTS, PARTS, SERIES } from './figures.ts';
import { contentsOf, withContents } from './kind-forms.ts';
import { isWords } from './words.ts';

/** Types of charts for the same data: amounts side by side, several series, and parts of a whole, which are amounts too. */
const CHART_TYPES = [
  { from: AMOUNTS, to: AMOUNTS },
  { from: SERIES, to: SERIES },
  { from: PARTS, to: [...PARTS, 'column', 'bar'] },
] as const;
/** Types whose categories follow one another. */
const IN_ORDER = ['line', 'area', 'stacked-area'];
const CHART = 'chart-';
/** What a kind has of its own, and what is no word of the slide: another kind is composed as the plan of the deck has it. */
export const COMPOSITION = 'composition';

/** A slide in another way: what it is called, and the slide. */
export interface Way {
  readonly name: WayName;
  readonly slide: Group;
}

/**
 * The ways in which a slide can be shown without anything of it being lost, as far as its words tell. `facts` are those of
 * its deck, and `written` is what of a slide stands in the outline.
 */
export function waysOf(slide: Group, facts: Group = {}, written = (other: Group): Group => other): readonly Way[] {
  return WAYS.flatMap((name) => {
    const type = name.startsWith(CHART) ? name.slice(CHART.length) : undefined;
    const other = type !== undefined && slide.kind === 'chart' ? withType(slide, type) : asKind(slide, name, type);
    const isFit =
      other && isAccepted(written(other)) && (!IN_ORDER.includes(type ?? '') || isInOrder(slide, other, facts));
    return isFit ? [{ name, slide: other }] : [];
  });
}

function asKind(slide: Group, name: string, type: string | undefined): Group | undefined {
  const { [COMPOSITION]: _, ...said } = slide;
  const contents = slide.kind === name ? undefined : contentsOf(said);
  if (!contents) return undefined;
  const isWhole = slide.kind === 'parts' || PARTS.includes(typeOf(slide));
  if (!isWhole && (name === 'parts' || PARTS.includes(type ?? ''))) return undefined;
  const types = contents.entries.some((entry) => 'figures' in entry) ? SERIES : [...AMOUNTS, ...PARTS];
  return type === undefined || types.includes(type) ? withContents(name, contents) : undefined;
}

const typeOf = ({ chart }: Group): string => String(groupOf(chart).type);

function withType(slide: Group, type: string): Group | undefined {
  const { chart } = slide;
  const before = typeOf(slide);
  if (!isGroup(chart) || before === type) return undefined;
  const isAlike = CHART_TYPES.some(({ from, to }) => from.includes(before) && to.includes(type));
  const other = { ...chart, type };
  return isAlike && chartSchema.safeParse(other).success ? { ...slide, chart: other } : undefined;
}

/** Whether what a chart shows follows one another: by its labels, by the periods of its facts, or as it is shown now. */
function isInOrder(before: Group, after: Group, facts: Group): boolean {
  const { labels, data, from } = groupOf(after.chart);
  if (IN_ORDER.includes(typeOf(before)) || from !== undefined) return true;
  const named = Array.isArray(labels)
    ? labels
    : (data as readonly unknown[]).map((fact) => groupOf(facts[String(fact)]).period);
  const texts = named.map((each) => String(isGroup(each) && isWords(each) ? Object.values(each)[0] : each));
  return texts.every((text) => ORDERED.test(text)) && new Set(texts).size === texts.length;
}

/** Years, quarters, months, ages, sizes. */
const ORDERED = new RegExp(`\\d|^(?:${MONTHS.join('|')})`, 'i');

const schemaOf = remembered((kind: string) => {
  const definition = Object.values(KINDS).find((each) => each.kind === kind);
  return definition && slideSchema(definition);
});

const isAccepted = (slide: Group): boolean => schemaOf(String(slide.kind))?.safeParse(slide).success === true;
