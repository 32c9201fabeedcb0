import type { Finding } from '../core/diagnostic.ts';
import { formatPath, type Path } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';
import { nameOf, sortOf, valueAt } from '../yaml/plain-words.ts';
import { locateIn, type YamlFile } from '../yaml/yaml-file.ts';
import type { TranslatedText } from './outline-document.ts';

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
 * id of a slide, or `deck`, `facts` or `sources`, to texts by their path there: `growth: { "items[0].text": … }`. What
 * does not fit is found: `unknown-slide`, `unknown-key`, `wrong-type`, and `duplicate-id` for a text that the outline
 * holds already.
 */
export function mergeTranslations(data: unknown, reference: string, translations: readonly Translation[]): Merged {
  const merged = structuredClone(data);
  const translated: TranslatedText[] = [];
  const findings: Finding[] = [];
  for (const translation of translations) {
    for (const [section, texts] of Object.entries(groupOf(translation.data))) {
      const root = sectionPath(merged, section);
      if (!root) {
        findings.push(unknownSection(merged, translation, section));
        continue;
      }
      for (const [key, text] of Object.entries(groupOf(texts))) {
        const entry = { translation, at: [section, key], path: [...root, ...parsePath(key)], root, text };
        const finding = mergeText(merged, reference, entry);
        if (finding) findings.push(finding);
        else translated.push({ path: [...entry.path, translation.language], yaml: translation.yaml, at: entry.at });
      }
    }
  }
  return { data: merged, translated, findings };
}

interface Entry {
  readonly translation: Translation;
  readonly at: Path;
  readonly path: Path;
  readonly root: Path;
  readonly text: unknown;
}

function groupOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The path that `items[0].text` writes. */
export function parsePath(text: string): Path {
  return [...text.matchAll(/[^.[\]]+|\[(\d+)\]/g)].map(([key, index]) => (index === undefined ? key : Number(index)));
}

function slidesOf(data: unknown): readonly unknown[] {
  const slides = valueAt(data, ['slides']);
  return Array.isArray(slides) ? slides : [];
}

function sectionPath(data: unknown, section: string): Path | undefined {
  const index = slidesOf(data).findIndex((slide) => valueAt(slide, ['id']) === section);
  if (index !== -1) return ['slides', index];
  return ['deck', 'facts', 'sources'].includes(section) ? [section] : undefined;
}

function unknownSection(data: unknown, { yaml }: Translation, section: string): Finding {
  const ids = slidesOf(data).map((slide) => String(valueAt(slide, ['id'])));
  const suggestion = nearest(section, ids);
  return atEntry(yaml, [section], 'key', {
    code: 'unknown-slide',
    message: `The outline has no slide with the id \`${section}\`, so its texts would be lost.`,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : 'Write the id of a slide, or remove these texts.',
    path: ['slides'],
    ...(suggestion ? { suggestion } : {}),
  });
}

/** Adds one text to the data (a copy made for this); a finding where it has no place there. */
function mergeText(data: unknown, reference: string, entry: Entry): Finding | undefined {
  const { path, text, at, translation } = entry;
  const { yaml, language } = translation;
  const parent = groupOrList(valueAt(data, path.slice(0, -1)));
  const key = path.at(-1);
  const there = valueAt(data, path);
  if (!parent || key === undefined || (typeof there !== 'string' && !isTexts(there))) {
    return unknownText(data, entry);
  }
  if (typeof text !== 'string') {
    const message = `The translation of ${nameOf(path)} must be a text; it is ${sortOf(text)}.`;
    return atEntry(yaml, at, 'value', { code: 'wrong-type', message, path });
  }
  const texts = typeof there === 'string' ? { [reference]: there } : there;
  if (Object.hasOwn(texts, language)) {
    const message = `The outline has a text in \`${language}\` for ${nameOf(path)} already, and only one of them can count.`;
    return atEntry(yaml, at, 'key', { code: 'duplicate-id', message, hint: 'Keep one of the two.', path });
  }
  parent[key] = { ...texts, [language]: text };
  return undefined;
}

function groupOrList(value: unknown): Record<string | number, unknown> | undefined {
  return value !== null && typeof value === 'object' ? (value as Record<string | number, unknown>) : undefined;
}

function isTexts(value: unknown): value is Record<string, string> {
  const texts = Object.values(groupOf(value));
  return texts.length > 0 && texts.every((text) => typeof text === 'string');
}

function unknownText(data: unknown, { translation, at, path, root }: Entry): Finding {
  const paths = textPaths(valueAt(data, root)).map((each) => formatPath(each));
  const suggestion = nearest(String(at.at(-1)), paths);
  return atEntry(translation.yaml, at, 'key', {
    code: 'unknown-key',
    message: `The outline has no text at ${nameOf(path)} that this could translate.`,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : 'Write the path of a text of the slide, or remove the line.',
    path: root,
    ...(suggestion ? { suggestion } : {}),
  });
}

/** The findings with those about a value that a translation was added to, and that is no text, at the translation. */
export function atTranslations(findings: readonly Finding[], translated: readonly TranslatedText[]): Finding[] {
  const added = new Map(translated.map((text) => [formatPath(text.path.slice(0, -1)), text]));
  return findings.map((finding) => {
    const text = finding.code === 'wrong-type' ? added.get(formatPath(finding.path)) : undefined;
    if (!text) return finding;
    return atEntry(text.yaml, text.at, 'key', {
      code: 'unknown-key',
      message: `${nameOf(finding.path)} is no text that is translated.`,
      hint: 'Remove the line.',
      path: finding.path,
    });
  });
}

function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string' || isTexts(value)) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => textPaths(item, [...path, index]));
  return Object.entries(groupOf(value)).flatMap(([key, item]) => textPaths(item, [...path, key]));
}

/** A finding about an entry of a translation file, with its place and the edit that mends it. */
function atEntry(yaml: YamlFile, at: Path, place: 'key' | 'value', finding: Finding): Finding {
  const { span } = locateIn(yaml, at, place);
  if (finding.suggestion === undefined) return { ...finding, span };
  const text = /^[\w-]+$/.test(finding.suggestion) ? finding.suggestion : `"${finding.suggestion}"`;
  return { ...finding, span, edit: { file: yaml.file, start: span.start, end: span.end, text } };
}
