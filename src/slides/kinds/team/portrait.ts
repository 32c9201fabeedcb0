import type { Box } from '../../../core/box.ts';
import { isEastAsianCharacter } from '../../../core/language.ts';
import { type Inch, ptToInch } from '../../../core/lengths.ts';
import { FEWEST_PER_INCH, type PictureView } from '../../../core/picture.ts';
import { plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData, styled } from '../../../layout/leaves.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { type PictureContent, pictureItem } from '../../parts/picture-parts.ts';

export interface Person {
  readonly name: RichText;
  readonly role?: RichText | undefined;
  readonly text?: RichText | undefined;
  readonly photo?: PictureView | undefined;
  readonly focus?: PictureContent['focus'] | undefined;
  readonly mail?: string | undefined;
  readonly link?: string | undefined;
  /** The index among the outline's people. */
  readonly index: number;
}

/** A face is in the upper half of a portrait. */
const FACE = [0.5, 0.35] as const;
/** The size of initials as a ratio to the lesser side of their panel. */
const INITIALS = 0.4;
/** Pixels to the inch: a little more than the fewest, for what cropping rounds. */
const SHARP = 1.01 * FEWEST_PER_INCH;
/** A photo that is smaller than its panel by less takes all of it. */
const NEAR: Inch = 0.001;

export const personName = ({ index }: Person) => `Person ${index + 1}`;

/** How large a person’s photo may be to be sharp; undefined without one. */
export const sharpIn = ({ photo }: Person) => photo && { w: photo.pixels.w / SHARP, h: photo.pixels.h / SHARP };

/** A photo cropped to the box, on a panel where it has too few pixels for that; or initials on a panel. */
export function portrait(context: LayoutContext, person: Person, box: Box, fill: ColorRole): SheetItem[] {
  const { name, photo, focus } = person;
  const ink = inkFor(context, fill, personName(person), name.path);
  const panel = inRole(asData(ink.of('field').panel(box)), 'portrait');
  if (photo) {
    const w = Math.min(box.w, photo.pixels.w / SHARP);
    const h = Math.min(box.h, photo.pixels.h / SHARP);
    const own = { x: box.x + (box.w - w) / 2, y: box.y + box.h - h, w, h };
    const isWhole = box.w - w < NEAR && box.h - h < NEAR;
    const shown = { picture: photo, alt: name, focus: focus ?? FACE };
    const item = inRole(pictureItem(`${ink.name} photo`, shown, isWhole ? box : own, name), 'portrait');
    return isWhole ? [item] : [panel, item];
  }
  const size = Math.round(72 * INITIALS * Math.min(box.w, box.h));
  const h = ptToInch(1.25 * size);
  const initials = styled(context, 'number', {
    ...{ name: `${ink.name} initials`, text: richText(initialsOf(plainText(name)), name.path), ground: fill, size },
    box: { ...box, y: box.y + (box.h - h) / 2, h },
    ...{ align: 'center', anchor: 'middle', part: { kind: 'bleed' } },
    style: { bold: true, color: ink.color, floor: size },
  });
  return [panel, initials];
}

/** The usual Chinese surnames of two characters. */
const LONG_SURNAMES =
  /^(欧阳|司马|上官|司徒|诸葛|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|百里|南宫|独孤|闻人|申屠|钟离|澹台|轩辕|呼延)/;

/**
 * What stands for a name in a small place: of a Chinese name the given name, as colleagues call each other, or all of
 * one with two characters; of a name with a middle dot, and of any other, the first letters of its first and last part.
 */
export function initialsOf(name: string): string {
  const plain = name.replace(/[（(].*?[）)]/g, '').trim();
  const parts = plain.split(/[\s·・]+/).filter((part) => /\p{L}/u.test(part));
  const [first = plain] = parts;
  if (parts.length === 1 && [...first].every(isEastAsianCharacter)) return givenName(first);
  const ends = parts.length > 1 ? [first, parts.at(-1) ?? ''] : [first];
  return ends.map((part) => letterOf(part).toUpperCase()).join('');
}

/** The last two characters at most of a Chinese name without its surname; of two characters both. */
function givenName(name: string): string {
  const characters = [...name];
  if (characters.length <= 2) return name;
  return characters
    .slice(LONG_SURNAMES.test(name) ? 2 : 1)
    .slice(-2)
    .join('');
}

function letterOf(part: string): string {
  return [...part].find((character) => /\p{L}/u.test(character)) ?? '';
}
