import { meansLanguage } from '../core/language.ts';
import { foundIn, type Path } from '../core/path.ts';
import { LocalizedText, MisspeltUnit, SceneRef, SourceRef } from '../fields/fields.ts';
import { type Finding, severityOf, WARNING_CODES } from '../findings/finding.ts';
import { didYouMean, guess } from '../findings/suggest.ts';
import type { Places } from '../yaml/places.ts';
import { valueAt } from '../yaml/plain-words.ts';
import { ofSources } from '../yaml/schema/mend-text.ts';
import type { Accepted, Outline } from './outline.ts';
import { valuesOf } from './values-of.ts';

/**
 * What a valid outline says that does not hold together: `duplicate-id`, `unknown-source`, `missing-key` for facts without a
 * figure or a source and slides without notes to go by, `empty-show`, `misspelt-unit`, `unknown-kind` for codes under `ok`,
 * `unknown-key` for misspelt languages.
 */
export function crossChecks(outline: Outline, places: Places): Finding[] {
  return [
    ...duplicateSlides(outline, places),
    ...showFindings(outline),
    ...duplicateLanguages(outline),
    ...factFindings(outline),
    ...sourceFindings(outline),
    ...sceneFindings(outline),
    ...unitFindings(outline),
    ...acceptedFindings(outline),
    ...languageFindings(outline),
    ...duplicateFormats(outline),
  ];
}

function duplicateSlides({ slides }: Outline, places: Places): Finding[] {
  return slides.flatMap(({ id }, index) => {
    const first = slides.findIndex((slide) => slide.id === id);
    if (first === index) return [];
    const { line } = places.find(['slides', first, 'id']).span;
    const message = {
      en: `Slide ${index + 1} has the id \`${id}\`, which slide ${first + 1} has on line ${line}: links and translations could not tell them apart.`,
      zh: `第 ${index + 1} 张幻灯片的 id 是 \`${id}\`，第 ${first + 1} 张（第 ${line} 行）已经用了，链接和译文会分不清。`,
    };
    const hint = { en: 'Give one of them another id.', zh: '请把其中一个改成别的 id。' };
    return [{ code: 'duplicate-id', message, hint, path: ['slides', index, 'id'] }];
  });
}

function duplicateLanguages({ deck }: Outline): Finding[] {
  return deck.languages.flatMap((language, index) => {
    if (deck.languages.indexOf(language) === index) return [];
    const message = {
      en: `The language \`${language}\` is listed twice, and both would be written to one file.`,
      zh: `语言 \`${language}\` 列了两次，两份文件会同名。`,
    };
    const hint = { en: 'Remove one.', zh: '请删去一个。' };
    return [{ code: 'duplicate-id', message, hint, path: ['deck', 'languages', index] }];
  });
}

function duplicateFormats({ deck: { formats = [] } }: Outline): Finding[] {
  return formats.flatMap((format, index) => {
    if (formats.indexOf(format) === index) return [];
    const message = {
      en: `The format \`${format}\` is listed twice, and both would be written to one file.`,
      zh: `格式 \`${format}\` 列了两次，两份文件会同名。`,
    };
    const hint = { en: 'Remove one.', zh: '请删去一个。' };
    return [{ code: 'duplicate-id', message, hint, path: ['deck', 'formats', index] }];
  });
}

function factFindings({ facts, sources }: Outline): Finding[] {
  return Object.entries(facts).flatMap(([id, fact]) => {
    const path: Path = ['facts', id];
    const findings: Finding[] = [];
    if (fact.value !== undefined && fact.calc !== undefined) {
      findings.push({ code: 'bad-calc', ...twice(id), path: [...path, 'calc'], at: 'key' });
    }
    if (fact.value === undefined && fact.calc === undefined && fact.say === undefined) {
      findings.push({ code: 'missing-key', ...withoutFigure(id), path, at: 'key' });
    }
    if (fact.source === undefined && fact.calc === undefined) {
      findings.push({ code: 'missing-key', ...withoutSource(id, Object.keys(sources)), path, at: 'key' });
    }
    if (fact.source !== undefined && !Object.hasOwn(sources, fact.source)) {
      findings.push(unknownSource(fact.source, sources, [...path, 'source']));
    }
    return findings;
  });
}

type Advice = Required<Pick<Finding, 'message' | 'hint'>>;

