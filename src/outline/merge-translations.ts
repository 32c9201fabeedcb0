import { lookUp } from '../core/look-up.ts';
import { formatPath, type Path, parsePath } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { didYouMean, guess } from '../findings/suggest.ts';
import { capital, placeName, tidy, valueAt } from '../yaml/plain-words.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { TranslatedText } from './outline-document.ts';
import { sameText, staleTranslation } from './stale-translation.ts';
import { atEntry, groupOf, readEntry } from './translation-entry.ts';

/** A translation file as read: `slides.<language>.yaml`. */
export interface Translation {
  readonly language: string;
  readonly yaml: YamlFile;
  readonly data: unknown;
}

/** The outline's data with its translations, and where each of those came from. */
export interface Merged {
  readonly data: unknown;
  readonly translated: readonly TranslatedText[];
  readonly findings: readonly Finding[];
}

/**
 * The outline's data with the texts of translation files added beside those of the reference language. A file maps the
 * id of a slide, or `deck`, `facts` or `sources`, to texts by their path there: `growth: { "items[0].text": … }`. A text
 * is a string, or `text` with the text that it translates under `of`. What does not fit is found: `unknown-slide`,
 * `unknown-key`, `missing-key`, `wrong-type`, `duplicate-id` for a text that the outline holds already, and
 * `stale-translation` where `of` is no longer what the outline says.
 */
export function mergeTranslations(data: unknown, reference: string, translations: readonly Translation[]): Merged {
  const merged = structuredClone(data);
  const translated: TranslatedText[] = [];
  const findings: Finding[] = [];
  for (const translation of translations) {
    for (const [section, texts] of Object.entries(groupOf(translation.data))) {
      const roots = sectionPaths(merged, section);
      if (roots.length === 0) {
        findings.push(unknownSection(merged, translation, section));
        continue;
      }
      for (const [key, value] of Object.entries(groupOf(texts))) {
        const root = rootOf(merged, roots, key);
        const at = [section, key];
        const entry = { translation, at, path: [...root, ...parsePath(key)], root, value };
        const { taken, found } = mergeEntry(merged, data, reference, entry);
        for (const each of found) findings.push(each);
        if (taken) translated.push({ path: [...entry.path, translation.language], yaml: translation.yaml, at: taken });
      }
    }
  }
  return { data: merged, translated, findings };
}

/** An entry of a translation file, and where in the outline its text stands. */
interface Entry {
  readonly translation: Translation;
  readonly at: Path;
  readonly path: Path;
  readonly root: Path;
  readonly value: unknown;
}

function slidesOf(data: unknown): readonly unknown[] {
  const slides = valueAt(data, ['slides']);
  return Array.isArray(slides) ? slides : [];
}

/** Where a section of the file may stand; an id may be `sources` too, which is that of a slide of this kind. */
function sectionPaths(data: unknown, section: string): Path[] {
  const index = slidesOf(data).findIndex((slide) => valueAt(slide, ['id']) === section);
  const parts = ['deck', 'facts', 'sources'].includes(section) ? [[section]] : [];
  return index === -1 ? parts : [['slides', index], ...parts];
}

function rootOf(data: unknown, roots: readonly Path[], key: string): Path {
  const isThere = (root: Path) => valueAt(data, [...root, ...parsePath(key)]) !== undefined;
  return roots.find(isThere) ?? roots[0] ?? [];
}

function unknownSection(data: unknown, { yaml }: Translation, section: string): Finding {
  const slides = slidesOf(data);
  const ids = slides.map((slide) => String(valueAt(slide, ['id'])));
  const near = guess(section, ids);
  // An id that was filled from the kind is only as right as the kind.
  const filled = slides.some((slide) => isFilled(slide, near.suggestion));
  const found = filled ? { ...near, sure: false } : near;
  return atEntry(yaml, [section], 'key', {
    code: 'unknown-slide',
    message: {
      en: `The outline has no slide with the id \`${section}\`, so its texts would be lost.`,
      zh: `大纲里没有 id 为 \`${section}\` 的幻灯片，这些译文无处可用。`,
    },
    hint: found.suggestion
      ? didYouMean(found.suggestion)
      : { en: 'Write the id of a slide, or remove these texts.', zh: '请写某张幻灯片的 id，或删去这些译文。' },
    path: ['slides'],
    ...found,
  });
}

