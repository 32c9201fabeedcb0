import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES, type UiLanguage } from '../../src/core/language.ts';
import { LANGUAGES, say } from '../../src/messages/say.ts';
import { ROOT } from '../support/brand.ts';

/** Stands for any parameter: a text, a list of one, a number. */
const ANY: unknown = new Proxy(() => ANY, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => '7';
    return name === Symbol.iterator ? () => [ANY][Symbol.iterator]() : ANY;
  },
  has: () => false,
  apply: () => ANY,
});
const FILLED = new Proxy({}, { get: () => ANY });

/** Each text of a language by its path, and with it the parameters that it takes; both are ends of lines to compare. */
function textsOf(entry: unknown, path: string, params = ''): (readonly [path: string, text: string])[] {
  if (typeof entry === 'function' && entry !== ANY) {
    const [, names = ''] = /^\(\{([^}]*)\}/.exec(String(entry)) ?? [];
    const sorted = names.split(',').map((name) => name.trim().replace(/\W.*/s, ''));
    return textsOf(entry(FILLED), path, `(${sorted.filter(Boolean).sort()})`);
  }
  if (typeof entry === 'object' && entry !== null) {
    return Object.entries(entry).flatMap(([key, each]) => textsOf(each, `${path}.${key}`, params));
  }
  return [[path + params, String(entry)]];
}

const textsIn = (language: UiLanguage) => textsOf(LANGUAGES[language], 'say');

describe('the messages of a language', () => {
  it.each(UI_LANGUAGES)('are those of English, and take the same parameters: %s', (language) => {
    const paths = (of: UiLanguage) => textsIn(of).map(([path]) => path);
    expect(paths(language).sort()).toEqual(paths('en').sort());
  });

  it.each(UI_LANGUAGES)('are none of them empty: %s', (language) => {
    expect(textsIn(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('say', () => {
  it('says a text in all languages, a message and its hint apart', () => {
    expect(say.data.oldExcel).toEqual({ en: LANGUAGES.en.data.oldExcel, zh: LANGUAGES.zh.data.oldExcel });
    const { message, hint } = say.data.cellTooLong({ characters: 12_000, isOpen: false });
    expect(message.en).toContain('12,000 characters');
    expect(hint.zh).toBe(LANGUAGES.zh.data.cellTooLong({ characters: 1, isOpen: false }).hint);
  });

  it('puts into each language its own words of what is filled in', () => {
    const place = say.data.rangeOf({ range: 'A1:B2', file: 'trade.csv' });
    expect(say.data.at({ place, message: 'x' })).toEqual({ en: `${place.en}: x`, zh: `${place.zh}：x` });
    const names = [{ en: 'Year', zh: '年份' }, 'GDP'];
    expect(say.data.sheets({ names })).toEqual({ en: 'Its sheets are Year, GDP.', zh: '它的工作表有 年份、GDP。' });
  });
});

/** What decks print in their own languages, which are others than those of the tool, and examples in the schema. */
const OF_DECKS = [
  ...['slides/parts/words.ts', 'resolve/resolve-deck.ts', 'fields/unit-field.ts', 'fields/data.ts'],
  'studio/gallery/figures.ts',
  'studio/gallery/samples',
];

it('no other room has words of the tool', () => {
  const src = join(ROOT, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const others = files.filter(
    (file) => file.endsWith('.ts') && !file.startsWith('messages/') && !OF_DECKS.some((each) => file.startsWith(each)),
  );
  // A type of chart has its name, which alternative texts say, beside its schema.
  const isWorded = (line: string) =>
    /\bzh: ?[`'"][^`'"]*\p{Script=Han}/u.test(line) && !/^ {2}name: \{ en: /.test(line);
  expect(others.length).toBeGreaterThan(400);
  expect(others.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').some(isWorded))).toEqual([]);
});
