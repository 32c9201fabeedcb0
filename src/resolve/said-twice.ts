import { remembered } from '../core/collections.ts';
import type { Bound, FactView } from '../core/fact.ts';
import type { Path } from '../core/path.ts';
import { isRichText, plainText, type RichText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import { say } from '../messages/say.ts';

/** Words before a figure that say what the bound of a fact says, or the contrary. */
const BOUND_WORDS: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}])(?:up to|as much as|as many as|as little as|as few as|at (?:the )?most|(?:no|not) more than|(?:no|not) less than|less than|fewer than|under|below|over|above|more than|at (?:the )?least|(?:a )?(?:maximum|minimum) of|in excess of|upwards of|exceeding|about|around|approximately|roughly|some|almost|nearly)\s*$/iu,
  zh: /(?:最[高低大小多少](?:可?[达为至])?|至[多少]|[高多可]达|不(?:超过|高于|多于|低于|少于|到|足|及)|少于|低于|超过|超|逾|多于|高于|大约|约|近|将近|接近)\s*$/u,
};
/** What a fact with a bound begins with, as it is written into texts. */
const BOUNDED = /^(?:[<>~约]|(?:less than|more than|about) |不足|超过)/iu;

/** The words before a fact that its bound repeats, as in “up to less than 25%”; undefined where it repeats none. */
export function boundTwice(
  before: string,
  { bound, written }: { bound: Bound | undefined; written: string },
  language: string,
): string | undefined {
  if (!bound || !BOUNDED.test(written)) return undefined;
  return (BOUND_WORDS[language] ?? BOUND_WORDS.en)?.exec(before)?.[0].trim();
}

export function boundTwiceWords(
  words: string,
  id: string,
  written: string,
): Pick<Finding, 'code' | 'message' | 'hint'> {
  return { code: 'said-twice', ...say.resolve.boundSaidTwice({ id, words, written }) };
}

/** Words in `-s` that begin a label behind a number of people and are none of those people. */
const NO_PEOPLE =
  /^(?:across|as|besides|its|less|plus|this|thus|towards|versus|was|is|has|does|always|perhaps|various|overseas)$/i;

/** Figures whose unit the text beside them says again: “310 people” over “technicians graduate”. */
export function unitsTwice({ slides, language }: Resolved): Finding[] {
  return slides.flatMap(({ content }) => labelledIn(content).flatMap((each) => unitTwice(each, language)));
}

/** A deck in one language, as far as figures are looked for. */
interface Resolved {
  readonly slides: readonly { readonly content: object }[];
  readonly language: string;
}

interface Labelled {
  readonly fact: FactView;
  readonly text: RichText;
}

const labelledIn = remembered(labelled, new WeakMap<object, Labelled[]>());

/** Figures with a text of their own, anywhere in a slide. */
function labelled(value: unknown): Labelled[] {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || isRichText(value)) return [];
  if (Array.isArray(value)) return value.flatMap(labelled);
  const { fact, text } = value as { readonly fact?: Partial<FactView>; readonly text?: unknown };
  const own = fact?.figure && isRichText(text) ? [{ fact: fact as FactView, text }] : [];
  return [...own, ...Object.values(value).flatMap(labelled)];
}

function unitTwice({ fact, text }: Labelled, language: string): Finding[] {
  const unit = fact.figure.unit.trim();
  if (unit === '') return [];
  const label = plainText(text).trim();
  const again =
    label.toLowerCase().startsWith(unit.toLowerCase()) && !/^[\p{L}\d]/u.test(label.slice(unit.length))
      ? label.slice(0, unit.length)
      : undefined;
  const words = again ?? (/(?:people|人)$/u.test(unit) ? peopleIn(label, language) : undefined);
  if (words === undefined) return [];
  const twice = say.resolve.unitSaidTwice({ number: fact.figure.number, unit, words, id: fact.id });
  return [{ code: 'said-twice', ...twice, path: text.path as Path, language }];
}

/** Who is counted, where a label behind a number of people begins with them: a noun for many, or 名 and 位. */
function peopleIn(label: string, language: string): string | undefined {
  if (language === 'zh') return /^[名位]/u.exec(label)?.[0];
  const [first = ''] = label.split(/\s/);
  return /^\p{Ll}{2,}s$/u.test(first) && !/ss$/.test(first) && !NO_PEOPLE.test(first) ? first : undefined;
}
