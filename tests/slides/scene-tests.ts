import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as kinds from '../../src/slides/kinds/kinds.ts';
import type { SlideDefinition } from '../../src/slides/parts/define-slide.ts';
import { brand, ROOT, shipped } from '../support/brand.ts';
import { fixtureOutline } from '../support/fixtures.ts';
import { golden } from '../support/golden.ts';
import { sceneOf } from '../support/scene.ts';
import { describeScene } from './describe-scene.ts';
import { faultsOf, foundIn, SAYING_LITTLE, sparedIn } from './invariants.ts';

const definitions: readonly SlideDefinition[] = Object.values(kinds) as never;
// A kind that owns its ground reads `dark` itself.
const turned = definitions.filter(({ schema, ownsGround }) => 'dark' in schema.shape && !ownsGround);

/** Tests that fixtures of kinds are laid out as their golden scenes say, and are composed and read well, with no finding. */
export function testScenes(names: readonly string[], language: 'en' | 'zh'): void {
  const laidOut = (name: string) => sceneOf(fixtureOutline(ROOT, 'kinds', name), language, shipped);

  it.each(names)(`%s is laid out as its golden scene says, in ${language}`, (name) => {
    const text = describeScene(laidOut(name).scene);
    const path = join(ROOT, `tests/slides/golden/${name}.${language}.txt`);
    expect(text).toBe(golden(path, `kinds.${name}`, () => text).toString());
  });

  it.each(names)(`%s is composed and read well, with no finding, in ${language}`, (name) => {
    const { scene, findings } = laidOut(name);
    expect(faultsOf(scene, { name, brand: shipped, strict: true })).toEqual([]);
    expect(foundIn(findings, name)).toEqual([]);
  });
}

/** Tests that dark slides of all kinds are laid out as light ones, and read as well. */
export function testDark(language: 'en' | 'zh'): void {
  it.each(turned)(`a dark slide of the kind $kind is laid out as on a light ground, in ${language}`, ({ kind }) => {
    const light = fixtureOutline(ROOT, 'kinds', kind);
    const { scene, findings } = sceneOf(light.replaceAll(`- kind: ${kind}\n`, '$&    dark: true\n'), language);
    const slides = scene.slides.filter((slide) => slide.kind === kind);
    expect(slides.map(({ frame }) => brand.frames[frame].ground)).toEqual(slides.map(() => 'dark'));
    const saysLittle = SAYING_LITTLE.includes(kind);
    const spared = [...(saysLittle ? (['filled'] as const) : []), ...sparedIn(kind)];
    expect(faultsOf(scene, { name: kind, brand }, spared)).toEqual([]);
    expect(foundIn(findings, kind).filter((found) => !saysLittle || !found.startsWith('sparse'))).toEqual([]);
    const boxesOf = (each: typeof scene) => each.slides.map(({ items }) => items.map(({ box }) => box));
    expect(boxesOf(scene)).toEqual(boxesOf(sceneOf(light, language).scene));
  });
}
