import { type Finding, severityOf, WARNING_CODES } from '../core/diagnostic.ts';
import { LocalizedText, SourceRef } from '../core/fields.ts';
import type { Accepted, Outline } from '../core/outline.ts';
import type { Path } from '../core/path.ts';
import { nearest } from '../core/suggest.ts';

/**
 * What a valid outline says that does not hold together: `duplicate-id`, `unknown-source`, `missing-key` for facts
 * without a figure or a source, `unknown-kind` for codes under `ok`, `unknown-key` for misspelt languages.
 */
export function crossChecks(outline: Outline): Finding[] {
  return [
    ...duplicateSlides(outline),
    ...duplicateLanguages(outline),
    ...factFindings(outline),
    ...sourceFindings(outline),
    ...acceptedFindings(outline),
    ...languageFindings(outline),
  ];
}

function duplicateSlides({ slides }: Outline): Finding[] {
  return slides.flatMap(({ id }, index) => {
    if (slides.findIndex((slide) => slide.id === id) === index) return [];
    const message = `Two slides have the id \`${id}\`, and links and translations could not tell them apart.`;
    return [{ code: 'duplicate-id', message, hint: 'Give one of them another id.', path: ['slides', index, 'id'] }];
  });
}

function duplicateLanguages({ deck }: Outline): Finding[] {
  return deck.languages.flatMap((language, index) => {
    if (deck.languages.indexOf(language) === index) return [];
    const message = `The language \`${language}\` is listed twice, and both would be written to one file.`;
    return [{ code: 'duplicate-id', message, hint: 'Remove one.', path: ['deck', 'languages', index] }];
  });
}

function factFindings({ facts, sources }: Outline): Finding[] {
  return Object.entries(facts).flatMap(([id, fact]) => {
    const path: Path = ['facts', id];
    const findings: Finding[] = [];
    if (fact.value !== undefined && fact.calc !== undefined) {
      const message = `\`${id}\` has a \`value\` and a \`calc\`, and only one of them can say what it is.`;
      findings.push({ code: 'bad-calc', message, hint: 'Keep one of the two.', path: [...path, 'calc'], at: 'key' });
    }
    if (fact.value === undefined && fact.calc === undefined && fact.say === undefined) {
      const hint = 'Add `value:`, or `calc:` to compute it from other facts, or `say:` where it is only words.';
      findings.push({ code: 'missing-key', message: `\`${id}\` has no figure.`, hint, path, at: 'key' });
    }
    if (fact.source === undefined && fact.calc === undefined) {
      const hint = 'Add `source:` with the name of an entry under `sources`.';
      const message = `\`${id}\` names no source, and nobody could check it.`;
      findings.push({ code: 'missing-key', message, hint, path, at: 'key' });
    }
    if (fact.source !== undefined && !Object.hasOwn(sources, fact.source)) {
      findings.push(unknownSource(fact.source, Object.keys(sources), [...path, 'source']));
    }
    return findings;
  });
}

/** Names of sources on slides that no source has. */
function sourceFindings({ slides, sources }: Outline): Finding[] {
  const known = Object.keys(sources);
  return valuesOf(SourceRef, slides, ['slides']).flatMap(({ value, path }) =>
    known.includes(value.id) ? [] : [unknownSource(value.id, known, path)],
  );
}

function unknownSource(source: string, sources: readonly string[], path: Path): Finding {
  const suggestion = nearest(source, sources);
  return {
    code: 'unknown-source',
    message: `There is no source \`${source}\` under \`sources\`.`,
    hint: suggestion ? `Did you mean \`${suggestion}\`?` : 'Add it under `sources`, or name one that is there.',
    path,
    ...(suggestion ? { suggestion } : {}),
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
    const suggestion = nearest(code, WARNING_CODES);
    const message = isError(code)
      ? `\`${code}\` is an error, and errors cannot be accepted.`
      : `\`${code}\` is not a warning that can be accepted.`;
    const hint = suggestion ? `Did you mean \`${suggestion}\`?` : 'Write the code that the report shows.';
    const finding: Finding = { code: 'unknown-kind', message, hint, path: [...path, code], at: 'key' };
    return [suggestion ? { ...finding, suggestion } : finding];
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
        const suggestion = missing.length === 1 ? missing[0] : nearest(language, missing);
        const message = `\`${language}\` is not a language of the deck, so nobody would see this text.`;
        const hint = suggestion ? `Did you mean \`${suggestion}\`?` : 'Add it to the languages of the deck.';
        const finding: Finding = { code: 'unknown-key', message, hint, path: [...path, language], at: 'key' };
        return suggestion ? { ...finding, suggestion } : finding;
      });
  });
}

/** Every value of a class within a validated value, and where it stands. */
function valuesOf<T>(of: new (...args: never[]) => T, value: unknown, path: Path = []): { value: T; path: Path }[] {
  if (value instanceof of) return [{ value, path }];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => valuesOf(of, item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) => valuesOf(of, item, [...path, key]));
}
