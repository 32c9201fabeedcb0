import { checkScene, withoutStandIns } from '../check/check-scene.ts';
import { type Cache, NO_CACHE } from '../core/cache.ts';
import { defined } from '../core/collections.ts';
import type { Steady } from '../core/steady.ts';
import { atOnce, type Steps } from '../core/steps.ts';
import { type Finding, severityOf } from '../findings/finding.ts';
import type { ResolvedDeck } from '../resolve/resolve-deck.ts';
import type { Scene } from '../scene/items.ts';
import { layoutSteps } from '../slides/layout-deck.ts';
import type { LaidOutItem } from '../slides/parts/define-slide.ts';
import { reviewPlan } from '../slides/review-plan.ts';
import { reviewShown } from '../slides/review-shown.ts';
import { reviewCharts, reviewNative, reviewNotes, reviewShow, reviewSlides } from '../slides/review-slides.ts';
import { keptCheck, keptLayout } from './kept-slides.ts';
import type { OpenDeck } from './open-deck.ts';

export interface ReviewedScene {
  readonly scene: Scene<LaidOutItem>;
  readonly findings: readonly Finding[];
}

type Layout = Pick<OpenDeck, 'outline' | 'brand' | 'measurer'>;

/**
 * The deck of one of the languages laid out, and reviewed as it will be seen; slides that are as they were are taken from
 * the cache. Findings stop nothing: that is the caller's. `onSlide` hears how many are laid out.
 */
export function makeScene(
  open: Layout & Pick<OpenDeck, 'findings'>,
  each: OpenDeck['decks'][number],
  cache: Cache = NO_CACHE,
  onSlide?: (laidOut: number) => void,
): ReviewedScene {
  const scene = atOnce(layOut(open, each.deck, { cache }), onSlide);
  return { scene, findings: reviewLaidOut(open, each, scene, cache) };
}

interface LayOutOptions {
  readonly cache?: Cache;
  /** Gives slides that are as they were the last time as the very same. */
  readonly steady?: Steady;
  /** The place of the one slide to lay out; all where omitted. */
  readonly only?: number;
}

/** The deck laid out alone, a slide a step. */
export function layOut(
  { brand, measurer }: Layout,
  deck: ResolvedDeck,
  { cache = NO_CACHE, steady, only }: LayOutOptions = {},
): Steps<ReviewedScene['scene']> {
  const one = only === undefined ? undefined : deck.slides[only];
  return layoutSteps(deck, brand, measurer, { layout: keptLayout(cache), ...defined({ steady, only: one }) });
}

/** What was found in a deck so far, and on its scene. */
export function reviewLaidOut(
  open: Layout & Pick<OpenDeck, 'findings'>,
  { deck, findings }: OpenDeck['decks'][number],
  scene: ReviewedScene['scene'],
  cache: Cache = NO_CACHE,
): readonly Finding[] {
  const written = [...open.findings.filter(({ language }) => language === deck.language), ...findings];
  return [...findings, ...withoutStandIns(reviewScene(scene, deck, open, cache), written)];
}

export function reviewScene(
  scene: ReviewedScene['scene'],
  deck: ResolvedDeck,
  { outline, brand, measurer }: Layout,
  cache: Cache = NO_CACHE,
): Finding[] {
  const found = [
    ...checkScene(scene, brand, measurer, keptCheck(cache)),
    ...reviewCharts(scene),
    ...reviewNative(scene, outline.deck.charts === 'native'),
    ...reviewSlides(deck),
    ...reviewNotes(deck.slides, scene),
    ...reviewShow(deck, scene),
    ...reviewPlan(deck.slides, brand),
  ];
  // What a slide does not show because of an error comes back with its mending.
  const faulty = new Set(found.flatMap(({ code, path }) => (severityOf(code) === 'error' ? [path[1]] : [])));
  const missing = reviewShown(deck, scene, brand).filter(({ path }) => !faulty.has(path[1]));
  return [...found, ...missing];
}
