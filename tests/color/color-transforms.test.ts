import { describe, expect, it, test } from 'vitest';
import { type ColorTransform, nearestColor, readColor, transformed } from '../../src/color/color-transforms.ts';

const changed = (hex: string, ...transforms: ColorTransform[]) => transformed({ hex, alpha: 1 }, transforms);
const hex = (...args: Parameters<typeof changed>) => changed(...args).hex;
const by = (name: string, value?: number): ColorTransform => ({ name, value });

describe('transforms of a colour', () => {
  // As PowerPoint's menu of colours shows Office's blue: 80 % lighter, and 25 % darker.
  it('are those of PowerPoint’s palette', () => {
    expect(hex('4472C4', by('lumMod', 0.2), by('lumOff', 0.8))).toBe('DAE3F3');
    expect(hex('4472C4', by('lumMod', 0.75))).toBe('2F5597');
  });

  it('tint and shade on light, not on the stored numbers', () => {
    expect(hex('000000', by('tint', 0.5))).toBe('BCBCBC');
    expect(hex('FFFFFF', by('shade', 0.5))).toBe('BCBCBC');
  });

  it('are made one after the other, in the order of the file', () => {
    expect(hex('808080', by('lumMod', 0.5), by('lumOff', 0.5))).toBe('C0C0C0');
    expect(hex('808080', by('lumOff', 0.5), by('lumMod', 0.5))).toBe('808080');
  });

  it('turn the hue, and fill or empty the saturation', () => {
    expect(hex('FF0000', by('hueOff', 120))).toBe('00FF00');
    expect(hex('FF0000', by('hue', 240))).toBe('0000FF');
    expect(hex('FF0000', by('comp'))).toBe('00FFFF');
    expect(hex('4472C4', by('satMod', 0))).toBe('848484');
    expect(hex('BF4040', by('satMod', 9))).toBe('FF0000');
  });

  it('invert, and make grey by how light the colour looks', () => {
    expect(hex('336699', by('inv'))).toBe('CC9966');
    expect(hex('00FF00', by('gray'))).toBe('B6B6B6');
  });

  it('set one channel of light', () => {
    expect(hex('804020', by('red', 0))).toBe('004020');
    expect(hex('804020', by('blueOff', 1))).toBe('8040FF');
  });

  it('leave the colour alone where only its opacity changes', () => {
    expect(changed('123456', by('alpha', 0.5), by('alphaMod', 0.5), by('alphaOff', 0.1))).toEqual({
      hex: '123456',
      alpha: 0.35,
    });
  });

  it('that are unknown do nothing', () => {
    expect(hex('123456', by('sparkle', 2))).toBe('123456');
  });
});

describe('a colour that a person types', () => {
  test.each([
    ['#0E6B84', '0E6B84'],
    [' 0e6b84 ', '0E6B84'],
    ['abc', 'AABBCC'],
    ['teal', '008080'],
    ['rgb(255, 0, 0)', 'FF0000'],
    ['hsl(0 100% 50%)', 'FF0000'],
  ])('%s is %s', (typed, color) => {
    expect(readColor(typed)).toBe(color);
  });

  test.each(['', 'no colour', '12345', '#0E6B8'])('“%s” is none', (typed) => {
    expect(readColor(typed)).toBeUndefined();
  });
});

test.each([
  ['dark green', 'darkgreen'],
  ['petrol', 'teal'],
  ['teal orange', 'teal,orange'],
  ['blau', 'blue'],
  ['dunkelgrün', 'darkgreen'],
  ['Hellblau', 'lightblue'],
  ['deep purple', 'purple'],
  ['navy blue', 'navy'],
  ['浅绿色', 'lightgreen'],
  ['深红', 'darkred'],
  ['tael', 'teal'],
  ['no colour', undefined],
])('“%s” may be meant for %s', (typed, meant) => expect(nearestColor(typed)).toBe(meant));

test('what CSS takes is taken in capitals, too', () => expect(readColor('RGB(0, 80, 120)')).toBe('005078'));
