import { z } from 'zod';
import type { UiLanguage, Words } from '../../core/language.ts';
import { valueAt } from '../plain-words.ts';
import { variants } from '../schema-walk.ts';

/** Texts that would do under some keys, as an author might write them. */
const TEXTS: Readonly<Record<string, Words>> = {
  title: { en: 'Output keeps growing', zh: '产值持续增长' },
  name: { en: 'Output in 2019', zh: '2019年产值' },
  text: { en: 'What there is to say', zh: '要说的内容' },
  quote: { en: 'What was said', zh: '引用的原话' },
  alt: { en: 'What the picture shows', zh: '图片里的内容' },
};
const ANY_TEXT: Words = { en: 'A few words', zh: '一段文字' };

/** Where examples of names come from: what the outline itself defines. */
const DEFINED: Readonly<Record<string, string>> = { fact: 'facts', source: 'sources' };
/** Entries of a list in an example, at most. */
const ENTRIES = 2;

/** What a key's value could be, in words of one language; names of facts and sources are the data's own. */
export function exampleOf(schema: z.ZodType, key: string, data: unknown, ui: UiLanguage): unknown {
  const { examples = [], refers } = metaOf(schema);
  const [own] = Object.keys((valueAt(data, [DEFINED[refers ?? ''] ?? '']) ?? {}) as object);
  if (own !== undefined) return own;
  if (examples.length > 0) return examples[0];
  const [plain, ...others] = variants(schema, undefined).toSorted((a, b) => rank(a) - rank(b));
  if (plain instanceof z.ZodObject) {
    return Object.fromEntries(requiredFields(plain).map(([name, field]) => [name, exampleOf(field, name, data, ui)]));
  }
  if (plain instanceof z.ZodArray) {
    const entry = exampleOf(plain.element as z.ZodType, '', data, ui);
    return Array.from({ length: ENTRIES }, () => entry);
  }
  if (plain instanceof z.ZodTuple) {
    return plain.def.items.map((item) => exampleOf(item as z.ZodType, '', data, ui));
  }
  if (plain instanceof z.ZodLiteral) return plain.value;
  if (plain instanceof z.ZodEnum) return plain.options[0];
  if (plain instanceof z.ZodNumber) return 1;
  if (plain instanceof z.ZodBoolean) return true;
  if (plain instanceof z.ZodURL) return 'https://example.org';
  const isText = others.some((other) => other instanceof z.ZodRecord);
  return isText ? (TEXTS[key] ?? ANY_TEXT)[ui] : 'name';
}

/** The plainest comes first: one text before a text by language, and of groups the one that needs the fewest keys. */
function rank(schema: z.ZodType): number {
  if (schema instanceof z.ZodObject) return requiredFields(schema).length;
  return schema instanceof z.ZodRecord ? 1 : 0;
}

/** The keys that a group cannot do without. */
export function requiredFields(schema: z.ZodObject): [string, z.ZodType][] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, field]) => !isOptional(field));
}

/** Whether a key may be left out. */
function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

interface Meta {
  readonly examples?: readonly unknown[];
  readonly refers?: string;
}

/** What a schema, or the nearest one that it wraps, says about itself. */
function metaOf(schema: z.ZodType): Meta {
  const own = (schema.meta() ?? {}) as Meta;
  if (own.examples || own.refers) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return metaOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return metaOf(schema.in as z.ZodType);
  return own;
}
