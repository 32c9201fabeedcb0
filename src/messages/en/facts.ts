import { UNWRITABLE } from './words.ts';

export const facts = {
  measures: {
    length: 'a length',
    'length^2': 'an area',
    'length^3': 'a volume',
    'length time^-1': 'a speed',
    mass: 'a mass',
    power: 'a power',
    'power time': 'an amount of energy',
    time: 'a time',
    months: 'months or years',
    people: 'people',
    temperature: 'a temperature',
  },
  draftFacts: ({
    count,
    names,
    rest,
    listCommand,
    acceptCommand,
  }: {
    count: number;
    names: readonly string[];
    rest: number;
    listCommand: string;
    acceptCommand: string;
  }) => ({
    message:
      count === 1
        ? `The figure ${names.join()} is a draft that nobody has checked against its source.`
        : `${count} figures are drafts that nobody has checked against their sources: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    hint: `\`${listCommand}\` lists them. Compare each with its source, mend what is wrong, and accept it with \`${acceptCommand}\` and its name, or delete its line \`draft: true\`.`,
  }),
  findNewerFigure:
    'Look for a newer figure, and change `value`, `period` and `until`; where it still holds, change `until`.',
  findNewerSource: 'Look for a newer edition and compare its figures; where there is none, change `until`.',
  pastToday: ({ id, until, date }: { id: string; until: string; date: string }) =>
    `\`${id}\` is good until ${until}, and today is ${date}.`,
  pastDeck: ({ id, until, date }: { id: string; until: string; date: string }) =>
    `\`${id}\` is good until ${until}, and the deck is for ${date}.`,
  mostParentheses: ({ most }: { most: number }) => `at most ${most} parentheses in one another`,
  operator: 'an operator',
  closingParenthesis: 'a closing parenthesis',
  operand: 'the name of a fact, a number or a parenthesis',
  amountIn: ({ currency }: { currency: string }) => `an amount in ${currency}`,
  measure: ({ units }: { units: string }) => units,
  share: 'a share (%)',
  plainNumber: 'a plain number',
  resultWithoutUnit: ({ measure }: { measure: string }) => `The result is ${measure}, and the fact states no unit.`,
  resultInOtherUnit: ({ measure, unit }: { measure: string; unit: string }) =>
    `The result is ${measure}, and the fact’s unit is ${unit}.`,
  notComputable: ({ calc, expected }: { calc: string; expected: string }) =>
    `\`${calc}\` cannot be computed: ${expected} is expected here.`,
  whatCalculationsHave: ({ hint }: { hint: string }) =>
    `${hint}A calculation has names of facts, numbers, + - * / and parentheses; a minus has spaces around it.`,
  noEqualsSign: 'Leave out the equals sign. ',
  noBraces: 'Names of facts stand without braces here. ',
  noCommas: 'Write numbers without commas. ',
  noPowers: 'Write a power as a product: `a * a`. ',
  noUnits: 'A typed number has no unit: make a fact of it, and write its name. ',
  noFunctions: 'There are no functions: write a sum as `a + b`. ',
  unknownInput: ({ id }: { id: string }) => `There is no fact \`${id}\` to compute with.`,
  spaceMinus: ({ mended }: { mended: string }) => `A minus has spaces around it: \`${mended}\`.`,
  writeShare: ({ share, percent }: { share: string; percent: string }) =>
    `Write the share as a number: \`${share}\` in place of \`${percent}%\`.`,
  addFact: 'Add it under `facts`.',
  addOrNameFact: ({ names, count }: { names: readonly string[]; count: number }) =>
    `Add it under \`facts\`, or name one that is there: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}.`,
  onlyWords: ({ id }: { id: string }) => ({
    message: `\`${id}\` is only words, and nothing can be computed from it.`,
    hint: `Give \`${id}\` a value, or leave it out.`,
  }),
  computeElse: 'Compute something else.',
  stateUnit: ({ unit }: { unit: string | undefined }) =>
    `State the unit of what comes out${unit ? `, such as \`unit: ${unit}\`` : ''}, or compute something else.`,
  timesHundred: {
    message: 'A share in `%` is printed in hundredths already, and this one is multiplied by 100 once more.',
    hint: 'Leave out the 100.',
  },
  unwritableResult: ({ value }: { value: number }) => ({
    message: `It comes to ${value}, which ${UNWRITABLE}.`,
    hint: 'State another unit for what comes out.',
  }),
  inexactInput: {
    message: 'It is computed from an inexact figure, so the result is not exact either.',
    hint: 'Add `bound: below`, `above` or `about` to this fact.',
  },
  dividesByZero: 'It divides by zero.',
  subtractsOtherMeasure: ({ b, a }: { b: string; a: string }) =>
    `It subtracts ${b} from ${a}, and the two do not measure the same.`,
  addsOtherMeasure: ({ a, b }: { a: string; b: string }) =>
    `It adds ${a} and ${b}, and the two do not measure the same.`,
  sameMeasure: 'Add only figures that measure the same; others can be multiplied and divided.',
  factInUnit: ({ id, unit }: { id: string; unit: string }) => `\`${id}\` (in ${unit})`,
  factMeasuring: ({ id, measure }: { id: string; measure: string }) => `\`${id}\` (${measure})`,
  circularFact: ({ chain }: { chain: readonly string[] }) => ({
    message: `This fact is computed from itself: ${chain.join(' needs ')}.`,
    hint: 'Give one of them a value of its own.',
  }),
};
