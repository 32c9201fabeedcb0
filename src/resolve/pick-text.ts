import type { Words } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import type { LocalizedText } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';
import { type Outline, type OutlineSlide, textKey } from '../outline/outline.ts';
import { needsTranslation } from './needs-translation.ts';

/** The languages of a view: the one that is written, and the one that is in where a text lacks it. */
export interface View {
  readonly language: string;
  readonly reference: string;
  /** Where texts of the language are written, if it has a file of translations. */
  readonly own?: OwnFile;
}

/** A language's file of translations, and what tells whether a text has to be in it. */
interface OwnFile {
  readonly file: string;
  /** The ids of the deck's slides, which its texts are under. */
  readonly slides: readonly Pick<OutlineSlide, 'id'>[];
  readonly names: readonly string[];
}

export function viewIn(outline: Outline, language: string): View {
  const view = { language, reference: outline.deck.languages[0] ?? language };
  const file = outline.translations?.[language];
  if (file === undefined || language === view.reference) return view;
  const slides = outline.slides.map(({ id }) => ({ id }));
  return { ...view, own: { file, slides, names: outline.names } };
}

export interface PickedText {
  readonly raw: string;
  /** The language that it is really in. */
  readonly language: string;
  /** Where it is; a text for all languages is at the field itself. */
  readonly path: Path;
  /** Whether it is one text for all languages. */
  readonly shared: boolean;
  readonly findings: readonly Finding[];
}

/**
 * The text of a field in the view's language; else in the reference language, else in any, with a
 * `missing-translation`. A plain string stands for all languages; where the view's language has a file of translations,
 * only what reads alike in every language does.
 */
export function pickText(text: LocalizedText, path: Path, view: View): PickedText {
  const { value } = text;
  const { language, reference, own } = view;
  if (typeof value === 'string') {
    const missing = own !== undefined && needsTranslation(value, language, own.names);
    const findings = missing ? [missingTranslation(path, reference, view, value)] : [];
    return { raw: value, language: missing ? reference : language, path, shared: true, findings };
  }
  const taken = [language, reference].find((each) => Object.hasOwn(value, each)) ?? Object.keys(value)[0] ?? reference;
  const picked = { raw: value[taken] ?? '', language: taken, path: [...path, taken], shared: false };
  if (taken === language)
    return {
      ...picked,
      findings: isChinese(picked.raw, language)
        ? [{ code: 'missing-translation', ...say.resolve.writtenInChinese({ language }), path: picked.path, language }]
        : [],
    };
  return { ...picked, findings: [missingTranslation(path, taken, view)] };
}

/** Hanzi from which on a text without any other letters is no name that stays as it is. */
const HANZI = 4;

/** Whether a text of another language is written in nothing but hanzi. Facts in braces, figures and signs do not count. */
function isChinese(raw: string, language: string): boolean {
  const words = raw.replace(/\{[^}]*\}/g, '');
  return (
    language !== 'zh' && (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= HANZI && !/\p{Script=Latin}/u.test(words)
  );
}

/** `shared` is the text where the outline has one for all languages. */
function missingTranslation(path: Path, taken: string, { language, own }: View, shared?: string): Finding {
  return {
    code: 'missing-translation',
    message: say.resolve.missingTranslation({ language, taken }),
    hint: own ? inFile(path, language, own, shared) : say.resolve.addInPlace({ language }),
    path,
    at: 'key',
    language,
  };
}

/** Words that all begin with a capital letter, as in the name of a firm: Tug & Tow. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:& )?\p{Lu}[\p{L}\p{M}'’.-]*)+$/u;

function inFile(path: Path, language: string, { file, slides }: OwnFile, shared?: string): Words {
  const { section, path: key } = textKey({ slides }, path);
  if (shared === undefined) return say.resolve.addInFileOrPlace({ file, section, key, language });
  if (!NAME.test(shared.trim())) return say.resolve.addInFile({ file, section, key });
  return say.resolve.addInFileOrNames({ file, section, key });
}
