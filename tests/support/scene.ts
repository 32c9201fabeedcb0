import { type ReviewedScene, reviewScene } from '../../src/app/make-scene.ts';
import { resolveDecks } from '../../src/app/open-deck.ts';
import { inWords } from '../../src/core/language.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { readKits } from '../../src/pictures/read-kits.ts';
import { readMaps } from '../../src/pictures/read-maps.ts';
import { readScenes } from '../../src/pictures/read-scenes.ts';
import type { ResolvedDeck } from '../../src/resolve/resolve-deck.ts';
import type { Brand } from '../../src/scene/brand.ts';
import type { Scene, TextItem } from '../../src/scene/items.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import type { LaidOutItem } from '../../src/slides/parts/define-slide.ts';
import { brandMeasurer } from '../../src/text/brand-measurer.ts';
import { measurer, brand as plain, shipped, shippedFiles } from './brand.ts';
import { fixturePictures } from './build.ts';
import { LOGOS, PICTURES } from './pictures.ts';

export { HEAD } from './head.ts';

/** A laid-out deck, and what it was made of. */
interface SceneOfText extends ReviewedScene {
  readonly deck: ResolvedDeck;
}

/**
 * The laid-out deck of an outline's text in one language, with the fixtures' pictures, in the plain brand or another, and
 * what was found in it. Throws on errors in the outline.
 */
export function sceneOf(text: string, language = 'en', brand: Brand = plain): SceneOfText {
  const known = kept.get(brand) ?? new Map<string, SceneOfText>();
  kept.set(brand, known);
  const key = `${language} ${text}`;
  const scene = known.get(key) ?? newScene(text, language, brand);
  known.set(key, scene);
  return scene;
}

/** The first slide of an outline's text. */
export function slideOf(text: string, brand?: Brand, language = 'en'): Scene<LaidOutItem>['slides'][number] {
  const [slide] = sceneOf(text, language, brand).scene.slides;
  if (!slide) throw new Error('There is a slide.');
  return slide;
}

/** The texts among items, by their names. */
export const textsIn = (items: readonly LaidOutItem[] = []): Readonly<Record<string, TextItem>> =>
  Object.fromEntries(items.flatMap((item) => (item.kind === 'text' ? [[item.name, item]] : [])));

/** What parsing finds on the first slide of an outline's text. */
export const refusedIn = (text: string) =>
  parseOutline({ file: 'slides.yaml', text }).findings.map(({ code, path }) => ({ code, path: path.slice(2) }));

/** Scenes are values: tests of many files look at the same fixtures. */
const kept = new WeakMap<Brand, Map<string, SceneOfText>>();

function newScene(text: string, language: string, brand: Brand): SceneOfText {
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline)
    throw new Error(findings.map((finding) => `${finding.code}: ${inWords(finding.message, 'en')}`).join('\n'));
  const { maps } = readMaps(outline, fixturePictures, '');
  const { scenes } = readScenes(outline, shippedFiles);
  const { kits, findings: ofKits } = readKits(outline, shippedFiles);
  const [resolved] = resolveDecks(outline, [language], { pictures: PICTURES, logos: LOGOS, maps, scenes, kits });
  if (!resolved) throw new Error('A deck that is resolved in a language has a deck of it.');
  const { deck } = resolved;
  const open = { outline, brand, measurer: brand === shipped || brand === plain ? measurer : brandMeasurer(brand) };
  const scene = layoutDeck(deck, brand, open.measurer);
  return {
    deck,
    scene,
    // Many tests ask for the scene alone.
    get findings() {
      return [...ofKits, ...resolved.findings, ...reviewScene(scene, deck, open)];
    },
  };
}
