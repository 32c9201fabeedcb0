import type { Finding } from '../core/diagnostic.ts';
import type { LocalizedText } from '../core/fields.ts';
import type { Path } from '../core/path.ts';

/** The languages of a view: the one that is written, and the one that stands in where a text lacks it. */
export interface View {
  readonly language: string;
  readonly reference: string;
}

/** A text of one language as the outline writes it. */
export interface PickedText {
  readonly raw: string;
  /** The language that it is really in. */
  readonly language: string;
  /** Where it stands; a text for all languages stands at the field itself. */
  readonly path: Path;
  /** Whether it is one text for all languages. */
  readonly shared: boolean;
  readonly findings: readonly Finding[];
}

/**
 * The text of a field in the view's language; else in the reference language, else in any, with a
 * `missing-translation`. A plain string stands for all languages.
 */
export function pickText(text: LocalizedText, path: Path, { language, reference }: View): PickedText {
  const { value } = text;
  if (typeof value === 'string') return { raw: value, language, path, shared: true, findings: [] };
  const taken = [language, reference].find((each) => Object.hasOwn(value, each)) ?? Object.keys(value)[0] ?? reference;
  const picked = { raw: value[taken] ?? '', language: taken, path: [...path, taken], shared: false };
  if (taken === language) return { ...picked, findings: [] };
  const finding: Finding = {
    code: 'missing-translation',
    message: `This text is missing in \`${language}\`, and stands there in \`${taken}\`.`,
    hint: `Add \`${language}:\` and its text.`,
    path,
    at: 'key',
    language,
  };
  return { ...picked, findings: [finding] };
}
