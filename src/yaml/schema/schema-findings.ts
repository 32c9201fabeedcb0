import { isScalar } from 'yaml';
import type { z } from 'zod';
import { lookUp } from '../../core/collections.ts';
import { languageName, meansLanguage, type Words } from '../../core/language.ts';
import { formatPath, type Path } from '../../core/path.ts';
import { ERROR_CODES, type Finding } from '../../findings/finding.ts';
import { closestFew, didYouMean, type Guess, guess } from '../../findings/suggest.ts';
import { say } from '../../messages/say.ts';
import type { Places } from '../places.ts';
import { expectedSorts, listedNames, mustBe, placeName, sortName, valueAt } from '../plain-words.ts';
import { choiceCalledHere, otherWordFor } from './called-here.ts';
import { readBadKey, readMisspelt, readUnknownKey, type StrayKey } from './key-remedies.ts';
import { unquoteNumber } from './mend-number.ts';
import { formAskedBy } from './mend-text.ts';
import type { MistakenValue } from './mistaken-value.ts';
import { readEmpty, readMissing, readMistaken } from './read-missing.ts';
import { readColonEntry, readGluedKey, readType, readWrapped } from './read-values.ts';

/**
 * What the schema refuses about the data, as findings: `unknown-key`, `missing-key`, `wrong-type`, `unknown-kind`.
 * A schema's own check gives the parts of its finding as `params`: an error code, a message, a hint, a suggestion.
 * With the places of the data, findings have the edits that mend them.
 */
export function schemaFindings(
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  places?: Places,
): Finding[] {
  const plain = withoutEchoes(issues.flatMap((issue) => plainIssues(issue, data)));
  const missing = plain.filter((issue) => issue.sort === 'missing');
  const found = plain
    .filter((issue) => issue.sort !== 'missing')
    .flatMap((issue) => readIssue(issue, schema, data, places));
  // A key that is misspelt or in the wrong place is missing in the right one too; saying so once is enough.
  const targets = new Set(found.map(({ target }) => target && formatPath(target)));
  const lacking = missing.filter(({ path }) => !targets.has(formatPath(path)));
  const misspelt = lacking
    .filter(({ path }) => valueAt(data, path) === undefined)
    .flatMap(({ path }) => readMisspelt(path, schema, data) ?? []);
  const written = new Set(misspelt.map(({ target }) => target && formatPath(target)));
  const unwritten = lacking.filter(({ path }) => !written.has(formatPath(path)));
  const mistaken = unwritten.flatMap(({ path }) => readMistaken(path, data) ?? []);
  const absent = unwritten.filter(({ path }) => !readMistaken(path, data));
  const own = found.filter(isNoEcho(found)).filter(({ finding }) => !mistaken.some((each) => isBelow(each, finding)));
  return [
    ...missingFindings(absent, schema, data, places),
    ...mistaken,
    ...[...misspelt, ...own].map(({ finding }) => finding),
  ];
}

const isBelow = ({ path: key }: Finding, { path }: Finding) =>
  path.length > key.length && key.every((part, i) => part === path[i]);

/** Whether a finding says more than that a group lacks what a misspelt key of it would give. */
function isNoEcho(found: readonly StrayKey[]): (each: StrayKey) => boolean {
  const mended = new Set(
    found.map(({ finding, target }) => target && finding.suggestion !== undefined && formatPath(target.slice(0, -1))),
  );
  return ({ finding }) => finding.code !== 'missing-key' || !mended.has(formatPath(finding.path));
}

/** The issues without limits of a value whose sort is wrong: a text has a length as well as a list. */
function withoutEchoes(issues: readonly PlainIssue[]): PlainIssue[] {
  const wrong = new Set(issues.flatMap(({ sort, path }) => (sort === 'type' ? [formatPath(path)] : [])));
  return issues.filter(({ sort, path }) => sort !== 'other' || !wrong.has(formatPath(path)));
}

function missingFindings(
  issues: readonly PlainIssue[],
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): Finding[] {
  const isEmpty = ({ path }: PlainIssue) => valueAt(data, path) === null;
  const empty = issues.filter(isEmpty);
  const lacking = new Map<string, { readonly parent: PlainIssue['path']; readonly keys: Set<string> }>();
  for (const { path } of issues.filter((issue) => !isEmpty(issue))) {
    const parent = path.slice(0, -1);
    const name = formatPath(parent);
    const group = lacking.get(name) ?? { parent, keys: new Set() };
    group.keys.add(String(path.at(-1)));
    lacking.set(name, group);
  }
  const groups = [...lacking.values()].map(({ parent, keys }) => readMissing(parent, [...keys], schema, data, places));
  const sources = empty.map(({ path }) => {
    const node = places?.node(path)?.node;
    return readEmpty(path, isScalar(node) ? node.source : undefined);
  });
  return [...sources, ...groups];
}

