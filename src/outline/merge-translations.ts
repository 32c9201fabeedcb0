import { groupBy, lookUp } from '../core/collections.ts';
import { groupOf } from '../core/group.ts';
import { formatPath, type Path, parsePath } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { didYouMean, guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
import { placeName, valueAt } from '../yaml/plain-words.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { movedTranslations, unusedTranslations } from './moved-translations.ts';
import type { TranslatedText } from './outline-document.ts';
import {
  atEntry,
  type Entry,
  isFilled,
  isTexts,
  ofEntry,
  type PlacedEntries,
  placeTranslations,
  readEntry,
  slidesOf,
  textPaths,
} from './place-translations.ts';
import { sameText, staleTranslation } from './stale-translation.ts';

/** A translation file as read: `slides.<language>.yaml`. */
export interface Translation {
  readonly language: string;
  readonly yaml: YamlFile;
  readonly data: unknown;
}

/** The outline's data with its translations, and where each of those came from. */
interface Merged {
  readonly data: unknown;
  readonly translated: readonly TranslatedText[];
  readonly findings: readonly Finding[];
}

/**
 * The outline's data with the texts of translation files added beside those of the reference language. A file maps the
 * id of a slide, or `deck`, `facts` or `sources`, to texts by their path there: `growth: { "items[0].text": … }`. A text
 * is a string, or `text` with the text that it translates under `of`, by which it is found again where its name no longer
 * fits. What does not fit is found: `unknown-slide`, `unknown-key`, `missing-key`, `wrong-type`, `duplicate-id` for a text
 * that the outline holds already, and `stale-translation` where `of` is no longer what the outline says, for what has
 * moved (once, with the edit that names it anew), and for what has no text in the outline now (once a slide).
 */
export function mergeTranslations(data: unknown, reference: string, translations: readonly Translation[]): Merged {
  const merged = structuredClone(data);
  const translated: TranslatedText[] = [];
  const findings: Finding[] = [];
  for (const translation of translations) {
    const { yaml, language } = translation;
    const placed = placeTranslations(merged, reference, language, translation.data);
    for (const entry of placed.entries) {
      const { taken, found } = mergeEntry(merged, reference, translation, entry);
      findings.push(...found);
      if (taken) translated.push({ path: [...entry.path, language], yaml, at: taken });
    }
    const ids = slidesOf(data).map((slide) => String(valueAt(slide, ['id'])));
    const unused = groupBy(placed.unused, ({ at: [section, key] }) => ownerOf(section, key));
    for (const entries of unused.values()) findings.push(unusedEntries(data, ids, translation, entries));
    const moved = movedTranslations(yaml, placed);
    if (moved) findings.push({ ...moved, language });
  }
  return { data: merged, translated, findings };
}

/** What an entry belongs to, as people name it: a slide, a fact, a source. */
function ownerOf(section: string, key: string): string {
  return section === 'facts' || section === 'sources' ? `${section}.${parsePath(key)[0]}` : section;
}

/**
 * What is found of the entries of one slide, fact or source whose texts the outline does not have: `unknown-slide` where
 * its id is misspelt, as far as is known; else that they are kept.
 */
function unusedEntries(
  data: unknown,
  ids: readonly string[],
  { yaml, language, data: file }: Translation,
  entries: PlacedEntries['unused'],
): Finding {
  const [section, key] = entries[0]?.at ?? ['', ''];
  const gone = entries.every(({ root }) => root === undefined);
  if (gone && entries.every(({ value }) => ofEntry(value) === undefined)) {
    const free = slidesOf(data).filter((slide, index) => {
      const id = ids[index] ?? '';
      // An id that was filled from the kind is only as right as the kind.
      return !isFilled(slide, id) && !Object.hasOwn(groupOf(file), id);
    });
    const near = guess(
      section,
      free.map((slide) => String(valueAt(slide, ['id']))),
    );
    if (near.suggestion) {
      return atEntry(yaml, [section], 'key', {
        code: 'unknown-slide',
        message: say.outline.unknownSlide({ id: section }),
        hint: didYouMean(near.suggestion),
        path: ['slides'],
        ...near,
        language,
      });
    }
  }
  const whole = gone && entries.length === Object.keys(groupOf(valueAt(file, [section]))).length;
  return atEntry(yaml, whole ? [section] : [section, key], 'key', {
    ...unusedTranslations(whole ? section : undefined, entries.length),
    path: [],
    language,
  });
}

/** What an entry came to: where its text stands in the file if it was taken, and what was found. */
interface Taken {
  readonly taken?: Path;
  readonly found: readonly Finding[];
}

/** Adds one entry's text to the data, a copy made for this. */
function mergeEntry(data: unknown, reference: string, translation: Translation, entry: Entry): Taken {
  const { path, at } = entry;
  const { yaml, language } = translation;
  const parent = groupOrList(valueAt(data, path.slice(0, -1)));
  const key = path.at(-1);
  const there = valueAt(data, path);
  if (!parent || key === undefined || (typeof there !== 'string' && !isTexts(there))) {
    return { found: [unknownText(data, yaml, entry)] };
  }
  const { text, of, textAt, wrong } = readEntry(yaml, at, path, entry.value);
  if (text === undefined) return { found: wrong };
  const texts = typeof there === 'string' ? { [reference]: there } : there;
  if (Object.hasOwn(texts, language)) {
    const twice = say.outline.textTwice({ language, place: placeName(path) });
    return { found: [atEntry(yaml, at, 'key', { code: 'duplicate-id', ...twice, path })] };
  }
  parent[key] = { ...texts, [language]: text };
  const now = lookUp(texts, reference);
  if (of === undefined || now === undefined || sameText(of, now)) return { taken: textAt, found: wrong };
  const stale = staleTranslation({ language, reference, of, now, path });
  return { taken: textAt, found: [...wrong, atEntry(yaml, at, 'key', stale)] };
}

function groupOrList(value: unknown): Record<string | number, unknown> | undefined {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>) : undefined;
}

function unknownText(data: unknown, yaml: YamlFile, { at, path, root }: Entry): Finding {
  const paths = textPaths(valueAt(data, root)).map((each) => formatPath(each));
  const found = guess(String(at.at(-1)), paths);
  const place = placeName(path);
  return atEntry(yaml, at, 'key', {
    code: 'unknown-key',
    message: say.outline.noTextToTranslate({ place }),
    hint: hintOf(found.suggestion, say.outline.writePathOfText),
    path: root,
    ...found,
  });
}

/** The findings with those about a value that a translation was added to, and that is no text, at the translation. */
export function atTranslations(findings: readonly Finding[], translated: readonly TranslatedText[]): Finding[] {
  const added = new Map(translated.map((text) => [formatPath(text.path.slice(0, -1)), text]));
  return findings.map((finding) => {
    const text = finding.code === 'wrong-type' ? added.get(formatPath(finding.path)) : undefined;
    if (!text) return finding;
    const place = placeName(finding.path);
    return atEntry(text.yaml, text.at, 'key', {
      code: 'unknown-key',
      ...say.outline.notTranslated({ place }),
      path: finding.path,
    });
  });
}
