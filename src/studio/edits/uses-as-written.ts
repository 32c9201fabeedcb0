import { groupOf } from '../../core/collections.ts';
import { foundIn, type Path } from '../../core/path.ts';
import type { JsonSchema } from '../../outline/editor/json-schema.ts';
import { slidesJsonSchema } from '../../outline/editor/slides-json-schema.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import { schemasAt } from '../editor/schemas-at.ts';
import { calcsWith, claimsOf, type NamedSort, type NameUse, usesInTranslation } from './name-uses.ts';

/** Where an outline names a fact or source, by what is written alone: some of it may have errors. */
export function usesAsWritten(data: unknown, of: NamedSort, name: string): readonly NameUse[] {
  const claims = of === 'facts' ? claimsOf(data, name).map((path) => JSON.stringify(path)) : [];
  const names = foundIn(data, [], (value, path): NameUse[] | undefined =>
    value === name && (claims.includes(JSON.stringify(path)) || isNamed(data, path, of))
      ? [{ path, sort: 'name' }]
      : undefined,
  );
  return of === 'sources'
    ? names
    : [
        ...names,
        ...usesInTranslation(data, of, name),
        ...calcsWith(data, Object.keys(groupOf(groupOf(data).facts)), name),
      ];
}

let known: JsonSchema | undefined;

/** Whether the schema of an outline has the name of a fact or source at a path. */
function isNamed(data: unknown, path: Path, of: NamedSort): boolean {
  known ??= slidesJsonSchema(undefined, {
    ...{
      fact: [{ name: '', words: 'facts' }],
      source: [{ name: '', words: 'sources' }],
      languages: [],
      bilingual: false,
    },
    ...{ brand: [], picture: [], data: [], scene: [] },
  });
  const steps = path.map((key, i) => {
    if (typeof key === 'number') return 'item';
    const group = Object.entries(groupOf(valueAt(data, path.slice(0, i))));
    return { key, siblings: new Map(group.map(([each, value]) => [each, String(value)])) };
  });
  return schemasAt(known, steps).some((each) => each.const === '' && each.description === of);
}
