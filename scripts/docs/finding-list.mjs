// Findings one below the other: what each means, what to do, and an example in a line.
import { findingExamples } from '../finding-examples.mjs';
import { wordsOn } from './examples.mjs';

const MARK = '▸';
const TO_DO = 'To do: ';

/** A heading for each code, by which links find it, and what its fixture says of it. */
export function findingList(codes) {
  return codes.flatMap((code) => [`### ${code}`, ...wordsFor(code), ...exampleOf(code)]).join('\n\n');
}

function wordsFor(code) {
  const paragraphs = wordsOn('findings', code)
    .split('\n\n')
    .map((each) => each.replaceAll('\n', ' '));
  return paragraphs.map((each) => (each.startsWith(TO_DO) ? `**To do:** ${each.slice(TO_DO.length)}` : each));
}

/** The first example of a code, if one line gives the finding: what it is, that line, and what the edits make of it. */
function exampleOf(code) {
  const [example] = findingExamples(code);
  if (!example) return [];
  const { title, trigger, files, nearMiss, mended } = example;
  const beside = Object.values(files).flatMap((text) => text.split('\n').filter((line) => line.includes(MARK)));
  const wrong = beside.length > 0 ? beside : without(trigger, nearMiss);
  // A key alone, whose value begins on the next line, shows nothing.
  if (wrong.length !== 1 || !wrong[0].includes(MARK) || wrong[0].endsWith(':')) return [];
  const edited = mended ? ` → ${asCode(without(nearMiss, trigger))}` : '';
  return [`*Example:* ${title}: ${asCode(wrong)}${edited}`];
}

/** The lines of a text that another does not have. */
function without(text, other) {
  const known = other.split('\n');
  return text.split('\n').filter((line) => !known.includes(line.replaceAll(MARK, '')));
}

const asCode = ([line]) => `\`${line.replaceAll(MARK, '').trim()}\``;