function readIssue(
  issue: Exclude<PlainIssue, { sort: 'missing' }>,
  schema: z.ZodType,
  data: unknown,
  places: Places | undefined,
): StrayKey[] {
  const { path } = issue;
  const mistaken = { path, value: valueAt(data, path), schema, data, places };
  const wrapped = issue.sort === 'type' || issue.sort === 'other' ? readWrapped(mistaken) : undefined;
  if (wrapped) return [{ finding: wrapped }];
  switch (issue.sort) {
    case 'unknown-keys':
      return issue.keys.map((key) => {
        const glued = readGluedKey([...path, key], places);
        return glued ? { finding: glued } : readUnknownKey([...path, key], schema, data, places);
      });
    case 'bad-key': {
      const split = readGluedKey(path, places) ?? readColonEntry(path.slice(0, -1), places);
      return [split ? { finding: split } : readBadKey(path, issue.isName, schema, data, places)];
    }
    case 'choice':
      return [{ finding: readChoice(mistaken, issue.choices, issue.others) }];
    case 'type':
      return [{ finding: readType(mistaken, issue.expected) }];
    case 'other':
      return [{ finding: readOther(issue, mistaken.value, data) }];
  }
}

function readOther({ path, issue }: Extract<PlainIssue, { sort: 'other' }>, value: unknown, data: unknown): Finding {
  if (issue.code === 'custom') {
    const { code, ...own } = (issue.params ?? {}) as Partial<Finding>;
    const known = code && (ERROR_CODES as readonly string[]).includes(code) ? code : 'wrong-type';
    return { message: say.yaml.notTaken, ...own, code: known, path };
  }
  if (Array.isArray(value)) return readLength(path, issue, value.length);
  return {
    code: 'wrong-type',
    message: mustBe(path, limits(issue), shown(value)),
    ...(issue.code === 'invalid_format' && typeof value === 'string'
      ? formAskedBy(issue)?.remedy(value, path, data)
      : {}),
    ...(typeof value === 'number' ? (swappedDegrees(path, value, data) ?? numberRemedy(issue)) : {}),
    ...(typeof value === 'string' && issue.code === 'too_big' ? { hint: say.yaml.shorten } : {}),
    path,
  };
}

/** What to write for a latitude that is beyond the poles, and would be a longitude, beside a longitude that would be a latitude. */
function swappedDegrees(
  path: Finding['path'],
  lat: number,
  data: unknown,
): Pick<Finding, 'message' | 'hint'> | undefined {
  const lon = path.at(-1) === 'lat' ? valueAt(data, [...path.slice(0, -1), 'lon']) : undefined;
  if (typeof lon !== 'number' || Math.abs(lon) > 90 || Math.abs(lat) > 180) return undefined;
  return say.yaml.swappedDegrees({ lat, lon });
}

function numberRemedy(issue: z.core.$ZodIssue): Pick<Finding, 'hint'> {
  if (issue.code === 'too_big' && issue.inclusive) return { hint: say.yaml.atMostNumber({ maximum: issue.maximum }) };
  if (issue.code === 'too_small') {
    const { minimum } = issue;
    return issue.inclusive
      ? { hint: say.yaml.atLeastNumber({ minimum }) }
      : { hint: say.yaml.aboveNumber({ minimum }) };
  }
  return {};
}

/** A list that is too long or too short; its length is seen best from its key. */
function readLength(path: Finding['path'], issue: z.core.$ZodIssue, length: number): Finding {
  const long = issue.code === 'too_big';
  const limit = Number(long ? issue.maximum : issue.code === 'too_small' ? issue.minimum : length);
  return {
    code: 'wrong-type',
    message: say.yaml.listLength({ place: placeName(path), long, limit, length }),
    hint: long ? keepSome(path, limit, length) : say.yaml.addMore({ limit, length }),
    path,
    at: 'key',
  };
}

/** How to show a list that is too long: on how many slides, and what goes where. */
function keepSome(path: Finding['path'], limit: number, length: number): Words {
  if (path[0] !== 'slides') return say.yaml.keepSome({ limit });
  const [slides, rest] = [Math.ceil(length / limit), length - limit];
  return say.yaml.onMoreSlides({ length, slides, limit, rest });
}

const MAX_SHOWN = 60;

function shown(value: unknown): Words {
  if (value === '') return say.yaml.emptyText;
  if (typeof value !== 'string' && typeof value !== 'number') return sortName(value);
  const text = String(value);
  const part = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return say.yaml.shownValue({ part });
}

