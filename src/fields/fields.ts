import { z } from 'zod';
import { MAP_PROJECTIONS, type MapProjection } from '../core/base-map.ts';
import { isLanguage, type Words } from '../core/language.ts';
import { isDeviceName, LONGEST_NAME } from '../core/limits.ts';
import type { Path } from '../core/path.ts';
import { dayIn } from '../core/written-date.ts';
import { refusal } from '../findings/finding.ts';
import { writeThis } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import type { Unit } from '../units/unit.ts';

/** Which of a fact's forms a text field writes unless the text says otherwise. */
export type FactForm = 'label' | 'whole' | 'prose' | 'spoken';

/** A text of the outline before a language is chosen. */
export class LocalizedText {
  readonly form: FactForm;
  /** One text for all languages, or a text by language. */
  readonly value: string | Readonly<Record<string, string>>;
  constructor(form: FactForm, value: string | Readonly<Record<string, string>>) {
    this.form = form;
    this.value = value;
  }
}

export class FactRef {
  readonly id: string;
  /** What to do where no fact has that name or one like it, and the outline may not have meant a fact. */
  readonly advice: Words | undefined;
  constructor(id: string, advice?: Words) {
    this.id = id;
    this.advice = advice;
  }
}

const byLanguage = z.record(
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .refine(isLanguage)
    .meta({ refers: 'language', patternErrorMessage: 'A language is written as en or zh.' }),
  z.string(),
);

const localized = z
  .union([z.string(), byLanguage])
  // The name under which the editor's schema holds it once.
  .meta({ id: 'text' });

/**
 * A text field: a string, or a map from language to string. `{fact}` inserts a fact in the field's form,
 * `**bold**` and `[text](url)` are the inline markup, `{{` writes a brace.
 */
export function text(description: string, form: FactForm = 'prose') {
  return localized.transform((value) => new LocalizedText(form, value)).describe(description);
}

/** A text field that must be a map from language to string: words that no two languages share. */
export function localizedText(description: string, form: FactForm) {
  return byLanguage.transform((value) => new LocalizedText(form, value)).describe(description);
}

export function factRef(description: string) {
  return z
    .string()
    .transform((id) => new FactRef(id))
    .meta({ description, examples: ['gdp'], refers: 'fact' });
}

export class UnitRef {
  readonly unit: Unit;
  constructor(unit: Unit) {
    this.unit = unit;
  }
}

/** Words for a unit of numbers that misspell one which the tool knows. */
export class MisspeltUnit extends LocalizedText {
  /** The name of that unit. */
  readonly meant: string;
  constructor(words: string, meant: string) {
    super('label', words);
    this.meant = meant;
  }
}

