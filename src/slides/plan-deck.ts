import { printOf } from '../core/cache.ts';
import { remembered, sum } from '../core/collections.ts';
import { isRichText } from '../core/rich-text.ts';
import { isDarkFill } from '../layout/colors.ts';
import type { Brand } from '../scene/brand.ts';
import { compositionsOf, frameOf } from './composed-page.ts';
import type { SlideContent } from './layout-slide.ts';
import { slideDefinitionOf } from './layout-slide.ts';
import { type Candidate, type Choice, DARK_GROUNDS, type Family, type Ground } from './parts/composition.ts';

/** A way in which a slide may be laid out, on one ground. */
interface Option extends Omit<Candidate, 'grounds' | 'cost'> {
  readonly ground: Ground;
  /** How much worse it is by itself than the best of its slide. */
  readonly own: number;
  /** The type of its chart, where it is one. */
  readonly chart?: string;
}

/** A slide of a plan, and what it costs beside those before it. */
export interface Planned {
  readonly slide: SlideContent;
  readonly option: Option;
  readonly cost: number;
}

/** How many plans are followed at once. */
const BEAM = 96;

/** What it costs that slides are alike. */
const COSTS = {
  family: [6, 3],
  chart: [3, 1],
  ground: 2,
  groundThrice: 8,
  toneThrice: 2.5,
  place: 0.7,
  placeThrice: 1.5,
  side: 0.7,
  secondClaim: 10,
  breathless: 2,
} as const;
/**
 * What each ground costs behind the one that a slide leans to. So much holds the plan of a long deck in place where a slide is
 * put in: grounds that only took turns would all turn over behind it.
 */
const OTHER_GROUND = 3;
/** So many slides may follow each other without one that lets the audience breathe. */
const BREATH = 5;
const BREATHS: readonly Family[] = ['words', 'quiet', 'picture', 'drawn', 'bands'];
/** Kinds that frame a deck: they may be like what is beside them. */
const FRAMES: readonly string[] = ['cover', 'agenda', 'section', 'contact', 'sources'];

/** A plan so far, from its last slide back: many have their beginnings in common. */
interface Steps {
  readonly last: Planned;
  readonly before: Steps | undefined;
}

interface State {
  readonly steps: Steps | undefined;
  readonly cost: number;
  readonly claims: number;
  readonly breathless: number;
}

interface Asked {
  readonly hidden?: boolean;
  readonly background?: unknown;
  readonly composition?: string;
  readonly ground?: Ground;
  readonly dark?: boolean;
  readonly chart?: { readonly type: string };
}

/**
 * How each slide of a deck is laid out and on which ground, so that few are alike that stand close to each other: a beam
 * search for the least cost. What the outline states is fixed. Only what slides hold counts, not their words, so that a deck
 * has one plan in all languages.
 */
export function planDeck(slides: readonly SlideContent[], brand: Brand): readonly Planned[] {
  const shown = slides.filter(({ content }) => !(content as Asked).hidden);
  const { waysOf, plans } = knownOf(brand);
  const ways = shown.map(waysOf);
  const name = ways.map((each) => each.name).join();
  const plan = plans.get(name) ?? searched(shown, ways, brand);
  plans.delete(name);
  plans.set(name, plan);
  for (const [oldest] of plans) if (plans.size > MAX_PLANS) plans.delete(oldest);
  return plan.map(({ option, cost }, i) => ({ slide: shown[i] as SlideContent, option, cost }));
}

function searched(slides: readonly SlideContent[], ways: readonly Ways[], brand: Brand): Plan {
  let states: readonly State[] = [{ steps: undefined, cost: 0, claims: 0, breathless: 0 }];
  for (const [i, slide] of slides.entries()) {
    states = states
      .flatMap((state) => (ways[i]?.options ?? []).map((option) => followed(state, slide, option, brand)))
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, BEAM);
  }
  const plan: Plan[number][] = [];
  for (let steps = states[0]?.steps; steps; steps = steps.before) {
    const { option, cost } = steps.last;
    plan.push({ option, cost });
  }
  return plan.reverse();
}

export const planCost = (plan: readonly Planned[]): number => sum(plan.map(({ cost }) => cost));

/** The choice for each slide that has one, by its id. */
export function choicesOf(plan: readonly Planned[]): ReadonlyMap<string, Choice> {
  return new Map(plan.map(({ slide, option }) => [slide.id, { composition: option.name, ground: option.ground }]));
}

/** The ways in which a slide may be laid out, and a name for these and its kind. */
interface Ways {
  readonly name: string;
  readonly options: readonly Option[];
}

type Plan = readonly Pick<Planned, 'option' | 'cost'>[];

/** What is known of a brand: the ways of its slides as they are, and its last plans, by the names of these. */
interface Known {
  readonly waysOf: (slide: SlideContent) => Ways;
  readonly plans: Map<string, Plan>;
}

const MAX_PLANS = 64;

const knownOf = remembered((brand: Brand): Known => {
  const waysOf = (slide: SlideContent) => {
    const options = makeOptions(slide, brand);
    return { name: printOf([slide.kind, options]), options };
  };
  return { waysOf: remembered(waysOf, new WeakMap()), plans: new Map() };
}, new WeakMap<Brand, Known>());