function limits(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return say.yaml.filledText;
      return amount(issue.origin, issue.minimum, issue.inclusive ? say.yaml.atLeast : say.yaml.moreThan);
    case 'too_big':
      return amount(issue.origin, issue.maximum, issue.inclusive ? say.yaml.atMost : say.yaml.lessThan);
    case 'not_multiple_of':
      return say.yaml.multipleOf({ divisor: issue.divisor });
    case 'invalid_format':
      return formAskedBy(issue)?.words ?? say.yaml.otherForm;
    default:
      return say.yaml.somethingElse;
  }
}

function amount(origin: string, limit: number | bigint, bound: Words): Words {
  if (origin === 'string') return say.yaml.lengthBound({ bound, limit });
  return say.yaml.numberBound({ bound, limit });
}

type Issue = z.core.$ZodIssue;

type Expected = readonly string[];

/** What is wrong at one path of the data, freed of unions; `others` are sorts of values that a choice takes beside its words. */
type PlainIssue =
  | { readonly sort: 'missing'; readonly path: Path }
  | { readonly sort: 'unknown-keys'; readonly path: Path; readonly keys: readonly string[] }
  | { readonly sort: 'bad-key'; readonly path: Path; readonly isName: boolean }
  | { readonly sort: 'type'; readonly path: Path; readonly expected: Expected }
  | { readonly sort: 'choice'; readonly path: Path; readonly choices: readonly string[]; readonly others?: Expected }
  | { readonly sort: 'other'; readonly path: Path; readonly issue: Issue };

/** A schema's issue about the data as plain ones: of a union, those of the branch that was meant. */
function plainIssues(issue: Issue, data: unknown, base: Path = []): PlainIssue[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(data, path);
  if (value === undefined || value === null) return [{ sort: 'missing', path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return [{ sort: 'unknown-keys', path, keys: issue.keys }];
    case 'invalid_key':
      // A schema for texts by language states no rule in words.
      return [{ sort: 'bad-key', path, isName: !(issue.issues[0]?.message ?? '').startsWith('Invalid') }];
    case 'invalid_type':
      return [{ sort: 'type', path, expected: [issue.expected] }];
    case 'invalid_value':
      return [{ sort: 'choice', path, choices: issue.values.map(String) }];
    case 'invalid_union':
      return issue.errors.length === 0
        ? [{ sort: 'choice', path, choices: (('options' in issue && issue.options) || []).map(String) }]
        : unionIssues(issue.errors, data, path);
    default:
      return [{ sort: 'other', path, issue }];
  }
}

function unionIssues(branches: readonly (readonly Issue[])[], data: unknown, path: Path): PlainIssue[] {
  const plain = branches.map((issues) => issues.flatMap((issue) => plainIssues(issue, data, path)));
  const atRoot = (issue: PlainIssue) =>
    issue.path.length === path.length && ['type', 'choice', 'other'].includes(issue.sort);
  const meant = plain.filter((issues) => !issues.some(atRoot)).sort((a, b) => a.length - b.length)[0];
  const whole = valueAt(data, path);
  // A list of which no entry is what that list would hold was meant for something else.
  const isNone = Array.isArray(whole) && whole.length > 1 && meant?.length === whole.length;
  const types = plain.flat().flatMap((issue) => (issue.sort === 'type' && atRoot(issue) ? issue.expected : []));
  if (meant && isNone && types.length > 0 && meant.every(({ sort }) => sort === 'type')) {
    return [{ sort: 'type', path, expected: types }];
  }
  if (meant) return meant;
  const all = plain.flat();
  const own = all.find(({ sort, ...issue }) => sort === 'other' && 'issue' in issue && issue.issue.code === 'custom');
  if (own && typeof valueAt(data, path) === 'string') return [own];
  const choices = all.flatMap((issue) => (issue.sort === 'choice' ? issue.choices : []));
  const expected = all.flatMap((issue) => (issue.sort === 'type' ? issue.expected : []));
  if (choices.length > 0 && typeof valueAt(data, path) === 'string')
    return [{ sort: 'choice', path, choices, others: expected }];
  // A text that is written otherwise is judged by what texts are to be like there, not by what else would do.
  const written = all.find((issue) => issue.sort === 'other' && issue.issue.code === 'invalid_format');
  if (written && typeof valueAt(data, path) === 'string') return [written];
  const other = all.find((issue) => issue.sort === 'other');
  if (other && expected.length === 0) return [other];
  return [{ sort: 'type', path, expected: choices.length > 0 ? ['string', ...expected] : expected }];
}

/** As many choices as a hint lists in full, and as many of the nearest where there are more. */
const LISTED = 40;
const NEAREST = 6;

/** A word that is not one of the choices, or what is no word at all. */
function readChoice(mistaken: MistakenValue, choices: readonly string[], others: readonly string[] = []): Finding {
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
const unquoted = (text: string) => text.replace(/^[“”„‘’"'«「『＂]+|[“”‘’"'»」』＂]+$/g, '');

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
