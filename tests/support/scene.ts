import type { Finding } from '../../src/core/diagnostic.ts';
import { inWords } from '../../src/core/words.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import type { Scene } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/define-slide.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { reviewCharts } from '../../src/slides/review-charts.ts';
import { reviewSlides } from '../../src/slides/review-slides.ts';
import { brand, measurer } from './brand.ts';
import { PICTURES } from './pictures.ts';

export { HEAD } from './head.ts';

/** The laid-out deck of an outline's text in one language, with the fixtures' pictures. Throws on errors in the outline. */
export function sceneOf(text: string, language = 'en'): { scene: Scene<LaidOutItem>; findings: readonly Finding[] } {
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline)
    throw new Error(findings.map((finding) => `${finding.code}: ${inWords(finding.message, 'en')}`).join('\n'));
  const resolved = resolveDeck(outline, language, { pictures: PICTURES });
  const scene = layoutDeck(resolved.deck, brand, measurer);
  return { scene, findings: [...resolved.findings, ...reviewSlides(resolved.deck), ...reviewCharts(scene)] };
}
