import { remembered } from '../core/collections.ts';
import { meansLanguage } from '../core/language.ts';
import { foundIn, type Path } from '../core/path.ts';
import { LocalizedText, MisspeltUnit, SceneRef, SourceRef } from '../fields/fields.ts';
import { type Finding, severityOf, WARNING_CODES } from '../findings/finding.ts';
import { guess, hintOf } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';
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
    return [
      {
        code: 'duplicate-id',
        ...say.outline.duplicateId({ slide: index + 1, id, first: first + 1, line }),
        path: ['slides', index, 'id'],
      },
    ];
  });
}

function duplicateLanguages({ deck }: Outline): Finding[] {
  return deck.languages.flatMap((language, index) => {
    if (deck.languages.indexOf(language) === index) return [];
    return [
      { code: 'duplicate-id', ...say.outline.duplicateLanguage({ language }), path: ['deck', 'languages', index] },
    ];
  });
}

function duplicateFormats({ deck: { formats = [] } }: Outline): Finding[] {
  return formats.flatMap((format, index) => {
    if (formats.indexOf(format) === index) return [];
    return [{ code: 'duplicate-id', ...say.outline.duplicateFormat({ format }), path: ['deck', 'formats', index] }];
  });
}

function factFindings({ facts, sources }: Outline): Finding[] {
  return Object.entries(facts).flatMap(([id, fact]) => {
    const path: Path = ['facts', id];
    const findings: Finding[] = [];
    if (fact.value !== undefined && fact.calc !== undefined) {
      findings.push({ code: 'bad-calc', ...say.outline.valueAndCalc({ id }), path: [...path, 'calc'], at: 'key' });
    }
    if (fact.value === undefined && fact.calc === undefined && fact.say === undefined) {
      findings.push({ code: 'missing-key', ...say.outline.factWithoutFigure({ id }), path, at: 'key' });
    }
    if (fact.source === undefined && fact.calc === undefined) {
      const [example] = Object.keys(sources);
      findings.push({ code: 'missing-key', ...say.outline.factWithoutSource({ id, example }), path, at: 'key' });
    }
    if (fact.source !== undefined && !Object.hasOwn(sources, fact.source)) {
      findings.push(unknownSource(fact.source, sources, [...path, 'source']));
    }
    return findings;
  });
}

function sourceFindings({ slides, sources }: Outline): Finding[] {
  return valuesOf(SourceRef, slides, ['slides']).flatMap(({ value, path }) =>
    Object.hasOwn(sources, value.id) ? [] : [unknownSource(value.id, sources, path)],
  );
}

function unitFindings({ slides }: Outline): Finding[] {
  return valuesOf(MisspeltUnit, slides, ['slides']).map(({ value: { value, meant }, path }) => ({
    code: 'misspelt-unit',
    ...say.outline.misspeltUnit({ value, meant }),
    path,
    suggestion: meant,
  }));
}

function sceneFindings({ slides }: Outline): Finding[] {
  const duskless = slides.flatMap((slide, i) => dusksAlone(slide).map((path) => ['slides', i, ...path]));
  return [...duskless.map(noScene), ...crowded(slides)];
}

/** Where a slide says `dusk` beside no scene; slides never change. */
const dusksAlone = remembered(
  (slide: Outline['slides'][number]): readonly Path[] =>
    foundIn(slide, [], (value, path) =>
      path.at(-1) === 'dusk' && typeof value === 'boolean' ? [path] : undefined,
    ).filter((path) => valueAt(slide, [...path.slice(0, -1), 'scene']) === undefined),
  new WeakMap(),
);

const noScene = (path: Path): Finding => ({ code: 'unknown-key', ...say.outline.duskWithoutScene, path, at: 'key' });

function crowded(slides: Outline['slides']): Finding[] {
  return valuesOf(SceneRef, slides, ['slides']).flatMap(({ path }): Finding[] => {
    if (path.at(-1) !== 'scene' || valueAt(slides, [...path.slice(1, -1), 'picture']) === undefined) return [];
    return [{ code: 'unknown-key', ...say.outline.sceneAndPicture, path, at: 'key' }];
  });
}

function unknownSource(source: string, sources: Outline['sources'], path: Path): Finding {
  return {
    code: 'unknown-source',
    message: say.outline.unknownSource({ source }),
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
    const place = { code: 'unknown-kind', path: [...path, code], at: 'key' } as const;
    if (severityOf(code as Finding['code']) === 'error') return [{ ...place, ...say.outline.acceptedError({ code }) }];
    const found = guess(code, WARNING_CODES);
    const hint = hintOf(found.suggestion, say.outline.writeCode);
    return [{ ...place, message: say.outline.notAccepted({ code }), hint, ...found }];
  });
}

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
        const hint = hintOf(found.suggestion, say.outline.addLanguage);
        const message = say.outline.unknownLanguage({ language });
        return { code: 'unknown-key', message, hint, path: [...path, language], at: 'key', ...found };
      });
  });
}

/** `empty-show` where every slide is hidden, and `missing-key` where a slide goes by notes that it does not have. */
function showFindings({ slides }: Outline): Finding[] {
  return [
    ...(slides.every(({ hidden }) => hidden) ? [everyHidden] : []),
    ...slides.flatMap(({ advance, notes }, index): Finding[] =>
      advance === 'notes' && notes === undefined
        ? [{ code: 'missing-key', ...say.outline.advanceWithoutNotes, path: ['slides', index, 'advance'] }]
        : [],
    ),
  ];
}

const everyHidden: Finding = { code: 'empty-show', ...say.outline.everySlideHidden, path: ['slides', 0, 'hidden'] };
