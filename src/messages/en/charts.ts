import { groupedDigits } from '../../core/counted.ts';
import type { Texts } from './words.ts';

const KEEP_ONE = 'Keep one of the two.';
const GIVE_DATA = 'Name facts under `data`, a file under `from`, or write `labels` and `series`.';
const LEAVE_OUT_COMPARISON = 'Leave out the comparison.';

export const charts = {
  empty: {
    message: 'Every value of the chart is missing, so it has nothing to show.',
    hint: 'Check the file, or leave out the chart.',
  },
  unequalLengths: ({
    name,
    values,
    labels,
    commas,
  }: {
    name: string;
    values: number;
    labels: number;
    commas: string;
  }) => ({
    message: `“${name}” has ${values} values for ${labels} labels.`,
    hint: `Give each label one value.${commas}`,
  }),
  otherUnit: ({ chartUnit, name, unit }: { chartUnit: string; name: string; unit: string }) => ({
    message: `The chart’s unit is ${chartUnit}, and “${name}” is in ${unit}.`,
    hint: 'Leave out `unit`: facts bring theirs along.',
  }),
  twoSorts: {
    message:
      'The chart has data of more than one sort (`data`, `from`, or `labels` with `series`), and draws only one.',
    hint: KEEP_ONE,
  },
  half: { message: 'Inline data needs both `labels` and `series`.', hint: GIVE_DATA },
  kitLacks: ({
    kit,
    parts,
    others,
  }: {
    kit: string;
    parts: readonly (readonly string[])[];
    others: readonly string[];
  }) => ({
    message: `The kit \`${kit}\` has no part ${parts.map((any) => any.map((part) => `\`${part}\``).join(' or ')).join(', and no ')}, which this chart is drawn of.`,
    hint: `Kits that have it: ${others.join(', ')}.`,
  }),
  workpiece: {
    noFigure: {
      message: 'A workpiece is one figure: one value.',
      hint: 'Give it one fact under `data`; several figures are `numbers`, or clusters.',
    },
    noDigits: ({ number, digits, most }: { number: string; digits: number; most: number }) => ({
      message: `A figure that is made has ${digits} digits at least and ${most} characters at most; this is “${number}”.`,
      hint: 'Give its fact a larger or a smaller unit, or fewer decimals.',
    }),
  },
  wall: {
    noShare: {
      message: 'A wall shows one share: a value in per cent above 0 and up to 100.',
      hint: 'Give it one fact in per cent under `data`; several shares are a stacked chart, or a pictogram.',
    },
  },
  floors: {
    noShares: {
      message: 'Lit floors show two to six shares: values in per cent above 0 and up to 100.',
      hint: 'Give it two to six facts in per cent under `data`, each a share of a whole of its own; one share is a wall, and parts of one whole are a street.',
    },
  },
  uneven: ({ key, count, parts }: { key: string; count: number; parts: number }) => ({
    message: `There are ${parts} parts, but ${count} entries under \`${key}\`.`,
    hint: `Give \`${key}\` one entry for each part, in the order of the data; a part without houses has an empty list.`,
  }),
  street: {
    noParts: {
      message:
        'A street shows two to four parts of one whole: values in per cent above 0 that sum to 100, but for rounding.',
      hint: 'Give it two to four facts in per cent under `data`; more parts are a treemap, and shares of several wholes are floors.',
    },
    narrow: ({ percent, least }: { percent: number; least: number }) => ({
      message: `A part of ${percent}% is too narrow for houses, and shows none.`,
      hint: `Houses have room on parts of ${least}% or more: give this one an empty list, or show the shares as floors.`,
    }),
  },
  clusters: {
    noCounts: {
      message: 'Clusters show counts: whole numbers of things, each 1 or more.',
      hint: 'Give it facts that count something under `data`; amounts and shares are columns, bars or areas.',
    },
    groups: ({ count, least, most }: { count: number; least: number; most: number }) => ({
      message: `Clusters show ${least} to ${most} groups; the chart has ${count}.`,
      hint: 'Choose the facts that matter; many counts are bars, or dots.',
    }),
    tooMany: ({ sum, most }: { sum: number; most: number }) => ({
      message: `The groups have ${sum} things in all; more than ${most} are no longer seen one by one.`,
      hint: 'Use `dots` with `per`, or bars.',
    }),
  },
  noData: { message: 'The chart has no data.', hint: GIVE_DATA },
  nameHighlight: 'Name one of its facts, or a label or series by its words.',
  unknownHighlight: ({ name }: { name: string }) => `Nothing in the chart is called “${name}”.`,
  notShown: ({ id }: { id: string }) => ({
    message: `\`${id}\` is compared, but the chart does not show it.`,
    hint: 'Add it to the data, or compare facts that are there.',
  }),
  onlyBound: ({ name, value }: { name: string; value: string }) => ({
    message: `“${name}” is only a bound (${value}), so nothing can be computed from it.`,
    hint: LEAVE_OUT_COMPARISON,
  }),
  notAboveZero: { message: 'A comparison needs a first value above zero.', hint: LEAVE_OUT_COMPARISON },
  manySeries: ({ count, counted, most }: { count: number; counted: string; most: number }) => ({
    message: `The chart has ${count} ${counted}; more than ${most} cannot be told apart at a glance.`,
    hint: 'Put the small ones together, or make two charts.',
  }),
  wrongSum: ({ total }: { total: number }) => `The parts sum to ${total}%, not to 100%.`,
  counted: { series: 'series', groups: 'groups', parts: 'parts', stages: 'stages' },
  checkFigures: 'Check the figures.',
  drawRest: 'Draw what is left with `rest: true`, or accept it under `ok` and say why in a footnote.',
  oneSeries: ({ isFile }: { isFile: boolean }) => ({
    message: 'This type draws one series, and the chart has more.',
    hint: `Use the type \`grouped\`, or \`stacked\`${isFile ? '; or name one column: `values: [Exports]`' : ''}.`,
  }),
  lit: {
    noShare: ({ least, most }: { least: number; most: number }) => ({
      message: `Lights show one share, from ${least}% to ${most}%.`,
      hint: 'Give it one fact in per cent under `data`; a share of a few per cent is one of two `wholes`.',
    }),
    noCount: ({ least, most, value }: { least: number; most: number; value: string }) => ({
      message: `Each light is one thing, so the count is a whole number from ${least} to ${most}: it is ${value}.`,
      hint: 'Choose a fact that counts so many, or another type: a `wall` shows a share alone.',
    }),
    tooMany: ({ most, all }: { most: number; all: number }) => ({
      message: `With the share, the count makes ${all} lights in all; more than ${most} are too small to be seen.`,
      hint: 'Count larger things, or show the share alone, as a `wall`.',
    }),
  },
  backInTime: {
    message: 'The dates of this chart neither rise nor fall, so its line runs back in time.',
    hint: 'Put the rows in order of time; or, where they come from a file, write `sort` under `from`.',
  },
  negativePart: ({ value }: { value: string }) => ({
    message: `A part of a whole cannot be negative: ${value}.`,
    hint: 'Use columns or bars for values below zero.',
  }),
  missingValue: ({ name, category }: { name: string; category: string }) => ({
    message: `“${name}” has no value for “${category}”, so the sum there is not known.`,
    hint: 'Add the value, leave out this category, or use the type `line`.',
  }),
  unlikeMeasures: ({ name, prose, otherName, otherProse }: Texts<'name' | 'prose' | 'otherName' | 'otherProse'>) => ({
    message: `“${name}” (${prose}) and “${otherName}” (${otherProse}) share an axis but measure different things, so their lengths cannot be compared.`,
    hint: 'Make two charts.',
  }),
  unlikeScales: ({ name, unit, other, otherUnit }: Texts<'name' | 'unit' | 'other' | 'otherUnit'>) => ({
    message: `“${name}” is in ${unit} and “${other}” in ${otherUnit}, so lengths would mislead.`,
    hint: 'Write both facts in one unit.',
  }),
  unlikeUnits: ({
    name,
    said,
    chartUnit,
    other,
    unit,
  }: {
    name: string | undefined;
    said: string | undefined;
    chartUnit: string | undefined;
    other: string | undefined;
    unit: string | undefined;
  }) => ({
    message: `“${name}” is in ${said}, and ${chartUnit === undefined ? `“${other}” in ${unit}` : `the chart’s unit is ${chartUnit}`}, so lengths would mislead.`,
    hint: 'Make two charts; or one of the type `combo`, with `line_unit`.',
  }),
  unitOfOne: ({ name, other }: { name: string | undefined; other: string | undefined }) => ({
    message: `“${name}” says its unit, and “${other}” says none, so it may count something else.`,
    hint: 'Leave it out with `values`, or draw it in a chart of its own. If it is in the same unit, write that in its name, too, or in none (`names` of `from`).',
  }),
  manyEntries: ({ count, most }: { count: number; most: number }) => ({
    message: `The chart has ${groupedDigits(count)} entries, and one of this type has room for at most ${groupedDigits(most)}.`,
    hint: 'Show the largest (`top: 10`), combine them into fewer, or choose a part of them (`where`).',
  }),
  wholes: {
    noPair: {
      message: 'This chart shows two shares of two wholes: a small one, and then a larger one, both in per cent.',
      hint: 'Give it two facts in per cent under `data`, the smaller one first; one share alone is a `wall`.',
    },
  },
  funnel: {
    negative: ({ name, value }: { name: string; value: string }) => ({
      message: `A stage cannot be less than nothing: “${name}” is ${value}.`,
      hint: 'Use columns or bars for values below zero.',
    }),
  },
  growth: {
    unfit: ({ timesMost, before, after }: { timesMost: number; before: string; after: string }) => ({
      message: `What grew is two values of one unit, the second up to ${timesMost} times the first: this is ${before} and ${after}.`,
      hint: 'Use the type `column`, with `multiple`.',
    }),
  },
  multiple: {
    count: {
      message: 'A multiple stands above two or three columns.',
      hint: 'Leave out `multiple`, or show fewer columns.',
    },
    negative: { message: 'A multiple needs values above zero.', hint: 'Leave out `multiple`.' },
  },
  gauge: {
    manyValues: ({ count }: { count: number }) => ({
      message: `A gauge shows one value, and here are ${count}.`,
      hint: 'Keep one, or use the type `bar`.',
    }),
    noEnd: { message: 'The scale of the gauge has no end.', hint: 'Say under `of` what the whole is.' },
    outside: ({ value, end }: { value: string; end: string }) => ({
      message: `The value ${value} is outside of the scale, which ends at ${end}.`,
      hint: 'Correct `of`, or use the type `bar`.',
    }),
  },
  track: {
    notShares: {
      message: 'A track is a whole of 100%, and not all of these values are shares from 0 to 100%.',
      hint: 'Leave out `track`, or show shares in percent.',
    },
    noteWithoutBar: {
      message: 'A note stands in the highlighted bar on its track, and there is none.',
      hint: 'Add `track: true` and `highlight`, or leave out `note`.',
    },
  },
  combo: {
    seriesCount: ({ count }: { count: number }) => ({
      message: `A chart of columns and a line has two or three series, and here ${count === 1 ? 'is 1' : `are ${count}`}.`,
      hint: 'Give it one or two series for the columns and one for the line.',
    }),
  },
  slope: {
    pointCount: ({ count }: { count: number }) => ({
      message: `A slope chart joins two points, and here are ${count}.`,
      hint: 'Give it two labels, or use the type `line`.',
    }),
  },
  area: {
    manySeries: {
      message: 'Areas of more than one series lie on each other, and hide each other.',
      hint: 'Use the type `stacked-area` for parts of a sum, or `line`.',
    },
  },
  sankey: {
    notPositive: ({ value }: { value: string }) => ({
      message: `A flow has to be greater than nothing, and this one is ${value}.`,
      hint: 'Leave it out, or turn it round: exchange `from` and `to`.',
    }),
    circle: ({ from }: { from: string }) => ({
      message: `Flows lead round in a circle at “${from}”, and a sankey runs from left to right.`,
      hint: 'Leave out the flow that leads back.',
    }),
  },
  map: {
    noCountry: ({ value }: { value: string }) => `\`${value}\` is neither a region nor a country.`,
    views: ({ regions }: { regions: readonly string[] }) =>
      `Write a region (${regions.join(', ')}), a country’s code (\`DE\`) or English name, or \`[west, south, east, north]\` in degrees.`,
    negative: ({ value }: { value: string }) => ({
      message: `The size of a point cannot say a value below zero: ${value}.`,
      hint: 'Use bars for values below zero.',
    }),
    namePoint: 'Name a point by its `id`, or by its name.',
    unknownStop: ({ name }: { name: string }) => `The route leads over “${name}”, and no point is called that.`,
    unknownEnd: ({ name }: { name: string }) => `The arc ends at “${name}”, and no point is called that.`,
    emptyView: { message: 'The view of the map is empty.', hint: 'Write west, south, east and north, in this order.' },
    outside: ({ name }: { name: string }) => ({
      message: `“${name}” lies outside the view of the map.`,
      hint: 'Widen the view, leave `view` out, or check `lat` and `lon`.',
    }),
  },
  crowd: {
    noGrowth: ({ before, after }: { before: string; after: string }) => ({
      message: `What grew is two values of one unit above zero, the second the larger: these are ${before} and ${after}.`,
      hint: 'Write what was before, then what is; what became less is a chart of another type.',
    }),
    size: ({ count, most }: { count: number; most: number }) => ({
      message: `The values come to ${groupedDigits(count)} units: there is at least one before and one more after, and at most ${most} are seen one by one.`,
      hint: 'Say under `per` how much one unit stands for.',
    }),
    lengthAlone: {
      message: 'A row is drawn of two values and a kit, and one of them is missing.',
      hint: 'Write both `length` and `row`, or neither.',
    },
  },
  dots: {
    notWhole: {
      message: 'Dots are counted, and not all of these values are whole numbers of something.',
      hint: 'Say under `per` how much one dot stands for, or use the type `bar`.',
    },
    noRoom: ({ counts, most }: { counts: readonly number[]; most: number }) => ({
      message: `The values take ${counts.join(', ')} dots: each needs at least one, and all together take at most ${most}.`,
      hint: 'Say under `per` how much one dot stands for.',
    }),
  },
  waterfall: {
    unknownTotal: ({ name }: { name: string }) => `No bar of the chart is called “${name}”.`,
    nameTotal: 'Name one of its facts, or a label by its words.',
    wrongTotal: ({ name, value, sum }: { name: string; value: string; sum: string }) => ({
      message: `“${name}” is ${value}, but what stands before it comes to ${sum}.`,
      hint: 'Check the figures, or add what is missing.',
    }),
  },
  dumbbell: {
    seriesCount: ({ count }: { count: number }) => ({
      message: `A dumbbell joins the values of two series, and here are ${count}.`,
      hint: 'Give it two series, or use the type `grouped`.',
    }),
  },
  areas: {
    unfit: {
      message: 'Areas are two values above zero: what was before, and what is.',
      hint: 'Name two facts, or use the type `column`.',
    },
  },
  radar: {
    axisCount: ({ min, max, count }: { min: number; max: number; count: number }) => ({
      message: `A radar has ${min} to ${max} axes, and here are ${count}.`,
      hint: 'Use the type `grouped`, or `bar`.',
    }),
  },
  rank: {
    unfit: ({ most, place, count }: { most: number; place: number; count: number }) => ({
      message: `A rank is a place among 2 to ${most}, and this is ${place} of ${count}.`,
      hint: 'Check `value` and `of`.',
    }),
  },
  pictogram: {
    notParts: {
      message: 'Icons that grew are two counts, the first of which is a part of the second.',
      hint: 'Write what was before, then what is.',
    },
    crowdSize: ({ most }: { most: number }) => ({
      message: `Each of the two values takes at least one icon, and at most ${most}.`,
      hint: 'Say under `per` how much one icon stands for.',
    }),
    aboveWhole: ({ value }: { value: string }) => ({
      message: `${value} is more than the whole.`,
      hint: 'Use the type `bar` for shares above 100%.',
    }),
    noRoom: ({ value, count, most }: { value: string; count: number; most: number }) => ({
      message: `The largest value, ${value}, takes ${count} icons; a row shows 1 to ${most}.`,
      hint: 'Say under `per` how much one icon stands for.',
    }),
  },
  stage: {
    noMultiple: ({ least, most }: { least: number; most: number }) => ({
      message: `Blocks show how many times a value another one is: two values above zero, the smaller one first, the second ${least} to ${most} times the first.`,
      hint: 'Name two facts of one unit in this order, or use the type `column`.',
    }),
  },
  stacks: {
    lyingReference: {
      message: 'Stacks that lie have no reference lines.',
      hint: 'Leave out `horizontal`, or `reference`.',
    },
    referenceBelow: {
      message: 'The reference lies below the stacks, which begin at zero.',
      hint: 'Write a value above zero.',
    },
  },
  points: {
    none: { message: 'The chart has no points.', hint: 'Write them under `points`, or name a file under `from`.' },
    fewColumns: ({ columns, needed }: { columns: number; needed: number }) => ({
      message: `The file gives ${columns} column of values, and each point needs ${needed}.`,
      hint: 'Name the columns under `values`, in this order: across, upwards, and size where the type has one.',
    }),
    unlikeUnits: ({ name, other }: { name: string; other: string }) => ({
      message: `“${name}” and “${other}” stand on one axis, but have unlike units.`,
      hint: 'Write both facts in one unit.',
    }),
    offAxis: 'The axis leaves out a point.',
    twoSorts: { message: 'The chart has both `points` and `from`, and draws only one of them.', hint: KEEP_ONE },
    negativeSize: ({ name, value }: { name: string | undefined; value: string | undefined }) => ({
      message: `An area cannot be less than nothing: “${name}” is ${value}.`,
      hint: 'Use the type `scatter`, or bars.',
    }),
  },
  axis: {
    leavesOut: ({ value }: { value: string | undefined }) => `The axis leaves out the value ${value}.`,
    noRange: { message: 'The axis ends before it begins.', hint: 'Let `min` be less than `max`.' },
    widen: 'Widen the axis, or leave out this end of it.',
    truncated: {
      message: 'The bars do not begin at zero, so their lengths do not show how the values compare.',
      hint: 'Let the axis hold its zero, or use the type `line`.',
    },
    reference: {
      message: 'A reference is a line `at` a value, or a band `from` one `to` another.',
      hint: 'Write `at`, or both `from` and `to`.',
    },
    band: { message: 'The band ends before it begins.', hint: 'Let `from` be less than `to`.' },
  },
};
