import { expect, it } from 'vitest';
import { ownRules } from '../../../../src/outputs/pptx/slide/own-rules.ts';
import type { SceneItem, SceneSlide } from '../../../../src/scene/items.ts';
import { everyKindIn, SHIPPED_BRANDS, shippedBrand } from '../../../support/brands.ts';

/** The rules of a slide, each with whether a text draws it: those above or below an entry of a list. */
function rulesOf(slide: SceneSlide): { readonly name: string; readonly owned: boolean }[] {
  const isPlaceholder = (i: number) => {
    const item = slide.items[i];
    return item?.kind === 'text' && item.placeholder !== undefined;
  };
  const owned = new Set<SceneItem>(ownRules(slide, isPlaceholder).values());
  return slide.items.flatMap((item) => {
    const isRule =
      item.kind === 'shape' && item.shape === 'line' && item.box.h === 0 && / rule( \d+)?$/.test(item.name);
    const ofEntry = item.path.slice(slide.path.length).some((key) => typeof key === 'number');
    // The rule that marks a field off in some brands belongs to the field, whatever stands on it.
    return isRule && ofEntry && !/(field|tile|Panel \d+) rule/.test(item.name)
      ? [{ name: `${slide.kind}: ${item.name}`, owned: owned.has(item) }]
      : [];
  });
}

it.each(SHIPPED_BRANDS)('the rules between the entries of every kind are drawn by their texts in %s', (name) => {
  const { slides } = everyKindIn(shippedBrand(name), 'en');
  const rules = slides.flatMap((slide) => rulesOf(slide as SceneSlide));
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter(({ owned }) => !owned).map((rule) => rule.name)).toEqual([]);
});
