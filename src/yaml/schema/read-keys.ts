import type { z } from 'zod';
import { meansLanguage } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';
import { placeName, valueAt } from '../plain-words.ts';
import { freeKeys, keysAt } from '../schema-walk.ts';
import { inParent, remedyOf, type Stray } from './key-remedies.ts';
import { nameFrom } from './mend-text.ts';

/** A finding, and where the key that it is about is missing as long as it stands in the wrong place. */
export interface StrayKey {
  readonly finding: Finding;
  readonly target?: Path | undefined;
}

/** A key that its group does not take: misspelt, in the wrong place, of another kind, or unknown. */
export function readUnknownKey(path: Path, schema: z.ZodType, data: unknown, places?: Places): StrayKey {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const free = freeKeys(schema, data, parent);
  const { hint, suggestion, sure, edit, target } = remedyOf({ key, path, parent, schema, data, free, places });
  const finding: Finding = {
    ...unknownKey(path),
    hint,
    ...(suggestion ? { suggestion } : {}),
    ...(sure ? { sure } : {}),
    ...(edit ? { edit } : {}),
  };
  return { finding, target: target ?? (suggestion === undefined ? undefined : [...parent, suggestion]) };
}

function unknownKey(path: Path): Finding {
  const [key, place] = [String(path.at(-1)), placeName(path.slice(0, -1))];
  return { code: 'unknown-key', message: say.yaml.unknownKey({ key, place }), path, at: 'key' };
}

/**
 * The misspelt key that stands in place of one which its group cannot do without; undefined where there is none. Groups
 * that a key tells apart (`kind`, `type`) are not checked without it, so that no other finding says so.
 */
export function readMisspelt(path: Path, schema: z.ZodType, data: unknown): StrayKey | undefined {
  const [parent, wanted] = [path.slice(0, -1), String(path.at(-1))];
  const known = new Set(keysAt(schema, data, parent));
  const strange = Object.keys((valueAt(data, parent) ?? {}) as object).filter((key) => !known.has(key));
  const key = strange.find((each) => guess(each, [wanted]).suggestion === wanted);
  if (key === undefined) return undefined;
  return {
    finding: { ...unknownKey([...parent, key]), hint: didYouMean(wanted), ...guess(key, [wanted]) },
    target: path,
  };
}

/** A key that cannot be a name, or no language. */
export function readBadKey(
  path: Path,
  isName: boolean,
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): StrayKey {
  const parent = path.slice(0, -1);
  const stray = { key: String(path.at(-1)), path, parent, schema, data, free: [], places };
  const moved = isName ? undefined : inParent(stray);
  const finding = badKey(path, isName);
  if (!moved) return { finding: isName ? finding : { ...finding, ...meantLanguage(stray) } };
  const { hint, target, edit } = moved;
  // A text takes nothing but languages.
  return { finding: { ...finding, hint, ...(edit ? { edit: { ...edit, safe: true } } : {}) }, target };
}

function meantLanguage({ key, parent, data }: Pick<Stray, 'key' | 'parent' | 'data'>): Partial<Finding> {
  const languages = valueAt(data, ['deck', 'languages']);
  const given = Object.keys((valueAt(data, parent) ?? {}) as object);
  const missing = (Array.isArray(languages) ? languages : []).map(String).filter((each) => !given.includes(each));
  const called = missing.find((each) => meansLanguage(each, key));
  if (called) return { suggestion: called, sure: true, hint: didYouMean(called) };
  const near = guess(key, missing);
  const [only, ...others] = missing;
  const found = near.suggestion || key.length > 3 || others.length > 0 || !only ? near : { suggestion: only };
  return found.suggestion ? { ...found, hint: didYouMean(found.suggestion) } : {};
}

function badKey(path: Path, isName: boolean): Finding {
  const key = String(path.at(-1));
  const above = placeName(path.slice(0, -1));
  if (isName) {
    return {
      code: 'wrong-type',
      message: say.yaml.noName({ key, nameRule: say.yaml.nameRule }),
      hint: say.yaml.renameEverywhere({ name: nameFrom(key)?.replaceAll('-', '_') ?? 'gdp_2019' }),
      path,
      at: 'key',
    };
  }
  return { code: 'unknown-key', ...say.yaml.noLanguageKey({ key, above }), path, at: 'key' };
}
