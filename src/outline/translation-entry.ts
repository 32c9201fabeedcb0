import type { Path } from '../core/path.ts';
import type { Finding } from '../findings/finding.ts';
import { didYouMean, guess } from '../findings/suggest.ts';
import { placeName, sortName, tidy } from '../yaml/plain-words.ts';
import { locateIn, type YamlFile } from '../yaml/yaml-file.ts';

/** What an entry of a translation file says. */
export interface Said {
  readonly text?: string;
  /** The text that it translates. */
  readonly of?: string;
  /** Where the text stands in the file. */
  readonly textAt: Path;
  readonly wrong: readonly Finding[];
}

/**
 * What the entry at a path of a translation file says: a string, or `text` and `of`. Gives `wrong-type`, `unknown-key`
 * and `missing-key`; `path` is where its text stands in the outline.
 */
export function readEntry(yaml: YamlFile, at: Path, path: Path, value: unknown): Said {
  if (typeof value === 'string') return { text: value, textAt: at, wrong: [] };
  const group = groupOf(value);
  const keys = Object.keys(group);
  if (keys.length === 0) return { textAt: at, wrong: [wrongEntry(yaml, at, path, value)] };
  const unknown = keys.filter((key) => key !== 'text' && key !== 'of');
  const wrong = unknown.map((key) => unknownEntryKey(yaml, [...at, key], path));
  for (const key of ['text', 'of']) {
    if (key in group && typeof group[key] !== 'string') wrong.push(wrongEntry(yaml, [...at, key], path, group[key]));
  }
  const { text, of } = group;
  if (text === undefined && unknown.length === 0) wrong.push(entryWithoutText(yaml, at, path));
  return {
    textAt: [...at, 'text'],
    wrong,
    ...(typeof text === 'string' ? { text } : {}),
    ...(typeof of === 'string' ? { of } : {}),
  };
}

function wrongEntry(yaml: YamlFile, at: Path, path: Path, value: unknown): Finding {
  const [place, sort] = [placeName(path), sortName(value)];
  const message = {
    en: `The translation of ${place.en} must be a text; it is ${sort.en}.`,
    zh: tidy(`${place.zh}的译文应当是文字，而这里是${sort.zh}。`),
  };
  return atEntry(yaml, at, 'value', { code: 'wrong-type', message, path });
}

function unknownEntryKey(yaml: YamlFile, at: Path, path: Path): Finding {
  const found = guess(String(at.at(-1)), ['text', 'of']);
  return atEntry(yaml, at, 'key', {
    code: 'unknown-key',
    message: {
      en: `\`${at.at(-1)}\` is not a key that a translation takes.`,
      zh: `译文条目不使用 \`${at.at(-1)}\` 这个键。`,
    },
    hint: found.suggestion
      ? didYouMean(found.suggestion)
      : {
          en: 'Write the translation behind `text`, and the text that it translates behind `of`.',
          zh: '请在 `text` 后写译文，在 `of` 后写对应的原文。',
        },
    path,
    ...found,
  });
}

function entryWithoutText(yaml: YamlFile, at: Path, path: Path): Finding {
  return atEntry(yaml, at, 'key', {
    code: 'missing-key',
    message: { en: 'This entry has no translation.', zh: '该条目没有译文。' },
    hint: { en: 'Add `text:` and the translation.', zh: '请添加 `text:` 及译文。' },
    path,
  });
}

/** The text that an entry says it translates. */
export function ofEntry(value: unknown): string | undefined {
  const { of } = groupOf(value);
  return typeof of === 'string' ? of : undefined;
}

/** A value's entries if it is a group of keys; none of anything else. */
export function groupOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A finding about an entry of a translation file, with its place and the edit that mends it. */
export function atEntry(yaml: YamlFile, at: Path, place: 'key' | 'value', finding: Finding): Finding {
  const { span } = locateIn(yaml, at, place);
  if (finding.suggestion === undefined) return { ...finding, span };
  const text = /^[\w-]+$/.test(finding.suggestion) ? finding.suggestion : `"${finding.suggestion}"`;
  const safe = finding.sure ? { safe: true } : {};
  return { ...finding, span, edit: { file: yaml.file, start: span.start, end: span.end, text, ...safe } };
}
