import { lookUp } from '../core/collections.ts';
import { spacedChinese, type Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { say } from '../messages/say.ts';

export { spacedChinese };

export function sortName(value: unknown): Words {
  if (value === undefined || value === null) return say.yaml.sortEmpty;
  if (Array.isArray(value)) return say.yaml.sortList;
  if (typeof value === 'string') return say.yaml.sortText;
  if (Number.isNaN(value)) return say.yaml.sortNoNumber;
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return say.yaml.sortEndless;
  if (typeof value === 'number' || typeof value === 'bigint') return say.yaml.sortNumber;
  if (typeof value === 'boolean') return say.yaml.sortBoolean({ value });
  return say.yaml.sortGroup;
}

/** The sorts that a place takes, by the schema's names for them: "a text, or a text for each language". */
export function expectedSorts(names: readonly string[]): Words {
  const unique = [...new Set(names)];
  const words = unique.map((name) =>
    name === 'record' && unique.includes('string')
      ? say.yaml.textByLanguage
      : (lookUp(say.yaml.expected, name) ?? say.yaml.otherSort({ name })),
  );
  return say.yaml.oneOf({ words });
}

/** Names of keys or choices as a list, in code quotes. */
export function listedNames(names: readonly string[], last: 'or' | 'and'): Words {
  const words = names.map((name) => say.yaml.listedName({ name }));
  return last === 'or' ? say.yaml.oneOf({ words }) : say.yaml.allOf({ words });
}

/** What is at a path, as people name it: `title`, "slide 3", "entry 2 of `items`". */
export function placeName(path: Path): Words {
  const last = path.at(-1);
  if (last === undefined) return say.yaml.wholeFile;
  if (typeof last === 'string') return say.yaml.keyPlace({ last });
  if (path.length === 2 && path[0] === 'slides') return say.yaml.slidePlace({ last });
  const list = placeName(path.slice(0, -1));
  return say.yaml.entryPlace({ last, list });
}

export function mustBe(path: Path, wanted: Words, given: Words): Words {
  const place = placeName(path);
  return say.yaml.mustBe({ place, wanted, given });
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }, data);
}
