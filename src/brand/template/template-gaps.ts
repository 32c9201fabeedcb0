import { contrastRatio, leastDifference } from '../../color/contrast.ts';
import type { Brand } from '../../scene/brand.ts';
import { BRAND_FRAMES, type BrandFrameName } from '../../scene/frame.ts';
import { groundOf } from '../../scene/surface.ts';
import type { LayoutChoice } from '../../template/match-layouts.ts';
import { isTitle } from '../../template/placeholders.ts';
import type { Template } from '../../template/read-template.ts';

/** What a template lacks that slides of ours would use. */
export interface TemplateGap {
  readonly gap: 'footer' | 'slide-number' | 'section' | 'picture' | 'title' | 'colors' | 'contrast';
  /** The layouts, colours or texts that it is about; empty where it is about all. */
  readonly names: readonly string[];
}

/** ΔE*ab (CIE 1976) below which two colours side by side are taken for one by some. */
const APART = 15;
/** Text of at least so many points is large, and needs less contrast (WCAG 2.2, 1.4.3). */
const LARGE = 24;

/** What a template lacks, in the order in which people meet it on slides. */
export function templateGaps(
  { layouts }: Template,
  brand: Brand,
  choices: Readonly<Record<BrandFrameName, LayoutChoice>>,
): TemplateGap[] {
  const { layout: content } = choices.content;
  const { why: section, layout: ofSections } = choices.section;
  const untitled = layouts.filter(({ placeholders }) => !placeholders.some(isTitle)).map(({ name }) => name);
  const alike = alikeRoles(brand);
  const faint = faintTexts(brand);
  const gap = (name: TemplateGap['gap'], lacks: boolean, names: readonly string[] = []) =>
    lacks ? [{ gap: name, names }] : [];
  return [
    ...gap('footer', !content.placeholders.some(({ type }) => type === 'ftr')),
    ...gap('slide-number', brand.frames.content.slideNumber === undefined),
    ...gap('section', section !== 'chosen' && section !== 'name' && ofSections.type !== 'secHead'),
    ...gap('picture', !layouts.some(({ placeholders }) => placeholders.some(({ type }) => type === 'pic'))),
    ...gap('title', untitled.length > 0, untitled),
    ...gap('colors', alike.length > 0, alike),
    ...gap('contrast', faint.length > 0, faint),
  ];
}

/** Colours that charts set side by side and that somebody does not tell apart: `second/third`. */
function alikeRoles({ colors }: Brand): string[] {
  const roles = ['subject', 'second', 'third', 'highlight'] as const;
  return roles.flatMap((role, i) =>
    roles
      .slice(i + 1)
      .filter((other) => leastDifference(colors[role].hex, colors[other].hex) < APART)
      .map((other) => `${role}/${other}`),
  );
}

/** The template's own texts that are hard to read where they stand: `Title Slide: subtitle`. */
function faintTexts({ frames, colors }: Brand): string[] {
  const found = BRAND_FRAMES.flatMap((name) => {
    const { layout, placeholders } = frames[name];
    return Object.values(placeholders).flatMap(({ own, style, box, name: text }) => {
      const ground = own && layout?.surface && groundOf(layout.surface, box);
      const needed = style.size >= LARGE ? 3 : 4.5;
      return ground && contrastRatio(colors[style.color].hex, ground) < needed ? [`${layout.name}: ${text}`] : [];
    });
  });
  return [...new Set(found)];
}
