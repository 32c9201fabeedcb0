import { CURRENCIES } from '../../units/unit.ts';
import { type Rule, replacing } from './rule.ts';

/** Units as they are typed into texts. */
export const UNITS = [
  '%|‰|percent|per cent|percentage points?|per mille|pp|times|fold',
  'thousand|million|billion|trillion|mn|bn|tn|k',
  'mm|cm|m|km|mi|ha|m²|km²|m³|m2|km2|m3|sq|hectares?|acres?|(?:kilo|centi|milli)?met(?:re|er)s?|miles?',
  'kg|t|kt|Mt|tonn?es?|tons?|kW|MW|GW|kWh|MWh|GWh|TWh|TEU|km/h|°C|°F|GB|TB|MB|Mbit/s|Gbit/s|nm',
  'hours?|days?|months?|years?|minutes?|weeks?',
].join('|');
const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const NUMBERED =
  'No\\.|Nos\\.|no\\.|nos\\.|Fig\\.|Art\\.|Vol\\.|Ch\\.|Sec\\.|pp?\\.|Phase|Stage|Chapter|Figure|Table|Article|Section|Terminal|Line';
const MONEY = `RMB|US\\$|[$€£¥]|${[...CURRENCIES].join('|')}`;

const before = (words: string, next: string) => new RegExp(`(?<=(?<![\\p{L}\\d])(?:${words})) (?=${next})`, 'gu');

/** The spaces at which no line may break, as no-break spaces, and what they stand beside. */
const PLACES: readonly (readonly [space: RegExp, beside: RegExp])[] = [
  [new RegExp(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, 'gu'), /\d /],
  [before(MONEY, '\\d'), / \d/],
  [before(NUMBERED, '\\d'), / \d/],
  [before('(?:Mr|Mrs|Ms|Dr|Prof|St|Messrs|Mme)\\.?', '\\p{Lu}'), /[rsfte]\.? /],
  // Initials: J. K. Smith.
  [/(?<=(?<![\p{L}\d.])\p{Lu}\.) (?=\p{Lu})/gu, /\. /],
  [new RegExp(`(?<=(?<!\\d)\\d{1,2}) (?=(?:${MONTHS})\\b)|(?<=\\b(?:${MONTHS})) (?=\\d{1,2}(?!\\d))`, 'gu'), /\d | \d/],
];

/** Numbers stay with their units, titles and initials with their names. */
export const joinRules: readonly Rule[] = PLACES.map(([space, beside]) => replacing(space, '\u00a0', beside));