function makeOptions(slide: SlideContent, brand: Brand): readonly Option[] {
  const { composition, ground, dark, chart } = slide.content as Asked;
  const more = chart ? { chart: chart.type } : {};
  const all = compositionsOf(slide, slideDefinitionOf(slide.kind), brand);
  const named = all.filter(({ name }) => name === composition);
  const own = named.length > 0 ? named : all;
  const plain = all.length === 0 || (composition === 'plain' && named.length === 0);
  if (plain) return [{ ...plainOption(slide, brand), ...more }];
  const lean = leaning(slide);
  return own.flatMap(({ name, family, headline, heavy, grounds, cost = 0 }) => {
    const wanted = ground ? [ground] : groundsFor(brand.manner?.rhythm === 'one' ? ['white'] : grounds, dark);
    return wanted.map((each, i) => ({
      ...{ name, family, headline, ground: each, own: cost + ((i + lean) % wanted.length) * OTHER_GROUND, ...more },
      ...(heavy ? { heavy } : {}),
    }));
  });
}

/** To which of its grounds a slide leans: by which keys it has and how many entries, so that it is one in all languages. */
function leaning({ kind, content }: SlideContent): number {
  const shape = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.length}${shape(value[0])}]`;
    return value !== null && typeof value === 'object' && !isRichText(value)
      ? Object.keys(value).toSorted().join()
      : '';
  };
  const whole = Object.entries(content).map(([key, value]) => key + shape(value));
  return [...kind, ...whole.toSorted().join()].reduce(
    (sum, each) => (sum * 131 + (each.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  );
}

function groundsFor(grounds: readonly Ground[], dark: boolean | undefined): readonly Ground[] {
  if (!dark) return grounds;
  const darker = grounds.filter((each) => DARK_GROUNDS.includes(each));
  return darker.length > 0 ? darker : ['ink'];
}

function plainOption(slide: SlideContent, brand: Brand): Option {
  const definition = slideDefinitionOf(slide.kind);
  const { dark, background } = slide.content as Asked;
  const { ground } = brand.frames[frameOf(slide, definition, brand)];
  const isDark = dark || background || isDarkFill(brand, ground);
  return {
    name: 'plain',
    family: definition.family ?? 'index',
    headline: 'top',
    ground: isDark ? 'ink' : 'white',
    own: 0,
  };
}

/** Whether two slides are of one family; drawn ones are that only where they are of one kind, and draw one type of chart. */
export function isAlike(one: Pick<Planned, 'slide' | 'option'>, other: Planned): boolean {
  if (one.option.family !== other.option.family) return false;
  return (
    one.option.family !== 'drawn' || (one.slide.kind === other.slide.kind && one.option.chart === other.option.chart)
  );
}

function followed(state: State, slide: SlideContent, option: Option, brand: Brand): State {
  const isFrame = FRAMES.includes(slide.kind);
  const { steps } = state;
  const [before, earlier] = [steps?.last, steps?.before?.last];
  const both = [before, earlier];
  const isOne = brand.manner?.rhythm === 'one';
  const same = (key: 'ground' | 'headline' | 'heavy' | 'chart') =>
    both.map((each) => each !== undefined && option[key] !== undefined && each.option[key] === option[key]);
  const isDark = (each: Ground) => DARK_GROUNDS.includes(each);
  const [family, chart, ground, place, side] = [
    both.map(
      (each) => each !== undefined && !isFrame && !FRAMES.includes(each.slide.kind) && isAlike({ slide, option }, each),
    ),
    ...(['chart', 'ground', 'headline', 'heavy'] as const).map(same),
  ];
  const thrice = (list: readonly boolean[] | undefined) => list?.every(Boolean) ?? false;
  const sameTone =
    !isOne && both.every((each) => each && isDark(each.option.ground) === isDark(option.ground)) && !thrice(ground);
  const isClaim = option.ground === 'claim';
  const breathless = isFrame || BREATHS.includes(option.family) ? 0 : state.breathless + 1;
  const cost =
    option.own +
    weighed(family, COSTS.family) +
    weighed(chart, COSTS.chart) +
    (isOne ? 0 : (ground?.[0] ? COSTS.ground : 0) + (thrice(ground) ? COSTS.groundThrice : 0)) +
    (sameTone ? COSTS.toneThrice : 0) +
    (place?.[0] ? COSTS.place : 0) +
    (thrice(place) ? COSTS.placeThrice : 0) +
    (side?.[0] ? COSTS.side : 0) +
    (isClaim && state.claims > 0 ? COSTS.secondClaim : 0) +
    (breathless > BREATH ? COSTS.breathless : 0);
  return {
    steps: { last: { slide, option, cost }, before: steps },
    cost: state.cost + cost,
    claims: state.claims + (isClaim ? 1 : 0),
    breathless,
  };
}

const weighed = (is: readonly boolean[] | undefined, costs: readonly number[]): number =>
  costs.reduce((total, each, i) => total + (is?.[i] ? each : 0), 0);