function twice(id: string): Advice {
  return {
    message: {
      en: `\`${id}\` has a \`value\` and a \`calc\`, and only one of them can say what it is.`,
      zh: `\`${id}\` 同时有 \`value\` 和 \`calc\`，只能用其中一个。`,
    },
    hint: { en: 'Keep one of the two.', zh: '请删去其中一个。' },
  };
}

function withoutFigure(id: string): Advice {
  return {
    message: { en: `\`${id}\` has no figure.`, zh: `\`${id}\` 没有数字。` },
    hint: {
      en: 'Add a line such as `value: 339.1`; or `calc:` to compute it from other facts, or `say:` where it is only words.',
      zh: '请加一行，例如 `value: 339.1`；由其他数字算出的写 `calc:`，只有文字的写 `say:`。',
    },
  };
}

function withoutSource(id: string, [example]: readonly string[]): Advice {
  return {
    message: {
      en: `\`${id}\` names no source, and nobody could check it.`,
      zh: `\`${id}\` 没有写明出处，无从核对。`,
    },
    hint: example
      ? {
          en: `Add a line such as \`source: ${example}\`, with the name of an entry under \`sources\`.`,
          zh: `请加一行，例如 \`source: ${example}\`，名称取自 \`sources\`。`,
        }
      : {
          en: 'Describe the publication under `sources`, and add `source:` with its name there.',
          zh: '请先在 `sources` 下写明出处，再在这里加上 `source:` 和它的名称。',
        },
  };
}

/** Names of sources on slides that no source has. */
function sourceFindings({ slides, sources }: Outline): Finding[] {
  return valuesOf(SourceRef, slides, ['slides']).flatMap(({ value, path }) =>
    Object.hasOwn(sources, value.id) ? [] : [unknownSource(value.id, sources, path)],
  );
}

/** Words for units of numbers that are a known unit but for a slip; other words are the author's own. */
function unitFindings({ slides }: Outline): Finding[] {
  return valuesOf(MisspeltUnit, slides, ['slides']).map(({ value: { value, meant }, path }) => ({
    code: 'misspelt-unit',
    message: {
      en: `\`${value}\` is not a unit that the tool knows, so every language shows it as it stands, and the figures unscaled.`,
      zh: `\`${value}\` 不是已知的单位，各种语言都会原样显示它，数字也不换算。`,
    },
    hint: {
      en: `Did you mean \`${meant}\`? Words of your own stand by language: \`en: …\` and \`zh: …\` on lines of their own.`,
      zh: `是否想写 \`${meant}\`？自己的单位请按语言写：\`en: …\` 和 \`zh: …\` 各占一行。`,
    },
    path,
    suggestion: meant,
  }));
}

/** Scenes beside a picture that would take the same place, and `dusk` where there is no scene. */
function sceneFindings({ slides }: Outline): Finding[] {
  const duskless = foundIn(slides, ['slides'], (value, path) =>
    path.at(-1) === 'dusk' && typeof value === 'boolean' ? [path] : undefined,
  ).filter((path) => valueAt(slides, [...path.slice(1, -1), 'scene']) === undefined);
  return [...duskless.map(noScene), ...crowded(slides)];
}

const noScene = (path: Path): Finding => ({
  code: 'unknown-key',
  message: { en: '`dusk` is for a scene, and there is none here.', zh: '`dusk` 只用于场景，而这里没有 `scene`。' },
  hint: { en: 'Name a `scene` beside it, or take it out.', zh: '请在旁边写上 `scene`，或者删去它。' },
  path,
  at: 'key',
});

function crowded(slides: Outline['slides']): Finding[] {
  return valuesOf(SceneRef, slides, ['slides']).flatMap(({ path }): Finding[] => {
    if (path.at(-1) !== 'scene' || valueAt(slides, [...path.slice(1, -1), 'picture']) === undefined) return [];
    const message = {
      en: 'There is a `scene` and a `picture`, and only one of them can stand here.',
      zh: '同时写了 `scene` 和 `picture`，这里只能放一个。',
    };
    const hint = { en: 'Keep one of the two.', zh: '请删去其中一个。' };
    return [{ code: 'unknown-key', message, hint, path, at: 'key' }];
  });
}

