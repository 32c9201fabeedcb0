import { NO_WORDS, type Words } from '../core/language.ts';
import { didYouMean, nearest } from '../findings/suggest.ts';
import { say } from '../messages/say.ts';

/**
 * Why what was given for an option is refused that takes some of `known`: one is none of these, or is there twice.
 * Undefined where all is well.
 */
export function refusedChoice(option: string, given: readonly string[], known: readonly string[]): Words | undefined {
  const unknown = given.find((each) => !known.includes(each));
  if (unknown !== undefined) {
    const suggestion = nearest(unknown, known);
    const meant = suggestion === undefined ? NO_WORDS : didYouMean(suggestion);
    return say.cli.unknownChoice({ option, value: unknown, hint: meant, choices: known });
  }
  const once = [...new Set(given)];
  const twice = given.find((each, i) => given.indexOf(each) !== i);
  if (twice === undefined) return undefined;
  return say.cli.choiceTwice({ option, choice: twice, all: once.join(',') });
}
