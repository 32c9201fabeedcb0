import { expect, it } from 'vitest';
import { inkOf } from '../../src/check/ink.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { Brand } from '../../src/scene/brand.ts';
import { withTitles } from '../../src/scene/deck-brand.ts';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { ROOT } from './brand.ts';
import { fixtureNames, fixtureOutline } from './fixtures.ts';
import { sceneOf } from './scene.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
/** Frames without a body, in which one thing stands alone, and maps are judged by eye. */
const BY_EYE = ['cover', 'section', 'statement', 'quote', 'closing'];
const judgedKinds = definitions.filter(({ fills, kind }) => fills && kind !== 'map').map(({ kind }) => kind);
const kindOf = (name: string) => name.split('.')[0] ?? '';

/** The fixtures of kinds that fill their frame, at their smallest, usual and largest. */
export const filledNames: readonly string[] = fixtureNames(ROOT, 'kinds').filter((name) =>
  judgedKinds.includes(kindOf(name)),
);

/**
 * The part of the height that ink spans at the least, and how much may be empty: the highest blank strip, in inches, and
 * the part of the largest empty rectangle.
 */
interface Limits {
  readonly height: number;
  readonly strip: number;
  readonly hollow: number;
}

const LIMITS: Limits = { height: 0.92, strip: 0.6, hollow: 0.12 };
/** What narrow and low bodies, and type for a desk, leave more. */
const LEEWAY: Limits = { height: 0.92, strip: 0.6, hollow: 0.136 };
/** The same of kinds whose course runs past its texts, of large figures with few words, and of points that share a height. */
const LEEWAYS: Readonly<Record<string, Limits>> = {
  kpis: { height: 0.92, strip: 0.6, hollow: 0.15 },
  path: { height: 0.95, strip: 0.85, hollow: 0.145 },
  picture: { height: 0.92, strip: 0.6, hollow: 0.155 },
};

/** What to do about a frame that is not filled. */
const REMEDY = 'put texts on fields, let parts grow, or allow larger type (docs/extending.md)';

/** Tests that the frames of a fixture's slides are filled, by ink; `strict` allows for no more than the rule does. */
export function testFilled(
  name: string,
  language: string,
  { brand, reading, strict }: { readonly brand: Brand; readonly reading: Reading; readonly strict: boolean },
): void {
  const outline = fixtureOutline(ROOT, 'kinds', name);
  const text = reading === 'hall' ? outline : outline.replace(/^deck:\n/m, `deck:\n  reading: ${reading}\n`);
  const { scene } = sceneOf(text, language, brand);
  const judged = scene.slides.filter(({ frame }) => !BY_EYE.includes(frame));
  const limits = strict ? LIMITS : (LEEWAYS[kindOf(name)] ?? LEEWAY);
  if (judged.length === 0) return;
  it.each(judged.map((slide) => [slide.id, slide] as const))('is filled on %s', (_, slide) => {
    const { height, width, strip, hollow } = inkOf(slide, withTitles(brand, scene.wraps ?? false));
    const smallest = name.endsWith('.smallest');
    expect(height, `the part of the body’s height that is drawn on: ${REMEDY}`).toBeGreaterThanOrEqual(
      smallest ? 0.8 : limits.height,
    );
    if (smallest) return;
    expect(width, `the part of its width that is drawn on: ${REMEDY}`).toBeGreaterThanOrEqual(0.95);
    expect(strip, `the highest empty strip, in inches: ${REMEDY}`).toBeLessThanOrEqual(limits.strip + 1e-6);
    expect(hollow, `the largest empty rectangle, as a part of the body: ${REMEDY}`).toBeLessThanOrEqual(limits.hollow);
  });
}