export class SourceRef {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export function sourceRef(description: string) {
  return z
    .string()
    .transform((id) => new SourceRef(id))
    .meta({ description, examples: ['article'], refers: 'source' });
}

/** How a picture's colours are changed: into tones of the brand. */
export const PICTURE_TONES = ['brand'] as const;
export type PictureTone = (typeof PICTURE_TONES)[number];

export class PictureRef {
  readonly file: string;
  readonly tone: PictureTone | undefined;
  constructor(file: string, tone?: PictureTone) {
    this.file = file;
    this.tone = tone;
  }
  /** What of all pictures it is: a file in other tones is another. */
  get key(): string {
    return this.tone === undefined ? this.file : `${this.file}\n${this.tone}`;
  }
}

const pictureFile = z
  .string()
  .min(1)
  .meta({ id: 'picture', examples: ['pictures/valley.jpg'], refers: 'picture' });

const tonedPicture = z
  .strictObject({
    file: pictureFile.describe('The picture’s file in the outline’s folder.'),
    tone: z
      .enum(PICTURE_TONES)
      .meta({
        description: 'In which tones it is shown: photographs of many colours are then of one family.',
        enumDescriptions: ['From the brand’s darkest field to its palest, by how light the picture is.'],
      })
      .optional(),
  })
  .meta({ title: 'toned picture' });

/** A picture by its file, or with the tones that it is shown in. */
export function picture(description: string) {
  return z
    .union([
      pictureFile.transform((file) => new PictureRef(file)),
      tonedPicture.transform(({ file, tone }) => new PictureRef(file, tone)),
    ])
    .describe(`${description} Or \`file\` with its \`tone\`.`);
}

export class LogoRef {
  readonly logo: string;
  constructor(logo: string) {
    this.logo = logo;
  }
}

const logoFile = z
  .string()
  .min(1)
  .meta({ id: 'logo', examples: ['logos/ferry.svg'] });

export function logo(description: string) {
  return logoFile.transform((file) => new LogoRef(file)).describe(description);
}

/** A base map by its file, and what a drawing does not say of itself. */
export class MapRef {
  readonly file: string;
  readonly bounds: readonly number[] | undefined;
  readonly projection: MapProjection | undefined;
  constructor(file: string, bounds?: readonly number[], projection?: MapProjection) {
    this.file = file;
    this.bounds = bounds;
    this.projection = projection;
  }
  /** What of all base maps it is: a file with other edges is another. */
  get key(): string {
    return [this.file, this.bounds, this.projection].join('\n');
  }
}

const mapFile = z
  .string()
  .min(1)
  .meta({ id: 'base map', examples: ['maps/province.geojson'] });
const degrees = (most: number, description: string) => z.number().min(-most).max(most).describe(description);

/** A base map by its file, or with the edges and the projection of a drawing. */
export function baseMap(description: string) {
  return z
    .union([
      mapFile.transform((file) => new MapRef(file)),
      z
        .strictObject({
          file: mapFile.describe('A GeoJSON or SVG file in the outline’s folder.'),
          bounds: z
            .tuple([degrees(360, 'West.'), degrees(90, 'South.'), degrees(360, 'East.'), degrees(90, 'North.')])
            .describe(
              'Of an SVG: the degrees at its left, lower, right and upper edge; its `data-bounds` where omitted.',
            )
            .optional(),
          projection: z
            .enum(MAP_PROJECTIONS)
            .meta({
              description: 'How it is flattened; the `data-projection` of an SVG where omitted.',
              enumDescriptions: [
                'Degrees are equally long everywhere.',
                'Directions are true: the north is large.',
                'A cone on 25 and 47 degrees north round 105 east, as maps of China have it.',
              ],
            })
            .optional(),
        })
        .transform(({ file, bounds, projection }) => new MapRef(file, bounds, projection)),
    ])
    .describe(description);
}

export class SceneRef {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A kit by its name, or one part of it. */
export class KitRef {
  readonly kit: string;
  readonly part: string | undefined;
  constructor(kit: string, part?: string) {
    this.kit = kit;
    this.part = part;
  }
}

/** One part of a kit by its name. */
export class PartRef extends KitRef {
  declare readonly part: string;
}

export interface SceneView {
  readonly name: string;
  readonly path: Path;
}

export function day(description: string) {
  return z
    .unknown()
    .check(dayOfCalendar((value) => typeof value === 'string' && isDay(value)))
    .transform(String)
    .meta({ description, type: 'string', format: 'date', examples: ['2026-12-31'] });
}

/** A date as exact as it is known: 2019, 2019-12 or 2019-12-31. */
export function looseDate(description: string) {
  return z
    .union([
      z.int().min(1000).max(9999).transform(String),
      z
        .string()
        .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/, {
          message: 'a date such as 2019, 2019-12 or 2019-12-31',
          abort: true,
        })
        .check(dayOfCalendar((text) => text.length < 10 || isDay(text))),
    ])
    .meta({
      description,
      examples: ['2019-12'],
      patternErrorMessage: 'A date is written as 2019, 2019-12 or 2019-12-31.',
    });
}

/** A check that a value is a day, or a part of one, that the calendar has. */
function dayOfCalendar<Value>(isThere: (value: Value) => boolean): z.core.CheckFn<Value> {
  return ({ value, issues }) => {
    if (isThere(value)) return;
    const message = say.fields.noDay({ value });
    const meant = dayIn(String(value));
    const suggestion = meant !== undefined && isDay(meant) ? meant : undefined;
    const example = suggestion ?? (meant === undefined || meant.length > 7 ? '2026-12-31' : `${meant}-01`);
    const hint = suggestion ? writeThis(suggestion) : say.fields.writeDay({ example });
    const params = { code: 'wrong-type', message, hint, ...(suggestion ? { suggestion } : {}) };
    issues.push(refusal(value, params));
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A name that ids, facts and sources may have: letters, digits, `_` and `-`, beginning with a letter. */
export function identifier(description: string) {
  return z
    .string()
    .max(LONGEST_NAME)
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name of letters, digits, _ and -, beginning with a letter')
    .meta({
      description,
      patternErrorMessage: 'A name has letters, digits, _ and -, and begins with a letter.',
    });
}

/** The same, by which files are called on any system. */
export function fileIdentifier(description: string) {
  return identifier(description).check(({ value, issues }) => {
    if (!isDeviceName(value)) return;
    const suggestion = `${value}-deck`;
    const message = say.fields.deviceName({ name: value });
    const params = { code: 'wrong-type', message, hint: say.fields.writeOtherName({ name: suggestion }), suggestion };
    issues.push(refusal(value, params));
  });
}
