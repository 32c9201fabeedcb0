import { lookUp } from '../../core/collections.ts';
import { languageName, meansLanguage, type Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { closestFew, didYouMean, type Guess, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import { expectedSorts, listedNames, mustBe, placeName, sortName, valueAt } from '../plain-words.ts';
import { choiceCalledHere, otherWordFor } from './called-here.ts';
import { unquoteNumber } from './mend-number.ts';
import type { MistakenValue } from './mistaken-value.ts';

/** As many choices as a hint lists in full, and as many of the nearest where there are more. */
const LISTED = 40;
const NEAREST = 6;

/** A word that is not one of the choices, or what is no word at all. */
export function readChoice(
  mistaken: MistakenValue,
  choices: readonly string[],
  others: readonly string[] = [],
): Finding {
  const { path, value, data } = mistaken;
  if (path.at(-2) === 'languages' && typeof value === 'string') return readLanguage(path, value, choices, data);
  const names = listedNames(choices.length > LISTED ? closestFew(String(value), choices, NEAREST) : choices, 'or');
  if (typeof value !== 'string') {
    const hint = say.yaml.chooseOne;
    return { code: 'wrong-type', message: mustBe(path, names, sortName(value)), hint, path };
  }
  // Quotes of a Chinese keyboard belong to no choice.
  const bare = unquoted(value);
  const called = choiceCalledHere(String(path.at(-1)), bare, choices);
  if (called) {
    return { code: 'unknown-kind', message: say.yaml.notOneOf({ value, sort: sortOf(path) }), path, ...called };
  }
  const other = otherWordFor(bare, choices);
  const found: Guess = other === undefined ? guess(bare, choices) : { suggestion: other };
  const { suggestion } = found;
  const sort = sortOf(path);
  const all: Words = choices.length > LISTED ? say.yaml.nearestChoices({ names }) : say.yaml.theChoices({ names });
  const asked = suggestion === undefined ? undefined : didYouMean(suggestion);
  const figure = suggestion === undefined ? numberBeside(mistaken, others) : undefined;
  if (figure) return figure;
  return {
    code: 'unknown-kind',
    message: say.yaml.notOneOf({ value, sort }),
    hint: asked && choices.length <= LISTED ? say.yaml.askedAndAll({ asked, all }) : (asked ?? all),
    path,
    ...found,
  };
}

/** A number in words where a number would do beside the choices; undefined where none would. */
function numberBeside(mistaken: MistakenValue, others: readonly string[]): Finding | undefined {
  const number = others.find((each) => each === 'number' || each === 'int');
  const remedy = number && unquoteNumber(mistaken, [number]);
  if (!remedy || !/\d/.test(String(mistaken.value))) return undefined;
  const { path, value } = mistaken;
  return { code: 'wrong-type', message: mustBe(path, expectedSorts([number]), sortName(value)), path, ...remedy };
}

/** A word without the quotes of any keyboard around it. */
function unquoted(text: string): string {
  return text.replace(/^[“”„‘’"'«「『＂]+|[“”‘’"'»」』＂]+$/g, '');
}

/** A language that the tool does not have, or that is not called by its code. */
function readLanguage(path: Path, value: string, choices: readonly string[], data: unknown): Finding {
  const called = choices.find((each) => meansLanguage(each, value));
  const codes = listedNames(choices, 'and');
  const name = languageName(value);
  const message = called ? say.yaml.noLanguageCode({ value }) : say.yaml.unknownLanguage({ codes, value, name });
  const hint = called ? didYouMean(called) : leaveOut(valueAt(data, path.slice(0, -1)), choices);
  return { code: 'unknown-kind', message, hint, path, ...(called ? { suggestion: called, sure: true } : {}) };
}

/** What to do about a language that decks are not made in: something has to stay in the list. */
function leaveOut(listed: unknown, choices: readonly string[]): Words {
  const stays =
    Array.isArray(listed) && listed.some((each) => choices.some((choice) => meansLanguage(choice, String(each))));
  if (stays) return say.yaml.leaveOut;
  const [usual = ''] = choices;
  return say.yaml.writeUsual({ usual });
}

function sortOf(path: Path): Words {
  const place = placeName(path);
  if (path.at(-1) === 'type' && !path.includes('columns')) return say.yaml.typeOfChart;
  return lookUp(say.yaml.choices, String(path.at(-1))) ?? say.yaml.choiceFor({ place });
}
