import { z } from 'zod';
import { lookUp } from '../core/collections.ts';
import type { Path } from '../core/path.ts';
import { valueAt } from './plain-words.ts';

/** The schemas that hold at a path of the data, freed of wrappers and unions; where a union leaves a choice, all. */
export function schemasAt(schema: z.ZodType, data: unknown, path: Path): z.ZodType[] {
  let value = data;
  let schemas = variants(schema, value);
  for (const part of path) {
    value = valueAt(value, [part]);
    schemas = schemas.flatMap((each) => inner(each, part)).flatMap((each) => variants(each, value));
  }
  return schemas;
}

/** The keys that the schema takes in the group of keys at a path of the data; where a union leaves a choice, of all. */
export function keysAt(schema: z.ZodType, data: unknown, path: Path): string[] {
  return [...new Set(schemasAt(schema, data, path).flatMap(ownKeys))];
}

/** The keys that the group at a path of the data takes and does not have. */
export function freeKeys(schema: z.ZodType, data: unknown, path: Path): string[] {
  const group = (valueAt(data, path) ?? {}) as object;
  return keysAt(schema, data, path).filter((each) => !Object.hasOwn(group, each));
}

/** Of some keys of the group at a path of the data, those under which a value may stand. */
export function takingKeys(
  schema: z.ZodType,
  data: unknown,
  path: Path,
  keys: readonly string[],
  value: unknown,
): string[] {
  const groups = schemasAt(schema, data, path);
  return keys.filter((key) =>
    groups.flatMap((group) => inner(group, key)).some((field) => field.safeParse(value).success),
  );
}

/** The values of a union's choosing key (`kind`, `type`) under which a group at a path of the data would take a key. */
export function choicesWith(schema: z.ZodType, data: unknown, path: Path, key: string): string[] {
  const part = path.at(-1);
  const fields = schemasAt(schema, data, path.slice(0, -1)).flatMap((each) =>
    part === undefined ? [] : inner(each, part),
  );
  return fields
    .flatMap((each) => variants(each, {}))
    .flatMap((each) => {
      if (!(each instanceof z.ZodObject) || !Object.hasOwn(each.shape, key)) return [];
      const choosing = Object.values(each.shape).find((field) => field instanceof z.ZodLiteral);
      return choosing instanceof z.ZodLiteral ? [String(choosing.value)] : [];
    });
}

/** What the schema says of the text at a path of the data. */
export function descriptionAt(schema: z.ZodType, data: unknown, path: Path): string | undefined {
  let value = data;
  let schemas = [schema];
  for (const part of path) {
    const before = value;
    value = valueAt(value, [part]);
    schemas = schemas.flatMap((each) => variants(each, before)).flatMap((each) => inner(each, part));
  }
  return schemas.map(descriptionOf).find((each) => each !== undefined);
}

function descriptionOf(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodUnion) {
    const text = (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodPipe);
    return (text && descriptionOf(text)) ?? schema.description;
  }
  if (schema.description !== undefined) return schema.description;
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return wrapped ? descriptionOf(schema.unwrap() as z.ZodType) : undefined;
}

export function ownKeys(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

/** The schemas of what is under a key, or in a list. */
export function inner(schema: z.ZodType, part: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const field = lookUp(schema.shape as Record<string, z.ZodType>, part);
    return field ? [field] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodTuple) {
    const item = schema.def.items[Number(part)];
    return item ? [item as z.ZodType] : [];
  }
  return [];
}

/** The schemas behind wrappers and unions; of a union's objects those whose fixed keys (`kind`, `type`) fit the value. */
export function variants(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodUnion) {
    const options = (schema.options as z.ZodType[]).flatMap((option) => variants(option, value));
    const fitting = options.filter((option) => literalsFit(option, value));
    return fitting.length > 0 ? fitting : options;
  }
  if (schema instanceof z.ZodPipe) {
    const from = schema.in as z.ZodType;
    return variants(from instanceof z.ZodTransform ? (schema.out as z.ZodType) : from, value);
  }
  if (schema instanceof z.ZodLazy) return variants(schema.unwrap() as z.ZodType, value);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodReadonly
  ) {
    return variants(schema.unwrap() as z.ZodType, value);
  }
  return [schema];
}

function literalsFit(schema: z.ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodObject) || value === null || typeof value !== 'object') return false;
  const literals = Object.entries(schema.shape).filter(([, field]) => field instanceof z.ZodLiteral);
  return literals.every(([key, field]) =>
    (field as z.ZodLiteral).values.has(lookUp(value as Record<string, never>, key)),
  );
}
