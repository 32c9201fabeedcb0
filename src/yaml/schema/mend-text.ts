import type { z } from 'zod';
import { asciiLetters } from '../../core/ascii-letters.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { webAddress } from '../../core/uri.ts';
import { dayIn } from '../../core/written-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess, writeThis } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { valueAt } from '../plain-words.ts';

type TextRemedy = Pick<Finding, 'hint' | 'suggestion' | 'sure'>;

/** The forms that schemas ask of texts, by what they are called: what a text is to be, and what to write in its place. */
const FORMS: readonly {
  readonly form: string;
  readonly words: Words;
  readonly remedy: (text: string, path: Path, data: unknown) => TextRemedy;
}[] = [
  { form: 'url', words: say.yaml.webAddress, remedy: addressRemedy },
  { form: 'a name of', words: say.yaml.nameOf({ nameRule: say.yaml.nameRule }), remedy: nameRemedy },
  { form: 'a range of cells', words: say.yaml.cellRange, remedy: rangeRemedy },
  { form: 'a date', words: say.yaml.dateForm, remedy: dateRemedy },
];

export const formAskedBy = ({ format, message }: z.core.$ZodIssueInvalidStringFormat) =>
  FORMS.find(({ form }) => format === form || message.startsWith(form));

function addressRemedy(text: string): TextRemedy {
  const suggestion = webAddress(text);
  if (suggestion === undefined) return { hint: say.yaml.copyAddress };
  return { suggestion, hint: writeThis(suggestion) };
}

function rangeRemedy(text: string): TextRemedy {
  const [, from, to] = /^\$?([A-Z]{1,3}\$?\d+)\s*[-–—~～：:;,.]{1,2}\s*\$?([A-Z]{1,3}\$?\d+)$/i.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) return { hint: say.yaml.firstAndLastCell };
  const suggestion = `${from}:${to}`.replaceAll('$', '').toUpperCase();
  return { suggestion, sure: true, hint: writeThis(suggestion) };
}

function dateRemedy(text: string): TextRemedy {
  const suggestion = dayIn(text);
  if (suggestion === undefined) return { hint: say.yaml.yearMonthDay };
  return { suggestion, hint: writeThis(suggestion) };
}

/** A name with other characters: an address where a source is named, a file where a brand is, or words. */
function nameRemedy(text: string, path: Path, data: unknown): TextRemedy {
  const key = path.at(-1);
  if (key === 'source' && /^(https?:|www\.)/i.test(text)) return sourceRemedy(text, data);
  if (key === 'brand' && /\.(pptx|potx|pptm|potm)$/i.test(text)) return { hint: say.yaml.makeABrand({ file: text }) };
  const bare = bareName(text, key === 'brand');
  if (bare !== text && NAMED.test(bare)) return { suggestion: bare, sure: true, hint: writeThis(bare) };
  if (key === 'source' || path.at(-2) === 'source') {
    const listed = valueAt(data, ['sources']);
    return ofSources(bare, Object.entries((typeof listed === 'object' && listed) || {}));
  }
  const suggestion = nameFrom(text);
  if (suggestion === undefined) return { hint: say.yaml.exampleOfName };
  return { suggestion, hint: say.yaml.suchName({ suggestion }) };
}

function bareName(text: string, isBrand: boolean): string {
  const plain = text.trim().replace(/[,;，；、.。]+$|\.(pptx?|pdf|html?)$/gi, '');
  return isBrand ? plain.replace(/\/(brand\.yaml)?$/, '').replace(/^.*[/\\]/, '') : plain;
}

/** Entries under `sources`, as they are written or as they are read. */
type Sources = readonly (readonly [string, unknown])[];

/** What was meant where a source is named that is not there: a misspelt one, or one called by its title or publisher. */
export function ofSources(words: string, sources: Sources): TextRemedy {
  const names = sources.map(([name]) => name);
  const called = calledSo(words, sources);
  if (called === undefined) {
    const found = guess(words, names);
    return { ...found, hint: found.suggestion === undefined ? addSource(names) : didYouMean(found.suggestion) };
  }
  return { suggestion: called, hint: say.yaml.ofSources({ called }) };
}

/** Letters from which on words that a title holds, or that hold it, say which one is meant. */
const TELLING = 8;

/** The one source whose title or publisher the words are, or hold, or are a part of. */
function calledSo(words: string, sources: Sources): string | undefined {
  const [own, texts] = [plainWords(words), sources.map(([name, source]) => [name, wordsOf(source)] as const)];
  const holds = (long: string, short: string) => short.length >= TELLING && long.includes(short);
  const are = texts.filter(([, all]) => all.includes(own));
  const found =
    are.length > 0 ? are : texts.filter(([, all]) => all.some((each) => holds(own, each) || holds(each, own)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

function wordsOf(source: unknown): string[] {
  return ['title', 'publisher'].flatMap((key) => {
    const said = valueAt(source, [key]);
    const texts = typeof said === 'object' && said !== null && 'value' in said ? said.value : said;
    return (typeof texts === 'string' ? [texts] : Object.values(texts ?? {})).map((text) => plainWords(String(text)));
  });
}

const plainWords = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

const LISTED = 6;

function addSource(sources: readonly string[]): Words {
  const names = sources.slice(0, LISTED).map((name) => `\`${name}\``);
  return names.length === 0 ? say.yaml.addSource : say.yaml.addOrNameSource({ names, more: sources.length > LISTED });
}

const NAMED = /^[A-Za-z][\w-]*$/;

/** Words as a name: the letters and digits of it, with dashes between them; undefined where nothing is left. */
export function nameFrom(text: string): string | undefined {
  const name = asciiLetters(text)
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name.length > 1 ? name : undefined;
}

/** An address in place of a source's name: that of the source which has it, or how to make one. */
function sourceRemedy(address: string, data: unknown): TextRemedy {
  const sources = Object.entries((valueAt(data, ['sources']) ?? {}) as object);
  const own = sources.find(([, source]) => valueAt(source, ['url']) === address)?.[0];
  if (own !== undefined) return { suggestion: own, sure: true, hint: say.yaml.sourceRemedy({ own }) };
  const name = sources[0]?.[0] ?? 'report';
  return { hint: say.yaml.nameOfSource({ name }) };
}
