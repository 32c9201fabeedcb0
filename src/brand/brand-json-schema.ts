import { z } from 'zod';
import { mapValues } from '../core/collections.ts';
import type { ThemeSlot } from '../scene/brand.ts';
import type { BrandFrameName, PlaceholderName } from '../scene/frame.ts';
import type { ColorRole, TypeRole } from '../scene/tokens.ts';
import { brandSchema } from './brand-schema.ts';

/** What each name in a brand.yaml is for, as editors and the documentation show it. */

const SLOT_MEANINGS: Readonly<Record<ThemeSlot, string>> = {
  dk1: 'Text, and dark slides.',
  lt1: 'Light slides, and text on dark ones.',
  dk2: 'Secondary text.',
  lt2: 'Panels, and in shades hairlines and quiet marks.',
  accent1: 'The main colour: the first series, big figures.',
  accent2: 'The second colour: the second series.',
  accent3: 'The third colour.',
  accent4: 'A light tint of the main colour.',
  accent5: 'A middle tint of the main colour.',
  accent6: 'The highlight; a colour that stands apart.',
  hlink: 'Links.',
  folHlink: 'Links that were followed.',
};

const ROLE_MEANINGS: Readonly<Record<ColorRole, string>> = {
  ground: 'Light slides.',
  panel: 'Tiles and pale fields, and rows of tables by turns.',
  dark: 'Dark slides.',
  text: 'Text on light slides.',
  subtle: 'Labels, sources, secondary text.',
  'on-dark': 'Text on dark slides, on panels and on dark marks.',
  'on-dark-subtle': 'Secondary text on dark slides.',
  subject: 'What the deck is about: figures, bars, kickers, rules.',
  second: 'The second series or part; also numbers sections.',
  'second-text': 'Text about the second series, where `second` is too pale for text.',
  third: 'The third series or part.',
  highlight: 'The one thing to be seen first; a colour that stands apart.',
  context: 'What is there for comparison.',
  hairline: 'Thin lines.',
  'step-1': 'The palest of four tints: ladders, quiet series.',
  'step-2': 'The second tint.',
  'step-3': 'The third tint.',
  'step-4': 'The full colour of the tints.',
  'step-5': 'A shade darker than full: the fifth step of a long ladder.',
  'step-6': 'The darkest shade: the sixth step.',
  'dark-panel': 'Panels on dark slides.',
  'dark-line': 'Thin lines on dark slides.',
  'dark-context': 'What is there for comparison on dark slides.',
  'subject-pale': 'The palest tint of the main colour: the light field of a slide.',
  'subject-shade': 'The main colour in the shade: in scenes.',
  'subject-deep': 'The main colour, deep: the second field of a slide, land on a dark map.',
  'second-pale': 'A light tint of the second colour.',
  'third-pale': 'A light tint of the third colour: in scenes.',
  'third-deep': 'The third colour in the shade: in scenes.',
  'highlight-pale': 'The highlight in the light: in scenes.',
  'highlight-deep': 'The highlight in the shade: in scenes.',
  'dark-shade': 'Darker than dark: the nearest things of a scene.',
  'dark-tint': 'Dark, a tone up: in scenes.',
  'dark-tint-2': 'Dark, two tones up: in scenes.',
  field: 'The first field of a slide, which leads: as `subject`.',
  'field-second': 'Fields beside it: as `subject-deep`.',
  'field-third': 'A third field: as `second-text`.',
  'field-fourth': 'A fourth field: as `step-3`.',
  'field-pale': 'The rest of a whole, and what was before: as `subject-pale`.',
  'field-dark': 'Dark fields, and plates on pictures: as `dark`.',
};

const STYLE_MEANINGS: Readonly<Record<TypeRole, string>> = {
  display: 'Titles of dark slides.',
  statement: 'Quotes, numbers of steps.',
  title: 'Titles of light slides.',
  heading: 'Headings of cards, steps and sides.',
  body: 'Points and sentences.',
  label: 'Texts beside figures, table cells, labels of charts.',
  kicker: 'The line above a title.',
  source: 'The source line and the slide number.',
  number: 'Big figures.',
  figure: 'Figures beside or above other things, smaller than big ones.',
  ordinal: 'The number on a section slide.',
  fine: 'The list of sources.',
};

const FRAME_MEANINGS: Readonly<Record<BrandFrameName, string>> = {
  cover: 'The first slide.',
  section: 'Slides that open a section.',
  statement: 'One sentence, large.',
  content: 'A title and a list; also on dark ground.',
  'title-only': 'A title, and what the kind of slide puts below it; also on dark ground.',
  quote: 'What somebody said, beside a panel.',
  closing: 'The last slide: how to get in touch.',
};

const PLACEHOLDER_MEANINGS: Readonly<Record<PlaceholderName, string>> = {
  title: 'The title.',
  kicker: 'The word or two above the title; the brand’s words on the cover.',
  subtitle: 'What stands below the title.',
  body: 'The list, or the words of a quote.',
  source: 'The source line; the note on the cover.',
  footer: 'What the deck says at the foot of its slides: its `footer`, `event` and `date`.',
  aside: 'The story on the panel of a quote.',
};

/** A JSON schema (draft 7) as plain data. */
interface BrandJsonSchema {
  readonly properties?: Readonly<Record<string, BrandJsonSchema>>;
  readonly propertyNames?: BrandJsonSchema;
  readonly definitions?: Readonly<Record<string, BrandJsonSchema>>;
  readonly $ref?: string;
  readonly additionalProperties?: BrandJsonSchema | boolean;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What the names under a key are for. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  theme: SLOT_MEANINGS,
  colors: ROLE_MEANINGS,
  onDark: ROLE_MEANINGS,
  type: STYLE_MEANINGS,
  frames: FRAME_MEANINGS,
  placeholders: PLACEHOLDER_MEANINGS,
};
/** What is stated as a whole, so that what it lacks is lacking. */
const WHOLE: readonly string[] = ['shade', 'font', 'art'];

/**
 * The JSON schema by which an editor completes and checks a brand.yaml. A small brand states only what differs from the
 * one that it extends, so a key is required only within what is stated as a whole.
 */
export function brandJsonSchema(): BrandJsonSchema {
  const schema = z.toJSONSchema(brandSchema, { io: 'input', target: 'draft-7' }) as BrandJsonSchema;
  const { definitions = {}, ...root } = schema;
  return { ...named(root, ''), required: ['name'], definitions: mapValues(definitions, named) };
}

function named(schema: BrandJsonSchema, key: string): BrandJsonSchema {
  if (WHOLE.includes(key)) return schema;
  const { required: _, ...rest } = spelled(schema, key);
  return rest.properties ? { ...rest, properties: mapValues(rest.properties, named) } : rest;
}

/** Names from a closed list as properties with a description each, which an editor shows. */
function spelled(schema: BrandJsonSchema, key: string): BrandJsonSchema {
  const meanings = MEANINGS[key];
  const { propertyNames, additionalProperties, ...rest } = schema;
  if (!propertyNames || !meanings || typeof additionalProperties !== 'object') return schema;
  const { $ref, ...value } = additionalProperties;
  const form = $ref === undefined ? value : { allOf: [{ $ref }] };
  const properties = Object.entries(meanings).map(([name, description]) => [name, { ...form, description }]);
  return { ...rest, properties: Object.fromEntries(properties), additionalProperties: false };
}
