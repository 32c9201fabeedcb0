import { crowdedCharts, type NativeSetting, nativeSlide } from '../charts/native-charts.ts';
import { checkSlide } from '../check/check-scene.ts';
import { type Cache, kept, NO_CACHE, printOf } from '../core/cache.ts';
import { brandPrint, slidePrint } from '../scene/prints.ts';
import { layoutSlide } from '../slides/layout-slide.ts';
import type { LaidOutSlide, SlideContext } from '../slides/parts/define-slide.ts';

/** What a layout asked for of its deck: of the deck's view, its facts or its scenes, by which name, and what that was. */
type Asked = readonly [of: 'deck' | 'facts' | 'scenes', name: string, print: string];

/** The pages of a slide, and all that they hang on beside the slide itself. */
interface KeptSlide {
  readonly asked: readonly Asked[];
  readonly pages: readonly LaidOutSlide[];
}

/**
 * `layoutSlide` with its pages kept: those of a slide that is as it was, with its facts and its brand, are taken from the
 * cache where everything that its layout asked for of the deck is as it was, too.
 */
export function keptLayout(cache: Cache): typeof layoutSlide {
  if (cache === NO_CACHE) return layoutSlide;
  return (slide, definition, facts, context) => {
    const { brand, language, section, reading, strict, choice } = context;
    const given = [printOf(slide), facts.map(printOf), brandPrint(brand)];
    const key = printOf(['laid out', given, language, section, reading, strict, choice]);
    const known = cache.get(key) as KeptSlide | undefined;
    if (known?.asked.every(([of, name, print]) => answer(context, of, name) === print)) return [...known.pages];
    const asked = new Map<string, Asked>();
    const record = (of: Asked[0], name: string) => asked.set(`${of} ${name}`, [of, name, answer(context, of, name)]);
    const pages = layoutSlide(slide, definition, facts, withRecord(context, record));
    cache.set(key, { asked: [...asked.values()], pages } satisfies KeptSlide);
    return pages;
  };
}

function answer({ deck, facts }: SlideContext, of: Asked[0], name: string): string {
  if (of === 'deck') return printOf(name === 'uses' ? deck.uses() : deck[name as keyof typeof deck]);
  const from: ReadonlyMap<string, unknown> = of === 'facts' ? facts : deck.scenes;
  return printOf(name === '' ? from : from.get(name));
}

/** The context, which records everything that is asked of the deck. */
function withRecord(context: SlideContext, note: (of: Asked[0], name: string) => void): SlideContext {
  const scenes = recordedMap(context.deck.scenes, (name) => note('scenes', name));
  const deck = new Proxy(context.deck, {
    get(target, name, receiver) {
      if (name === 'scenes') return scenes;
      note('deck', String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  return { ...context, deck, facts: recordedMap(context.facts, (name) => note('facts', name)) };
}

function recordedMap<T>(map: ReadonlyMap<string, T>, note: (name: string) => void): ReadonlyMap<string, T> {
  return new Proxy(map, {
    get(target, asked) {
      if (asked === 'get' || asked === 'has') {
        return (name: string) => {
          note(name);
          return target[asked](name);
        };
      }
      note('');
      const value: unknown = Reflect.get(target, asked);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export function keptCheck(cache: Cache): typeof checkSlide {
  if (cache === NO_CACHE) return checkSlide;
  return (slide, language, brand, measurer) =>
    kept(cache, printOf(['checked', slidePrint(slide), language, brandPrint(brand)]), () =>
      checkSlide(slide, language, brand, measurer),
    );
}

export const keptNative = (cache: Cache): typeof nativeSlide => keptCharts(cache, 'native', nativeSlide);

export const keptCrowded = (cache: Cache): typeof crowdedCharts => keptCharts(cache, 'crowded', crowdedCharts);

type OfCharts<T> = (slide: Parameters<typeof nativeSlide>[0], setting: NativeSetting) => T;

/** What is made of the charts of slides, kept by the slides. */
function keptCharts<T>(cache: Cache, sort: string, make: OfCharts<T>): OfCharts<T> {
  if (cache === NO_CACHE) return make;
  return (slide, setting) => {
    if (!slide.items.some(({ kind }) => kind === 'chart')) return make(slide, setting);
    const { language, all, brand } = setting;
    const print = printOf([sort, slidePrint(slide), language, all, brandPrint(brand)]);
    return kept(cache, print, () => make(slide, setting));
  };
}
