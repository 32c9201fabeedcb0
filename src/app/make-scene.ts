import { checkScene } from '../check/check-scene.ts';
import { withoutStandIns } from '../check/stand-ins.ts';
import type { Finding } from '../findings/finding.ts';
import type { ResolvedDeck } from '../resolve/resolve-deck.ts';
import type { Scene } from '../scene/items.ts';
import { layoutDeck } from '../slides/layout-deck.ts';
import type { LaidOutItem } from '../slides/parts/define-slide.ts';
import { reviewCharts } from '../slides/review-charts.ts';
import { reviewNative } from '../slides/review-native.ts';
import { reviewNotes } from '../slides/review-notes.ts';
import { reviewShow } from '../slides/review-show.ts';
import { reviewSlides } from '../slides/review-slides.ts';
import type { OpenDeck } from './open-deck.ts';

/** A deck of one language with every slide laid out; its charts are still to be drawn. */
export interface ReviewedScene {
  readonly scene: Scene<LaidOutItem>;
  /** What was found in this language so far. */
  readonly findings: readonly Finding[];
}

/** What a deck is laid out with. */
type Layout = Pick<OpenDeck, 'outline' | 'brand' | 'measurer'>;

/** The deck of one of the languages laid out, and reviewed as it will be seen. Findings stop nothing: that is the caller's. */
export function makeScene(
  open: Layout & Pick<OpenDeck, 'findings'>,
  { deck, findings }: OpenDeck['decks'][number],
): ReviewedScene {
  const scene = layoutDeck(deck, open.brand, open.measurer);
  const written = [...open.findings.filter(({ language }) => language === deck.language), ...findings];
  return { scene, findings: [...findings, ...withoutStandIns(reviewScene(scene, deck, open), written)] };
}

/** What is wrong or doubtful about a deck as it was laid out. */
export function reviewScene(
  scene: ReviewedScene['scene'],
  deck: ResolvedDeck,
  { outline, brand, measurer }: Layout,
): Finding[] {
  return [
    ...checkScene(scene, brand, measurer),
    ...reviewCharts(scene),
    ...reviewNative(scene, outline.deck.charts === 'native'),
    ...reviewSlides(deck),
    ...reviewNotes(deck.slides, scene),
    ...reviewShow(deck, scene),
  ];
}
