import { z } from 'zod';
import { COLOR_NAMES, readColor } from '../color/color-transforms.ts';
import { refusal, type WarningCode } from '../findings/finding.ts';
import { guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { THEME_SLOTS } from '../scene/brand.ts';
import { BRAND_FRAMES, PLACEHOLDER_NAMES } from '../scene/frame.ts';
import { AXES, EDGES, FIELD_STYLES, HEADLINE_PLACES, RHYTHMS } from '../scene/manner.ts';
import {
  COLOR_ROLES,
  ICON_MANNERS,
  PANEL_MANNERS,
  STYLE_FONTS,
  TAKEAWAY_MANNERS,
  TYPE_ROLES,
} from '../scene/tokens.ts';

const WARNINGS_OF_BRANDS = [
  'low-contrast',
  'similar-colors',
  'faint-logo',
  'logo-text',
  'low-resolution',
  'missing-font',
  'template-macros',
  'template-links',
] as const satisfies readonly WarningCode[];

const described = (description: string) => ({ description });
/** The name under which the editor's schema holds a part once. */
const once = (id: string) => ({ id });

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).meta({
  description: 'Left, top, width and height, in inches.',
  examples: [[0.6, 1.5, 12.133, 5.35]],
  ...once('box'),
});
const role = z.enum(COLOR_ROLES).meta({ ...described('A colour role.'), ...once('role') });
const part = z.number().min(0).max(4);
const maxLines = z.int().positive().describe('The most lines that it may take.');

const color = z.string().transform((written, context): string => {
  const hex = readColor(written);
  if (hex !== undefined) return hex;
  const params = noColor(written);
  context.issues.push(refusal(written, params));
  return z.NEVER;
});

function noColor(written: string) {
  const near = guess(written, COLOR_NAMES);
  return {
    message: say.brand.noColor({ written }),
    hint: hintOf(near.suggestion, say.brand.writeColor),
    ...near,
  };
}

const shade = z
  .union([
    z.enum(THEME_SLOTS),
    z.strictObject({
      of: z.enum(THEME_SLOTS).describe('The theme colour.'),
      hue: z.number().min(0).max(360).optional().describe('Its hue in degrees, whatever that colour has.'),
      sat: z.number().min(0).max(1).optional().describe('Its strength, whatever that colour has.'),
      lum: z.number().min(0).max(1).optional().describe('Its lightness, whatever that colour has.'),
      lumMod: part.optional().describe('What its lightness is multiplied by.'),
      lumOff: z.number().min(-1).max(1).optional().describe('What is added to its lightness after that.'),
      satMod: part.optional().describe('What its strength is multiplied by.'),
    }),
  ])
  .meta(once('shade'));

const face = z
  .strictObject({
    declared: z.string().describe('The font that the file asks PowerPoint for.'),
    family: z.string().optional().describe('The family of the files, if not of that name.'),
    regular: z
      .string()
      .optional()
      .describe('Its file: in the brand’s folder, or npm:package/file. Where omitted, an installed font stands in.'),
    bold: z.string().optional().describe('The file of its bold.'),
  })
  .meta(once('font'));

const typeStyle = z
  .strictObject({
    size: z.number().positive().describe('In points.'),
    floor: z
      .number()
      .positive()
      .optional()
      .describe('The smallest size that fitting may use; it never shrinks where omitted.'),
    bold: z.boolean().default(false).describe('Whether it is bold.'),
    font: z
      .enum(STYLE_FONTS)
      .optional()
      .describe(
        'Whose font it has; where omitted, titles and the display style that of headings, others that of text.',
      ),
    color: role,
    spacing: z.number().positive().default(1).describe('The pitch of lines: 1 is single.'),
    tracking: z.number().default(0).describe('Points between letters.'),
    capitals: z.boolean().default(false).describe('Whether it is set in capitals.'),
    maxLines: maxLines.optional(),
  })
  .meta(once('style'));

