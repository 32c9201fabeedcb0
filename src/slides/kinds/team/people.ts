import type { Box } from '../../../core/box.ts';
import { isEastAsianCharacter } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { FEWEST_PER_INCH, type PictureView } from '../../../core/picture.ts';
import { bold, linked, plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, subtleOn } from '../../../layout/colors.ts';
import { inkFor } from '../../../layout/ink.ts';
import { asData, LIST_SPACING, lineHeight, styled, textLeaf } from '../../../layout/leaves.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { column, type Part, stack } from '../../../layout/tree.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { fitSize, setText } from '../../../text/typeset.ts';
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

/**
 * A photo cropped to the box, or initials on a panel in its place. A photo with too few pixels for the box is at the foot of
 * such a panel, as large as it is sharp.
 */
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

interface PersonLook {
  readonly fill: ColorRole;
  readonly sizes: { readonly name: Pt; readonly text: Pt };
  /** The most lines of a name; two where omitted. */
  readonly maxLines?: number;
}

const GAPS = { name: [0], role: [0.03], text: [0.05], mail: [0.1] } as const;
/** Line pitch of names as a ratio to single spacing. */
const NAME_SPACING = 0.94;

/** Name, role, what there is to say and the address, one below the other. */
export function personTexts(
  context: LayoutContext,
  person: Person,
  { fill, sizes, maxLines = 2 }: PersonLook,
  mail: MailText | undefined,
): Part {
  const { brand, frame } = context;
  const ink = inkFor(context, fill, personName(person), person.name.path);
  const color = fill === frame.ground ? colorOn(brand, 'subject', fill) : subtleOn(brand, fill);
  const look = { paragraphSpacing: LIST_SPACING };
  const name = linked(person.name, person.link);
  const parts = {
    name: ink.text('heading', name, sizes.name, { bold: true, spacing: NAME_SPACING, maxLines }),
    role: person.role && ink.of('role').text('body', bold(person.role), sizes.text, { ...look, color }),
    text: person.text && ink.of('text').text('body', person.text, sizes.text, look),
    mail:
      mail &&
      textLeaf(context, 'label', {
        ...{ name: `${ink.name} mail`, text: mail.text, size: mail.size, ground: fill },
        style: { color: ink.color, floor: mail.size },
      }),
  };
  return stack(column(parts, GAPS));
}

interface MailText {
  readonly text: RichText;
  readonly size: Pt;
}

/** The smallest size of addresses as a ratio to their usual one. */
const MAIL_FLOOR = 0.8;

/**
 * The addresses as links, of one size, at which each is one line of the given width. One that is too long for that even at
 * the smallest breaks behind its @: so it is seen to go on, and is not taken for two.
 */
export function mailsOf(
  context: LayoutContext,
  people: readonly Person[],
  w: Inch,
): (person: Person) => MailText | undefined {
  const { label } = context.brand.type;
  const style: TextStyle = { ...label, floor: MAIL_FLOOR * label.size, maxLines: 1 };
  const room = { w, h: lineHeight(style) };
  const broken = (mail: string) =>
    setText(richText(mail), style, room, context.measurer, { size: style.floor }).excess
      ? mail.replace('@', '@\n')
      : mail;
  const lines = people.flatMap(({ mail }) => (mail ? broken(mail).split('\n') : []));
  const size = fitSize(
    lines.map((line) => ({ ...room, text: richText(line) })),
    style,
    context.measurer,
  );
  return ({ mail, index }) => {
    const path = [...context.path, 'items', index, 'mail'];
    return mail ? { text: richText(broken(mail), path, { link: `mailto:${mail}` }), size } : undefined;
  };
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

/** The first letter of a part of a name. */
function letterOf(part: string): string {
  return [...part].find((character) => /\p{L}/u.test(character)) ?? '';
}
