import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/diagnostic.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { resolveDeck } from '../../src/resolve/resolve-deck.ts';
import type { Scene } from '../../src/scene/items.ts';
import type { LaidOutItem } from '../../src/slides/define-slide.ts';
import { layoutDeck } from '../../src/slides/layout-deck.ts';
import { brand, measurer, ROOT } from './brand.ts';

/** The head of a fixture deck: two languages, one source, a few made-up facts. */
export const HEAD = readFileSync(join(ROOT, 'tests/fixtures/head.yaml'), 'utf8');

/** The laid-out deck of an outline's text in one language. Throws on errors in the outline. */
export function sceneOf(text: string, language = 'en'): { scene: Scene<LaidOutItem>; findings: readonly Finding[] } {
  const { outline, findings } = parseOutline({ file: 'slides.yaml', text });
  if (!outline) throw new Error(findings.map((finding) => `${finding.code}: ${finding.message}`).join('\n'));
  const resolved = resolveDeck(outline, language);
  return { scene: layoutDeck(resolved.deck, brand, measurer), findings: resolved.findings };
}