const sizes = z
  .strictObject({
    size: z.number().positive().describe('In points.'),
    floor: z.number().positive().optional().describe('The smallest size that fitting may use.'),
  })
  .meta(once('sizes'));

const side = z.number().min(1).max(56);

const placeholder = z
  .strictObject({
    box,
    type: z.enum(TYPE_ROLES).describe('The style of its text.'),
    color: role.optional().describe('Its colour where it is not the style’s.'),
    ground: role.optional().describe('What it stands on where that is a panel of the art, not the frame’s ground.'),
    align: z.enum(['left', 'center', 'right']).default('left').describe('Where its lines stand.'),
    anchor: z.enum(['top', 'middle', 'bottom']).default('top').describe('Where its text stands in the box.'),
    maxLines: maxLines.optional(),
    size: z.number().positive().optional().describe('In points, where it is not the style’s.'),
    floor: z.number().positive().optional().describe('The smallest size, where it is not the style’s.'),
    bold: z.boolean().optional().describe('Whether it is bold, where the style is otherwise.'),
    capitals: z.boolean().optional().describe('Whether it is set in capitals, where the style is otherwise.'),
    spacing: z.number().positive().optional().describe('The pitch of lines, where it is not the style’s.'),
    tracking: z.number().optional().describe('Points between letters, where they are not the style’s.'),
  })
  .meta(once('placeholder'));

const art = z
  .array(
    z.strictObject({
      name: z.string().describe('The name of the shape in PowerPoint.'),
      file: z.string().describe('An SVG: in this folder, or in that of the extended brand.'),
      box,
      ground: role.optional().describe('What it stands on where that is a panel of other art.'),
      sign: z
        .enum(['mark', 'guest', 'motif'])
        .optional()
        .meta({
          description:
            'What a brand shows here that extends this one with a mark of its own; the drawing where omitted.',
          enumDescriptions: [
            'Its own mark.',
            'Its own mark, where this brand itself shows none.',
            'Nothing, or the drawing `instead`: this one is made of the mark.',
          ],
        }),
      instead: z.string().optional().describe('An SVG that such a brand shows in place of a motif.'),
    }),
  )
  .default([]);

const frame = z
  .strictObject({
    title: z.string().describe('The name of the layout in PowerPoint’s menu.'),
    ground: role.describe('The colour of the slide.'),
    art: art.describe('Drawings on the frame; a list replaces the inherited one.'),
    visual: z
      .strictObject({
        box: box.describe('Where it stands.'),
        over: art.describe('Drawings over it: the mark, the edge of the ground.'),
      })
      .optional()
      .describe(
        'The place of a scene or picture that a slide brings, in front of the art; the whole slide where omitted.',
      ),
    placeholders: z.partialRecord(z.enum(PLACEHOLDER_NAMES), placeholder).describe('The places for texts.'),
    slideNumber: placeholder.optional().describe('Where the number of the slide stands.'),
    body: box.describe('The box that contents stay within: left, top, width and height, in inches.'),
    wrapped: z
      .strictObject({
        kicker: box.optional().describe('The place of the kicker.'),
        title: box.describe('The place of the title, which is set at its floor.'),
        body: box.describe('The box that contents stay within.'),
      })
      .optional()
      .describe('The places on a deck of which a title takes two lines; as on others where omitted.'),
  })
  .meta(once('frame'));

