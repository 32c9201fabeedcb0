import { groupOf, isGroup } from '../../core/collections.ts';
import { type Path, parsePath } from '../../core/path.ts';
import { say } from '../../messages/say.ts';
import { textKey } from '../../outline/outline.ts';
import { valueAt } from '../../yaml/plain-words.ts';
import type { Plain } from '../protocol/edits.ts';
import { isRefusal, type OpenProject, openProject, type Project, type Refusal, refuse } from './project.ts';
import { fromFact, isByLanguage, languagesOf, placesNear, setValue } from './set-value.ts';

interface Asked {
  readonly path: string;
  /** The language that the deck is shown in. */
  readonly language: string;
  /** What stands there on the slide. */
  readonly shown: string;
}

/** What is written at a path, as `set` expects it; `language` where that must name it. */
export interface RawValue {
  readonly value: Plain;
  readonly language?: string;
  /** What to begin with where nothing is written yet: the text that is to be translated. */
  readonly of?: string;
}

/** What is written where a text of a slide stands; refused, with the place to go to, where that is written elsewhere. */
export function readValue(project: Project, asked: Asked): RawValue | Refusal {
  const open = openProject(project);
  if (isRefusal(open)) return open;
  const own = parsePath(asked.path);
  const there = valueAt(open.main.data, own);
  const group = groupOf(there);
  const said = group[asked.language];
  const facts = groupOf(groupOf(open.main.data).facts);
  const fact = group.fact ?? there;
  if (typeof fact === 'string' && Object.hasOwn(facts, fact)) return fromFact(open, fact);
  if (isPlain(there)) return plainAt(open, own, there, asked.language);
  if (isGroup(there) && isPlain(said)) return { value: said, language: asked.language };
  if (own.length === 3 && own[2] === 'notes' && said === undefined) return notesAt(open, own, asked.language);
  const { path, shown } = asked;
  const refused = there === undefined && setValue(open, { do: 'set', path, expects: shown, value: `${shown} ` });
  return refused && 'refused' in refused ? refused : refuse(say.studio.notHere, placesNear(open.main.yaml, own));
}

/** Notes that a slide does not have in a language. */
function notesAt(open: OpenProject, own: Path, language: string): RawValue | Refusal {
  const [reference = ''] = languagesOf(open);
  if (language === reference || isByLanguage(open, own)) return { value: null, language };
  return refuse(say.studio.firstLanguage({ language: reference }), placesNear(open.main.yaml, own));
}

/** A value of the outline, or its translation where the deck is shown in a language that the outline leaves to another file. */
function plainAt(open: OpenProject, own: Path, there: Plain, language: string): RawValue {
  const languages = languagesOf(open);
  const isHere = typeof there !== 'string' || language === languages[0] || own.at(-1) === language;
  if (isHere || !languages.includes(language)) return { value: there };
  const { section, path } = textKey({ slides: open.ids.map((id) => ({ id })) }, own);
  const file = open.translations.find((each) => each.language === language);
  const entry = file && valueAt(file.data, [section, path]);
  const text = isGroup(entry) ? entry.text : entry;
  return isPlain(text) ? { value: text, language } : { value: null, language, of: there };
}

const isPlain = (value: unknown): value is Plain =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