function unknownSource(source: string, sources: Outline['sources'], path: Path): Finding {
  return {
    code: 'unknown-source',
    message: {
      en: `There is no source \`${source}\` under \`sources\`.`,
      zh: `\`sources\` 下没有名为 \`${source}\` 的出处。`,
    },
    path,
    ...ofSources(source, Object.entries(sources)),
  };
}

function acceptedFindings({ slides, facts }: Outline): Finding[] {
  return [
    ...slides.flatMap((slide, index) => okFindings(slide.ok, ['slides', index, 'ok'])),
    ...Object.entries(facts).flatMap(([id, fact]) => okFindings(fact.ok, ['facts', id, 'ok'])),
  ];
}

function okFindings(ok: Accepted | undefined, path: Path): Finding[] {
  return Object.keys(ok ?? {}).flatMap((code) => {
    if ((WARNING_CODES as readonly string[]).includes(code)) return [];
    const found = guess(code, WARNING_CODES);
    const message = isError(code)
      ? { en: `\`${code}\` is an error, and errors cannot be accepted.`, zh: `\`${code}\` 是错误，错误不能接受。` }
      : { en: `\`${code}\` is not a warning that can be accepted.`, zh: `\`${code}\` 不是可以接受的警告。` };
    const hint = isError(code)
      ? { en: 'Remove this line, and mend what the error says.', zh: '请删去这一行，并按错误提示改正。' }
      : found.suggestion
        ? didYouMean(found.suggestion)
        : { en: 'Write the code that the report shows.', zh: '请写报告中显示的代码。' };
    const meant = isError(code) ? {} : found;
    return [{ code: 'unknown-kind', message, hint, path: [...path, code], at: 'key', ...meant }];
  });
}

function isError(code: string): boolean {
  return !(WARNING_CODES as readonly string[]).includes(code) && severityOf(code as Finding['code']) === 'error';
}

/** Languages that the deck does not have, in texts that lack one which it has: misspelt, most likely. */
function languageFindings(outline: Outline): Finding[] {
  const { languages } = outline.deck;
  return valuesOf(LocalizedText, outline).flatMap(({ value: text, path }) => {
    if (typeof text.value === 'string') return [];
    const given = Object.keys(text.value);
    const missing = languages.filter((language) => !given.includes(language));
    if (missing.length === 0) return [];
    return given
      .filter((language) => !languages.includes(language))
      .map((language): Finding => {
        const called = missing.find((each) => meansLanguage(each, language));
        const near = called === undefined ? guess(language, missing) : { suggestion: called, sure: true };
        const found = near.suggestion || missing.length > 1 ? near : { suggestion: missing[0] ?? '' };
        const message = {
          en: `\`${language}\` is not a language of the deck, so nobody would see this text.`,
          zh: `\`${language}\` 不是本演示的语言，这段文字不会出现。`,
        };
        const hint = found.suggestion
          ? didYouMean(found.suggestion)
          : { en: 'Add it to the languages of the deck.', zh: '请把它加到 `deck` 的 `languages` 里。' };
        return { code: 'unknown-key', message, hint, path: [...path, language], at: 'key', ...found };
      });
  });
}

/** `empty-show` where every slide is hidden, and `missing-key` where a slide goes by notes that it does not have. */
function showFindings({ slides }: Outline): Finding[] {
  return [
    ...(slides.every(({ hidden }) => hidden) ? [everyHidden] : []),
    ...slides.flatMap(({ advance, notes }, index) =>
      advance === 'notes' && notes === undefined ? [withoutNotes(index)] : [],
    ),
  ];
}

const everyHidden: Finding = {
  code: 'empty-show',
  message: { en: 'Every slide is hidden, so the show would be empty.', zh: '所有幻灯片都已隐藏，放映时没有任何内容。' },
  hint: { en: 'Take `hidden` away from one.', zh: '请至少去掉一张幻灯片的 `hidden`。' },
  path: ['slides', 0, 'hidden'],
};

function withoutNotes(index: number): Finding {
  return {
    code: 'missing-key',
    message: {
      en: 'The slide is to stay as long as its notes take to say, and it has no `notes`.',
      zh: '这张幻灯片要按讲稿的时长停留，但没有写 `notes`。',
    },
    hint: {
      en: 'Write `notes`, or a number of seconds: `advance: 12`.',
      zh: '请写上 `notes`，或者改用秒数：`advance: 12`。',
    },
    path: ['slides', index, 'advance'],
  };
}
