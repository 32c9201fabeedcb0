import { z } from 'zod';
import type { WarningCode } from '../core/diagnostic.ts';
import { THEME_SLOTS } from '../scene/brand.ts';
import { BRAND_FRAMES, PLACEHOLDER_NAMES } from '../scene/frame.ts';
import { COLOR_ROLES, TYPE_ROLES } from '../scene/tokens.ts';

/** Warnings about a brand, which it may accept with a reason. */
const WARNINGS_OF_BRANDS = ['low-contrast', 'missing-font'] as const satisfies readonly WarningCode[];

const length = z.number();
const box = z.tuple([length, length, length, length]);
const role = z.enum(COLOR_ROLES);
const part = z.number().min(0).max(4);

const shade = z.union([
  z.enum(THEME_SLOTS),
  z.strictObject({
    of: z.enum(THEME_SLOTS),
    lumMod: part.optional(),
    lumOff: z.number().min(-1).max(1).optional(),
    satMod: part.optional(),
  }),
]);

const face = z.strictObject({ declared: z.string(), family: z.string(), regular: z.string(), bold: z.string() });

const typeStyle = z.strictObject({
  size: z.number().positive(),
  floor: z.number().positive().optional(),
  bold: z.boolean().default(false),
  color: role,
  spacing: z.number().positive().default(1),
  tracking: z.number().default(0),
  capitals: z.boolean().default(false),
  maxLines: z.int().positive().optional(),
});

const placeholder = z.strictObject({
  box,
  type: z.enum(TYPE_ROLES),
  color: role.optional(),
  align: z.enum(['left', 'center', 'right']).default('left'),
  anchor: z.enum(['top', 'middle', 'bottom']).default('top'),
  maxLines: z.int().positive().optional(),
});

const frame = z.strictObject({
  title: z.string(),
  ground: role,
  art: z.array(z.strictObject({ name: z.string(), file: z.string(), box })).default([]),
  placeholders: z.partialRecord(z.enum(PLACEHOLDER_NAMES), placeholder),
  slideNumber: placeholder.optional(),
  body: box,
});

/** brand.yaml as the designer writes it. Lengths are inches, type sizes points. */
export const brandSchema = z.strictObject({
  extends: z.string().optional(),
  name: z.string(),
  size: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  words: z.record(z.string(), z.string()),
  theme: z.record(z.enum(THEME_SLOTS), z.string().regex(/^[0-9A-Fa-f]{6}$/, 'six hex digits, in quotes')),
  colors: z.record(role, shade),
  onDark: z.partialRecord(role, role),
  fonts: z.strictObject({ latin: face, eastAsian: face }),
  type: z.record(z.enum(TYPE_ROLES), typeStyle),
  unitScale: z.number().positive().max(1),
  grid: z.strictObject({
    left: length,
    right: length,
    columns: z.int().positive(),
    gutter: length,
    top: length,
    bottom: length,
  }),
  strokes: z.strictObject({ bar: z.number(), rule: z.number(), hairline: z.number() }),
  mark: z.string(),
  frames: z.record(z.enum(BRAND_FRAMES), frame),
  ok: z.partialRecord(z.enum(WARNINGS_OF_BRANDS), z.string().min(1)).default({}),
});

export type BrandFile = z.output<typeof brandSchema>;
