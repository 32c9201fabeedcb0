import { type Inch, type Pt, ptToInch } from '../../../core/lengths.ts';
import type { Path } from '../../../core/path.ts';
import { bold, joinParagraphs, type RichText, type Run } from '../../../core/rich-text.ts';
import { inkText } from '../../../layout/ink-text.ts';
import { beside, type Part, space, stack } from '../../../layout/tree.ts';
import type { ColorRole } from '../../../scene/tokens.ts';
import type { Composed } from '../../parts/define-slide.ts';

/** What a part consists of. */
export interface PartList {
  readonly title?: RichText | undefined;
  readonly items: readonly RichText[];
}

interface Owner {
  readonly name: string;
  readonly path: Path;
  readonly ground: ColorRole;
}

/** Between the lines of a list, as a part of their size, and between its columns. */
const LINE_GAP = 0.62;
const COLUMN_GAP: Inch = 0.3;

/** What there is to say of a part, where no list is. */
export function noteOf(context: Composed, text: RichText | undefined, { name, ground }: Owner, size: Pt): Part {
  if (!text) return space(0);
  return inkText(context, { name: `${name} note`, path: text.path, text, size, ground, role: 'body', maxLines: 3 });
}

/** What a part consists of below what that is called, a line each, in two columns. */
export function listInLines(context: Composed, list: PartList | undefined, owner: Owner, size: Pt): Part {
  if (!list) return space(0);
  const { name, path, ground } = owner;
  const { title, items } = list;
  const line = (own: string, at: Path, text: RichText) =>
    inkText(context, { name: own, path: at, text, size, ground, role: 'body', maxLines: 1 });
  const texts = items.map((text, i) => line(`${name} item ${i + 1}`, [...path, 'list', 'items', i], text));
  const half = Math.ceil(texts.length / 2);
  const gap = LINE_GAP * ptToInch(size);
  const columns = [texts.slice(0, half), texts.slice(half)].map((column) => ({ part: stack(column, gap) }));
  return stack([
    ...(title ? [line(`${name} list`, title.path, bold(title)), space(gap)] : []),
    beside(columns, COLUMN_GAP),
  ]);
}

/** The same in one flowing text. */
export function listInText(context: Composed, list: PartList | undefined, owner: Owner, size: Pt): Part {
  if (!list) return space(0);
  const { name, path, ground } = owner;
  const between = context.language === 'zh' ? '、' : ', ';
  const runs = list.items.flatMap(({ paragraphs }, i): Run[] => [
    ...(i > 0 ? [{ text: between }] : []),
    ...paragraphs.flat(),
  ]);
  const items: RichText = { paragraphs: [runs], path: [...path, 'list', 'items'] };
  const text = list.title ? joinParagraphs([bold(list.title), items]) : items;
  return inkText(context, { name: `${name} list`, path: text.path, text, size, ground, role: 'body', maxLines: 5 });
}