/** brand.yaml as the designer writes it. Lengths are inches, type sizes points. */
export const brandSchema = z.strictObject({
  extends: z.string().optional().describe('The brand that everything comes from which is not stated here.'),
  base: z
    .string()
    .optional()
    .meta({
      ...described(
        'A PowerPoint template (.potx or .pptx) in this folder: decks are built on its masters and layouts.',
      ),
      examples: ['corporate.potx'],
    }),
  layouts: z
    .partialRecord(z.enum(BRAND_FRAMES), z.string())
    .default({})
    .describe('The template’s layout for a frame, by its name, where another was chosen than you want.'),
  name: z.string().describe('The name of the brand: author and company in the file’s properties.'),
  size: z
    .strictObject({
      width: side.describe('In inches, from 1 to 56.'),
      height: side.describe('In inches, from 1 to 56.'),
    })
    .describe('The size of a slide.'),
  words: z.record(z.string(), z.string()).describe('The words beside the mark on the cover, by language.'),
  theme: z
    .record(z.enum(THEME_SLOTS), color)
    .describe('The twelve colours of the file’s theme, in quotes: six hex digits, `#0AF`, a name such as teal.'),
  colors: z.record(role, shade).describe('What each role is: a theme colour, or a shade of one.'),
  onDark: z.partialRecord(role, role).describe('The role that stands for another one on a dark slide.'),
  fonts: z
    .strictObject({
      latin: face.describe('For letters and digits; stated as a whole.'),
      eastAsian: face.describe('For hanzi; stated as a whole.'),
      headings: z
        .strictObject({
          latin: face.optional().describe('For their letters and digits; as in text where omitted.'),
          eastAsian: face.optional().describe('For their hanzi; as in text where omitted.'),
        })
        .optional()
        .describe('The fonts of titles, where they are not those of text.'),
      embed: z
        .union([z.boolean(), z.enum(['subset', 'whole'])])
        .default(false)
        .describe(
          'Whether decks carry the fonts that do not come with Microsoft Office: the characters they hold (`true`, `subset`), or all of Latin and the common hanzi (`whole`).',
        ),
    })
    .describe('The fonts: what the file declares, and what text is measured with.'),
  type: z.record(z.enum(TYPE_ROLES), typeStyle).describe('How text of each sort is set.'),
  reading: z
    .strictObject({
      hall: z.partialRecord(z.enum(TYPE_ROLES), sizes).default({}).describe('From the third row of a hall.'),
      desk: z.partialRecord(z.enum(TYPE_ROLES), sizes).default({}).describe('At a desk: denser.'),
      unitScale: z
        .number()
        .positive()
        .max(1)
        .optional()
        .describe('The size of a unit beside a hero figure, as a part of it.'),
    })
    .prefault({})
    .describe(
      'Sizes of text by where the deck is read, for kinds of slide that fill their frame; as under `type` where omitted.',
    ),
  unitScale: z.number().positive().max(1).describe('The size of a unit beside its big figure, as a part of it.'),
  grid: z
    .strictObject({
      left: z.number().describe('The left edge, in inches.'),
      right: z.number().describe('The right edge.'),
      columns: z.int().positive().describe('How many columns there are.'),
      gutter: z.number().describe('The space between two columns.'),
      top: z.number().describe('Where contents begin.'),
      bottom: z.number().describe('Where contents end.'),
    })
    .describe('The grid that contents begin on.'),
  strokes: z
    .strictObject({
      bar: z.number().describe('The bar at the left of a takeaway, in points.'),
      line: z.number().default(2).describe('Lines that lead on, such as that of a timeline, and arrows.'),
      rule: z.number().describe('Rules.'),
      hairline: z.number().describe('Thin lines.'),
    })
    .describe('The widths of lines.'),
  panels: z
    .strictObject({
      manner: z
        .enum(PANEL_MANNERS)
        .default('rule')
        .meta({
          description: 'What marks a field in the colour of the ground.',
          enumDescriptions: [
            'A rule above each.',
            'A line at its left.',
            'Nothing: fields have colours of their own.',
            'A thin outline.',
          ],
        }),
      radius: z.number().min(0).default(0).describe('Of the corners of panels, in inches.'),
      padding: z.number().min(0).default(0.2).describe('Between the edge of a panel and its text, in inches.'),
      bleed: z.boolean().default(true).describe('Whether fields run to the slide’s edges; else they keep its margins.'),
    })
    .prefault({})
    .describe('How fields and tiles are told from the ground and from each other.'),
  takeaway: z
    .enum(TAKEAWAY_MANNERS)
    .default('bar')
    .meta({
      description: 'What marks the takeaway.',
      enumDescriptions: [
        'A bar at its left.',
        'A panel under it.',
        'A rule above it.',
        'A dark band with the mark, at the foot of the body.',
        'Nothing: it is the last line of the headline.',
      ],
    }),
  scenes: z
    .enum(['all', 'none'])
    .default('all')
    .meta({
      description: 'Which scenes slides show.',
      enumDescriptions: ['All.', 'None that only decorates a cover, a section or a room beside words.'],
    }),
  manner: z
    .strictObject({
      headline: z
        .array(z.number().positive())
        .min(1)
        .default([60, 54, 46, 40])
        .describe('Sizes of headlines, from the largest.'),
      scale: z
        .number()
        .min(0.5)
        .max(1.5)
        .default(1)
        .describe('What the sizes of large figures and words are multiplied by.'),
      tracking: z
        .number()
        .min(-0.1)
        .max(0.1)
        .default(0)
        .describe('Between the letters of headlines and large words, in parts of their size.'),
      axis: z
        .enum(AXES)
        .default('left')
        .meta({
          description: 'Where headlines and large figures stand across the slide.',
          enumDescriptions: ['At its left.', 'In its middle.'],
        }),
      place: z
        .enum(HEADLINE_PLACES)
        .default('quiet')
        .meta({
          description: 'Where headlines stand that a composition has above it.',
          enumDescriptions: ['There.', 'At the foot, on a field of their own.'],
        }),
      fields: z
        .enum(FIELD_STYLES)
        .default('bleed')
        .meta({
          description: 'How fields are told from each other.',
          enumDescriptions: [
            'By flat tones that run to the slide’s edges.',
            'By rules, on one ground.',
            'By outlines, on one ground.',
          ],
        }),
      edge: z
        .enum(EDGES)
        .default('straight')
        .meta({
          description: 'Where two fields meet.',
          enumDescriptions: ['A straight line.', 'An S.', 'A slanting line.', 'Part of a circle.'],
        }),
      rhythm: z
        .enum(RHYTHMS)
        .default('alternate')
        .meta({
          description: 'How grounds follow each other.',
          enumDescriptions: ['In turn.', 'One for all slides.'],
        }),
      claims: z
        .partialRecord(role, role)
        .default({})
        .describe('By the role that a slide stands on: what its claim is in there in place of the highlight.'),
      figures: role
        .optional()
        .describe('The colour of large figures, where it can be read; that of text where omitted.'),
      cell: role
        .optional()
        .describe('What a headline that stands alone between rules or outlines has behind it; nothing where omitted.'),
      sheet: box
        .optional()
        .describe(
          'What compositions keep within, where nothing runs to the slide’s edges; the whole slide where omitted.',
        ),
      margin: z
        .number()
        .min(0)
        .default(0.6)
        .describe('From the edge of the slide, or of its sheet, to text, in inches.'),
    })
    .optional()
    .describe('How slides are composed; in the plain way of their kinds where omitted.'),
  icons: z
    .enum(ICON_MANNERS)
    .default('disc')
    .meta({
      description: 'Accepted in older brands, and without effect: icons are drawn in bold lines on fields.',
      enumDescriptions: ['A disc.', 'A tile with round corners.', 'A ring around them.', 'Nothing.'],
    }),
  mark: z
    .string()
    .optional()
    .describe('The logo of the brand: SVG, PNG, JPEG or WebP in this folder; it has none where omitted.'),
  'mark-on-dark': z
    .string()
    .optional()
    .describe(
      'The logo for dark grounds, where the other cannot be seen on them; a plate stands behind it where omitted.',
    ),
  frames: z
    .record(z.enum(BRAND_FRAMES), frame)
    .describe('What slides stand in; each is a layout in PowerPoint’s menu.'),
  ok: z
    .partialRecord(z.enum(WARNINGS_OF_BRANDS), z.string().min(1))
    .default({})
    .describe('Warnings about the brand that are accepted: the code, and the reason.'),
});

export type BrandFile = z.output<typeof brandSchema>;
