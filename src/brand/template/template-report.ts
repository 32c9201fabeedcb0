import { contrastRatio } from '../../color/contrast.ts';
import type { Box } from '../../core/box.ts';
import type { Inch, Pt } from '../../core/lengths.ts';
import { isSafeFont } from '../../fonts/safe-fonts.ts';
import { type Brand, type Script, THEME_SLOTS, type ThemeSlot } from '../../scene/brand.ts';
import { BRAND_FRAMES, type BrandFrameName } from '../../scene/frame.ts';
import type { Surfaces } from '../../scene/surface.ts';
import type { ColorRole } from '../../scene/tokens.ts';
import {
  type ChosenLayouts,
  chooseLayouts,
  type LayoutChoice,
  type MatchReason,
  usableLayouts,
} from '../../template/match-layouts.ts';
import type { FoundPlaceholder } from '../../template/placeholders.ts';
import type { Template, TemplateLayout } from '../../template/read-template.ts';
import { scaledTemplate } from '../../template/scaled-template.ts';
import { type SlideFormat, slideFormat } from './slide-format.ts';
import { type TemplateGap, templateGaps } from './template-gaps.ts';

/** What was read from a template, and what a brand makes of it: for people and, as JSON, for tools. */
export interface TemplateReport {
  readonly brand: string;
  /** In inches. */
  readonly size: { readonly w: Inch; readonly h: Inch };
  /** Undefined where the size has no name. */
  readonly format: SlideFormat | undefined;
  readonly masters: readonly MasterReport[];
  readonly colors: readonly ColorReport[];
  readonly fonts: readonly FontReport[];
  readonly frames: readonly FrameReport[];
  readonly gaps: readonly TemplateGap[];
}

export interface MasterReport {
  readonly theme: string;
  readonly layouts: readonly LayoutReport[];
}

export interface LayoutReport {
  /** From 1, over all masters: the number of its picture. */
  readonly number: number;
  readonly name: string;
  /** ST_SlideLayoutType; empty where the layout states none. */
  readonly type: string;
  readonly placeholders: readonly PlaceholderReport[];
}

export interface PlaceholderReport {
  /** ST_PlaceholderType. */
  readonly type: string;
  readonly name: string;
  readonly size: Pt;
  /** In inches; undefined where neither layout nor master says it. */
  readonly box: Box | undefined;
  readonly vertical: boolean;
}

export interface ColorReport {
  readonly slot: ThemeSlot;
  readonly hex: string;
  /** With the ground of content slides. */
  readonly contrast: number;
  /** The roles that it has as it is, and those that shades of it have. */
  readonly roles: readonly ColorRole[];
  readonly shades: readonly ColorRole[];
}

export interface FontReport {
  readonly use: 'headings' | 'text';
  readonly script: Script;
  readonly declared: string;
  /** Whether it comes with Microsoft Office. */
  readonly ofOffice: boolean;
  /** The family of the files that text is measured with. */
  readonly measuredWith: string;
  /** Whether those have the widths of the declared font. */
  readonly sameWidths: boolean;
}

export interface FrameReport {
  readonly frame: BrandFrameName;
  readonly layout: string;
  readonly why: MatchReason;
  /** Names of other layouts that it could stand on, best first. */
  readonly others: readonly string[];
  /** Whether its name alone would lead to that layout: another may have the same, or it may have none. */
  readonly named: boolean;
}

/** The report on a template and on the brand made of it, whose file may choose layouts. */
export function templateReport(
  template: Template,
  brand: Brand,
  chosen: ChosenLayouts,
  surfaces: Surfaces,
): TemplateReport {
  const { layouts, size } = template;
  const scaled = scaledTemplate(template, surfaces);
  const usable = usableLayouts(scaled.template);
  const choices = chooseLayouts(scaled.template, chosen, scaled.surfaces);
  if (!choices) throw new Error('A brand was made of a template without a layout to stand on.');
  return {
    brand: brand.name,
    size,
    format: slideFormat(size),
    masters: mastersOf(layouts),
    colors: THEME_SLOTS.map((slot) => colorReport(slot, brand)),
    fonts: fontReports(brand),
    frames: BRAND_FRAMES.map((frame) => frameReport(frame, choices[frame], usable)),
    gaps: templateGaps(template, brand, choices),
  };
}

function mastersOf(layouts: readonly TemplateLayout[]): MasterReport[] {
  const masters = [...new Set(layouts.map(({ master }) => master))];
  return masters.map((master) => {
    const own = layouts.filter((layout) => layout.master === master);
    return {
      theme: own[0]?.theme.name ?? '',
      layouts: own.map((layout) => ({
        number: layouts.indexOf(layout) + 1,
        name: layout.name,
        type: layout.type,
        placeholders: layout.placeholders.map(placeholderReport),
      })),
    };
  });
}

function placeholderReport({ type, name, style, box, vertical }: FoundPlaceholder): PlaceholderReport {
  return { type, name, size: style.size, box, vertical };
}

function colorReport(slot: ThemeSlot, { theme, colors }: Brand): ColorReport {
  const hex = theme[slot];
  const own = (Object.keys(colors) as ColorRole[]).filter((role) => colors[role].slot === slot);
  const isShade = (role: ColorRole) => {
    const { lumMod, lumOff, satMod } = colors[role];
    return [lumMod, lumOff, satMod].some((part) => part !== undefined);
  };
  return {
    slot,
    hex,
    contrast: Math.floor(contrastRatio(hex, colors.ground.hex) * 10) / 10,
    roles: own.filter((role) => !isShade(role)),
    shades: own.filter(isShade),
  };
}

function fontReports({ fonts }: Brand): FontReport[] {
  const uses = { headings: fonts.headings, text: fonts };
  return (['headings', 'text'] as const).flatMap((use) =>
    (['latin', 'eastAsian'] as const).map((script) => {
      const { declared, family, likeness = false } = uses[use][script];
      return { use, script, declared, ofOffice: isSafeFont(declared), measuredWith: family, sameWidths: !likeness };
    }),
  );
}

function frameReport(
  frame: BrandFrameName,
  { layout, why, others }: LayoutChoice,
  layouts: readonly TemplateLayout[],
): FrameReport {
  const { name } = layout;
  const named = name !== '' && layouts.find((each) => each.name === name) === layout;
  return { frame, layout: name, why, others: others.map((each) => each.name), named };
}
