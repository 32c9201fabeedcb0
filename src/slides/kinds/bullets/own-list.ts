import { joinParagraphs, type RichText } from '../../../core/rich-text.ts';
import { LIST_SPACING_EM } from '../../../text/levels.ts';
import { heightOf } from '../../../text/typeset.ts';
import type { LaidOutItem, LayoutContext } from '../../parts/define-slide.ts';
import { placed } from '../../parts/placed.ts';

/** Points that do not fit otherwise stand closer together, and those that leave room stand further apart, in em. */
const CLOSER_EM = [0.55, 0.35];
const WIDER_EM = [1.6, 1.3, 1, 0.8, 0.6];
/** The part of its place that a list further apart may take. */
const FILLED = 0.86;

/** A point of such a list: a text, or one with sub-points. */
type ListPoint = RichText | { readonly text: RichText; readonly items?: readonly RichText[] | undefined };

interface OwnList {
  readonly items: readonly ListPoint[];
  readonly numbered: boolean;
  readonly build?: unknown;
}

/** The points as the list of the layout, one below the other, with their sub-points. */
export function ownList({ items, numbered, build }: OwnList, context: LayoutContext): LaidOutItem[] {
  const { brand, body, measurer } = context;
  const { box = body, style = brand.type.body } = context.frame.placeholders.body ?? {};
  const paragraphs = items.flatMap(paragraphsOf);
  const text = joinParagraphs(paragraphs.map((each) => each.text));
  const set = {
    marker: numbered ? ('number' as const) : ('bullet' as const),
    ...(paragraphs.some(({ level }) => level > 0) ? { levels: paragraphs.map(({ level }) => level) } : {}),
  };
  const place = { ...box, h: body.h };
  const options = {
    ...{ ...set, box: place },
    ...(build ? { builds: paragraphs.map(({ entry }) => entry + 1) } : {}),
  };
  // A template's own list has its own distances.
  const usual = style.levels?.[0]?.space ?? LIST_SPACING_EM * style.size;
  const wider = WIDER_EM.map((em) => em * style.size).filter((each) => {
    const h = heightOf(text, style, place.w, measurer, { ...set, paragraphSpacing: each });
    return each > usual && h <= FILLED * place.h;
  });
  const spacings = [...wider.slice(0, 1), usual, ...CLOSER_EM.map((em) => em * style.size)];
  const lists = spacings.map((paragraphSpacing) => placed(context, 'body', text, { ...options, paragraphSpacing }));
  const list = lists.find(({ excess }) => !excess) ?? lists.find(({ paragraphSpacing }) => paragraphSpacing === usual);
  return list ? [list] : [];
}

interface ListParagraph {
  readonly text: RichText;
  readonly level: number;
  readonly entry: number;
}

function paragraphsOf(item: ListPoint, entry: number): ListParagraph[] {
  const { text: own, items = [] } = 'paragraphs' in item ? { text: item } : item;
  const each = (text: RichText, level: number) =>
    text.paragraphs.map((runs) => ({ text: { ...text, paragraphs: [runs] }, level, entry }));
  return [...each(own, 0), ...items.flatMap((sub) => each(sub, 1))];
}
