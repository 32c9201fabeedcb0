import type { Box } from '../../../core/box.ts';
import { isEastAsianCharacter } from '../../../core/language.ts';
import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import { FEWEST_PER_INCH, type PictureView } from '../../../core/picture.ts';
import { bold, linked, plainText, type RichText, richText } from '../../../core/rich-text.ts';
import { colorOn, inkOn, subtleOn } from '../../../layout/colors.ts';
import { asData, field, LIST_SPACING, lineHeight, styled, textLeaf } from '../../../layout/leaves.ts';
import { inRole, type SheetItem } from '../../../layout/sheet.ts';
import { elastic, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole, TextStyle } from '../../../scene/tokens.ts';
import { fitSize, setText } from '../../../text/typeset.ts';
import type { LayoutContext } from '../../parts/define-slide.ts';
import { type PictureContent, pictureItem } from '../../parts/picture-parts.ts';

/** A person, as the outline says. */
export interface Person {
  readonly name: RichText;
  readonly role?: RichText | undefined;
  readonly text?: RichText | undefined;
  readonly photo?: PictureView | undefined;
  readonly focus?: PictureContent['focus'] | undefined;
  readonly mail?: string | undefined;
  readonly link?: string | undefined;
}

/** A face is in the upper half of a portrait. */
const FACE = [0.5, 0.35] as const;
/** The size of initials as a part of the lesser side of their field. */
const INITIALS = 0.4;
/** Pixels to the inch: a little more than the fewest, for what cropping rounds. */
const SHARP = 1.01 * FEWEST_PER_INCH;
/** A photo that is smaller than its field by less takes all of it. */
const NEAR: Inch = 0.001;

export const personName = (index: number) => `Person ${index + 1}`;

/**
 * A photo cropped to the box, or initials on a field that stands for one. A photo with too few pixels for the box stands at
 * the foot of such a field, as large as it is sharp.
 */
export function portrait(
  context: LayoutContext,
  { name, photo, focus }: Person,
  index: number,
  box: Box,
  fill: ColorRole,
): SheetItem[] {
  const label = personName(index);
  const stand = inRole(asData(field(`${label} field`, box, fill, name.path)), 'portrait');
  if (photo) {
    const w = Math.min(box.w, photo.pixels.w / SHARP);
    const h = Math.min(box.h, photo.pixels.h / SHARP);
    const own = { x: box.x + (box.w - w) / 2, y: box.y + box.h - h, w, h };
    const isWhole = box.w - w < NEAR && box.h - h < NEAR;
    const shown = { picture: photo, alt: name, focus: focus ?? FACE };
    return [
      ...(isWhole ? [] : [stand]),
      inRole(pictureItem(`${label} photo`, shown, isWhole ? box : own, name), 'portrait'),
    ];
  }
  const size = Math.round(72 * INITIALS * Math.min(box.w, box.h));
  const h = ptToInch(1.25 * size);
  const initials = styled(context, 'number', {
    ...{ name: `${label} initials`, text: richText(initialsOf(plainText(name)), name.path), ground: fill, size },
    box: { ...box, y: box.y + (box.h - h) / 2, h },
    ...{
      align: 'center',
      anchor: 'middle',
      part: { kind: 'bleed' },
      style: { bold: true, color: inkOn(context.brand, fill), floor: size },
    },
  });
  return [stand, initials];
}

/** A portrait as a part: so high at least, and as high as there is room. */
export function portraitPart(
  context: LayoutContext,
  person: Person,
  index: number,
  { fill, least, base = least, most }: { fill: ColorRole; least: Inch; base?: Inch; most?: Inch },
): Part {
  return elastic(least, base, (box) => portrait(context, person, index, box, fill), most);
}

/** How the words about a person are set. */
interface PersonLook {
  readonly ground: ColorRole;
  readonly name: Pt;
  readonly text: Pt;
  /** The most lines of a name. */
  readonly lines?: number;
}

const GAPS = { role: 0.03, text: 0.05, mail: 0.1 };
/** Names stand close, as heads do. */
const NAME_SPACING = 0.94;

/** Name, role, what there is to say and the address, one below the other; `mail` is that at its size. */
export function personTexts(
  context: LayoutContext,
  person: Person,
  index: number,
  { ground, name, text, lines = 2 }: PersonLook,
  mail: MailText | undefined,
): Part {
  const { brand } = context;
  const label = personName(index);
  const ink = inkOn(brand, ground);
  const color = ground === context.frame.ground ? colorOn(brand, 'subject', ground) : subtleOn(brand, ground);
  const leaf = (suffix: string, shown: RichText, own: Partial<TextStyle>) =>
    textLeaf(context, 'body', {
      ...{ name: `${label}${suffix}`, text: shown, size: text, ground, style: { color: ink, ...own } },
      paragraphSpacing: LIST_SPACING,
    });
  return stack([
    textLeaf(context, 'heading', {
      ...{ name: label, text: linked(person.name, person.link), size: name, ground, maxLines: lines },
      style: { bold: true, color: ink, spacing: NAME_SPACING },
    }),
    ...(person.role ? [space(GAPS.role), leaf(' role', bold(person.role), { color })] : []),
    ...(person.text ? [space(GAPS.text), leaf(' text', person.text, {})] : []),
    ...(mail
      ? [
          space(GAPS.mail),
          textLeaf(context, 'label', {
            ...{
              name: `${label} mail`,
              text: mail.text,
              size: mail.size,
              ground,
              style: { color: ink, floor: mail.size },
            },
          }),
        ]
      : []),
  ]);
}

/** An address at its size. */
interface MailText {
  readonly text: RichText;
  readonly size: Pt;
}

/** Addresses go down to this part of their size to stay in one line. */
const MAIL_FLOOR = 0.8;

/**
 * The addresses as links, of one size, at which each stands in one line of the given width. One that is too long for that
 * even at the smallest breaks behind its @: so it is seen to go on, and is not taken for two.
 */
export function mailsOf(
  context: LayoutContext,
  people: readonly { readonly person: Person; readonly index: number }[],
  w: Inch,
): (MailText | undefined)[] {
  const { label } = context.brand.type;
  const style: TextStyle = { ...label, floor: MAIL_FLOOR * label.size, maxLines: 1 };
  const room = { w, h: lineHeight(style) };
  const broken = (mail: string) =>
    setText(richText(mail), style, room, context.measurer, { size: style.floor }).excess
      ? mail.replace('@', '@\n')
      : mail;
  const lines = people.flatMap(({ person: { mail } }) => (mail ? broken(mail).split('\n') : []));
  const size = fitSize(
    lines.map((line) => ({ ...room, text: richText(line) })),
    style,
    context.measurer,
  );
  return people.map(({ person: { mail }, index }) => {
    const path = [...context.path, 'items', index, 'mail'];
    return mail ? { text: richText(broken(mail), path, { link: `mailto:${mail}` }), size } : undefined;
  });
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
