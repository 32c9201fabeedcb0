type Schema = { readonly [keyword: string]: unknown };

/** Keywords that say something to people, not about validity. */
const SILENT = [
  '$schema',
  'title',
  'description',
  'examples',
  'default',
  'enumDescriptions',
  'markdownDescription',
  'patternErrorMessage',
  'errorMessage',
  'defaultSnippets',
  'doNotSuggest',
  'refers',
  'then',
  'else',
  'definitions',
  'format',
  'id',
];

/** Whether a value is valid by the part of JSON Schema (draft 7) that the outline's schema is written in. */
export function accepts(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    if (SILENT.includes(keyword)) return true;
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`The schema uses ${keyword}, which this check does not know.`);
    return check(rule as never, value, schema, (inner, part) => accepts(inner, part, root), root);
  });
}

type Check = (
  rule: never,
  value: unknown,
  schema: Schema,
  inner: (schema: Schema, value: unknown) => boolean,
  root: Schema,
) => boolean;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isGroup,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

const KEYWORDS: Readonly<Record<string, Check>> = {
  $ref: (ref: string, value, _schema, inner, root) =>
    inner((root.definitions as Record<string, Schema>)[ref.replace('#/definitions/', '')] as Schema, value),
  type: (type: string, value) => TYPES[type]?.(value) ?? false,
  const: (constant: unknown, value) => value === constant,
  enum: (choices: unknown[], value) => choices.includes(value),
  allOf: (parts: Schema[], value, _schema, inner) => parts.every((part) => inner(part, value)),
  anyOf: (parts: Schema[], value, _schema, inner) => parts.some((part) => inner(part, value)),
  oneOf: (parts: Schema[], value, _schema, inner) => parts.filter((part) => inner(part, value)).length === 1,
  if: (condition: Schema, value, schema, inner) => {
    const branch = inner(condition, value) ? schema.then : schema.else;
    return branch === undefined || inner(branch as Schema, value);
  },
  properties: (fields: Record<string, Schema>, value, _schema, inner) =>
    !isGroup(value) || Object.entries(fields).every(([key, field]) => !(key in value) || inner(field, value[key])),
  required: (keys: string[], value) => !isGroup(value) || keys.every((key) => key in value),
  additionalProperties: (rule: Schema | false, value, schema, inner) => {
    const known = Object.keys((schema.properties as object | undefined) ?? {});
    const patterns = Object.keys((schema.patternProperties as object | undefined) ?? {});
    const isKnown = (key: string) => known.includes(key) || patterns.some((pattern) => new RegExp(pattern).test(key));
    const rest = isGroup(value) ? Object.entries(value).filter(([key]) => !isKnown(key)) : [];
    return rest.every(([, part]) => rule !== false && inner(rule, part));
  },
  patternProperties: (fields: Record<string, Schema>, value, _schema, inner) =>
    !isGroup(value) ||
    Object.entries(fields).every(([pattern, field]) =>
      Object.keys(value).every((key) => !new RegExp(pattern).test(key) || inner(field, value[key])),
    ),
  propertyNames: (rule: Schema, value, _schema, inner) =>
    !isGroup(value) || Object.keys(value).every((key) => inner(rule, key)),
  items: (rule: Schema | Schema[], value, _schema, inner) =>
    !Array.isArray(value) ||
    value.every((item, index) => {
      const own = Array.isArray(rule) ? rule[index] : rule;
      return own === undefined || inner(own, item);
    }),
  additionalItems: (rule: unknown, value, schema) =>
    rule !== false || !Array.isArray(value) || value.length <= (schema.items as unknown[]).length,
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most: number, value) => !Array.isArray(value) || value.length <= most,
  minLength: (least: number, value) => typeof value !== 'string' || value.length >= least,
  maxLength: (most: number, value) => typeof value !== 'string' || value.length <= most,
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern).test(value),
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  maximum: (most: number, value) => typeof value !== 'number' || value <= most,
  exclusiveMinimum: (least: number, value) => typeof value !== 'number' || value > least,
};
