import { describe, expect, it } from 'vitest';
import { iconField } from '../../../src/slides/parts/common-fields.ts';
import CALLED from '../../../src/yaml/schema/called-here.json' with { type: 'json' };
import { choiceCalledHere } from '../../../src/yaml/schema/called-here.ts';

const ICONS = Object.keys(CALLED.icons);

describe('what people call icons', () => {
  it('leads to icons that there are, a word to one', () => {
    expect(ICONS.filter((icon) => !iconField.safeParse(icon).success)).toEqual([]);
    const words = Object.values(CALLED.icons).flatMap((each) => each.split(' '));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it.each([
    ['people', 'users', ICONS],
    ['wind-turbine', 'fan', ICONS],
    ['e-mail', 'mail', ICONS],
    ['factories', undefined, ICONS],
    ['lorries-and-trucks', 'truck', ICONS],
    ['big-plant', 'factory', ICONS],
    ['mail.svg', 'mail', ICONS],
    ['Mail', undefined, ICONS],
    // The whole word goes before its parts.
    ['wind-turbine', 'fan', ['wind', 'fan', 'phone', 'truck']],
    ['wind-rose', 'wind', ['wind', 'fan', 'phone', 'truck']],
  ])('%s: %s', (word, icon, choices) => {
    expect(choiceCalledHere('icon', word, choices)?.suggestion).toBe(icon);
  });
});
