import { describe, expect, it } from 'vitest';
import { iconField } from '../../../src/slides/parts/icons.ts';
import { choiceCalledHere } from '../../../src/yaml/schema/called-here.ts';
import { ICONS } from '../../../src/yaml/schema/icon-words.ts';

describe('what people call icons', () => {
  it('leads to icons that there are', () => {
    expect(Object.keys(ICONS).filter((icon) => !iconField.safeParse(icon).success)).toEqual([]);
  });

  it('says one icon a word', () => {
    const words = Object.values(ICONS).flatMap((each) => each.split(' '));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it.each([
    ['people', 'users'],
    ['wind-turbine', 'fan'],
    ['e-mail', 'mail'],
    ['factories', undefined],
    ['lorries-and-trucks', 'truck'],
    ['big-plant', 'factory'],
    ['mail.svg', 'mail'],
    ['Mail', undefined],
  ])('%s: %s', (word, icon) => {
    expect(choiceCalledHere('icon', word, Object.keys(ICONS))?.suggestion).toBe(icon);
  });

  it('goes by the whole word before its parts', () => {
    const icons = ['wind', 'fan', 'phone', 'truck'];
    expect(choiceCalledHere('icon', 'wind-turbine', icons)?.suggestion).toBe('fan');
    expect(choiceCalledHere('icon', 'wind-rose', icons)?.suggestion).toBe('wind');
  });
});