/** Whether an id is a slide's, and such as is filled from its kind. */
function isFilled(slide: unknown, id: string | undefined): boolean {
  const kind = String(valueAt(slide, ['kind']));
  return id !== undefined && valueAt(slide, ['id']) === id && id.replace(/-\d+$/, '') === kind;
}

/** What an entry came to: where its text stands in the file if it was taken, and what was found. */
interface Taken {
  readonly taken?: Path;
  readonly found: readonly Finding[];
}

/** Adds one entry's text to the data, a copy made for this; `before` is the data without any translations. */
function mergeEntry(data: unknown, before: unknown, reference: string, entry: Entry): Taken {
  const { path, at, translation } = entry;
  const { yaml, language } = translation;
  const parent = groupOrList(valueAt(data, path.slice(0, -1)));
  const key = path.at(-1);
  const there = valueAt(data, path);
  if (!parent || key === undefined || (typeof there !== 'string' && !isTexts(there))) {
    return { found: [unknownText(data, entry)] };
  }
  const { text, of, textAt, wrong } = readEntry(translation.yaml, at, path, entry.value);
  if (text === undefined) return { found: wrong };
  const texts = typeof there === 'string' ? { [reference]: there } : there;
  if (Object.hasOwn(texts, language)) {
    return { found: [atEntry(yaml, at, 'key', { code: 'duplicate-id', ...twice(language, path), path })] };
  }
  parent[key] = { ...texts, [language]: text };
  const now = lookUp(texts, reference);
  if (of === undefined || now === undefined || sameText(of, now)) return { taken: textAt, found: wrong };
  const movedTo = movedPath(before, entry, reference, of);
  const stale = staleTranslation({ language, reference, of, now, path, ...(movedTo ? { movedTo } : {}) });
  return { taken: textAt, found: [...wrong, atEntry(yaml, at, 'key', stale)] };
}

function twice(language: string, path: Path): Pick<Finding, 'message' | 'hint'> {
  const place = placeName(path);
  return {
    message: {
      en: `The outline has a text in \`${language}\` for ${place.en} already, and only one of them can count.`,
      zh: tidy(`大纲里已有${place.zh}的 \`${language}\` 文字，两处只能保留一处。`),
    },
    hint: { en: 'Keep one of the two.', zh: '请删去其中一处。' },
  };
}

/** Where a text of the entry's section stands that reads as the one that was translated. */
function movedPath(data: unknown, { root, path }: Entry, reference: string, of: string): Path | undefined {
  const section = valueAt(data, root);
  const own = formatPath(path.slice(root.length));
  return textPaths(section).find((each) => {
    const there = valueAt(section, each);
    const text = typeof there === 'string' ? there : isTexts(there) ? lookUp(there, reference) : undefined;
    return text !== undefined && formatPath(each) !== own && sameText(text, of);
  });
}

function groupOrList(value: unknown): Record<string | number, unknown> | undefined {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>) : undefined;
}

function isTexts(value: unknown): value is Record<string, string> {
  const texts = Object.entries(groupOf(value));
  return texts.length > 0 && texts.every(([key, text]) => /^[a-z]{2,3}(-\w+)*$/.test(key) && typeof text === 'string');
}

function unknownText(data: unknown, { translation, at, path, root }: Entry): Finding {
  const paths = textPaths(valueAt(data, root)).map((each) => formatPath(each));
  const found = guess(String(at.at(-1)), paths);
  const place = placeName(path);
  return atEntry(translation.yaml, at, 'key', {
    code: 'unknown-key',
    message: {
      en: `The outline has no text at ${place.en} that this could translate.`,
      zh: tidy(`大纲的${place.zh}处没有可以翻译的文字。`),
    },
    hint: found.suggestion
      ? didYouMean(found.suggestion)
      : {
          en: 'Write the path of a text of the slide, or remove the line.',
          zh: '请写幻灯片中某段文字的路径，或删去这一行。',
        },
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
      message: {
        en: `${capital(place.en)} is no text that is translated.`,
        zh: tidy(`${place.zh}不是需要翻译的文字。`),
      },
      hint: { en: 'Remove the line.', zh: '请删去这一行。' },
      path: finding.path,
    });
  });
}

function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string' || isTexts(value)) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => textPaths(item, [...path, index]));
  return Object.entries(groupOf(value)).flatMap(([key, item]) => textPaths(item, [...path, key]));
}
