import { countsCharacters } from '../core/language.ts';
import type { Path } from '../core/path.ts';
import { plainText } from '../core/rich-text.ts';
import type { Finding } from '../findings/finding.ts';
import type { Brand } from '../scene/brand.ts';
import type { FrameName } from '../scene/frame.ts';
import type { ItemBase, Scene, SceneItem, SceneSlide } from '../scene/items.ts';
import { inkOf } from './ink.ts';

type AnySlide = SceneSlide<SceneItem | (ItemBase & { readonly kind: 'chart' })>;

/** The least part of its frame's height and width that a slide's ink spans. */
const LEAST = { height: 0.8, width: 0.8 };
/** Frames that have a body to be filled; in others one thing stands alone. */
const FILLED: readonly FrameName[] = ['content', 'content-dark', 'title-only', 'title-only-dark'];
/** The kind that carries less content well, by the kind that asks for more. */
const BETTER: Readonly<Record<string, string>> = {
  agenda: 'section',
  bullets: 'statement',
  cards: 'statement',
  chart: 'share',
  columns: 'lists',
  contrast: 'share',
  kpis: 'share',
  lists: 'bullets',
  map: 'picture',
  parts: 'share',
  path: 'process',
  share: 'statement',
};

/**
 * Whether a brand has sizes of its own for where decks are read. What is set in others keeps its sizes, and is not judged by
 * what these would fill or a hall takes in.
 */
export const isSizedForReading = ({ type, reading }: Brand): boolean =>
  Object.values(type).some(({ role, size }) => reading.hall[role].size !== size);

/** `sparse` for a slide that leaves much of its frame empty, of a kind that fills it as far as its content allows. */
export function checkSparse(slide: AnySlide, brand: Brand): Finding[] {
  if (!slide.fills || slide.appendix || !FILLED.includes(slide.frame)) return [];
  const { height, width } = inkOf(slide, brand);
  if (height >= LEAST.height && width >= LEAST.width) return [];
  const percent = Math.round(Math.min(height, width) * 100);
  const better = BETTER[slide.kind];
  const message = {
    en: `The slide uses ${percent}% of its ${height < width ? 'height' : 'width'}: it looks unfinished.`,
    zh: `幻灯片只用了${height < width ? '高度' : '宽度'}的${percent}%，显得没有做完。`,
  };
  const hint = {
    en: `Say more here${better ? `, or use the kind \`${better}\`, which carries little better` : ''}.`,
    zh: `请补充内容${better ? `，或改用更适合少量内容的 \`${better}\`` : ''}。`,
  };
  return [{ code: 'sparse', message, hint, path: slide.path }];
}

/** The most lines of a point, and words or characters on a slide, that a hall takes in while somebody speaks. */
const MOST = { lines: 3, words: 60, characters: 110 };
/** The most pages of one table. */
const PAGES = 12;

/** `hall` for walls of words, on slides of kinds that fill their frame: nobody reads them while somebody speaks. */
export function checkHall(slide: AnySlide, language: string): Finding[] {
  if (!slide.fills || slide.reading === 'desk' || slide.appendix || slide.hidden) return [];
  return [...longPoints(slide), ...wordsOnSlide(slide, language)];
}

function longPoints({ items }: AnySlide): Finding[] {
  return items.flatMap((item) => {
    if (item.kind !== 'text' || !item.marker) return [];
    const lines = Math.max(0, ...item.lines.map((each) => each.length));
    if (lines <= MOST.lines) return [];
    const message = {
      en: `A point takes ${lines} lines; a hall reads ${MOST.lines} at most.`,
      zh: `一条要点占了${lines}行，会场里最多读${MOST.lines}行。`,
    };
    return [{ code: 'hall', message, hint: TO_NOTES, path: item.path } as const];
  });
}

function wordsOnSlide(slide: AnySlide, language: string): Finding[] {
  const texts = slide.items.flatMap((item) =>
    item.kind === 'text' && !['kicker', 'source'].includes(item.placeholder ?? '') ? [plainText(item.text)] : [],
  );
  const count = countsCharacters(language) ? countCharacters(texts.join(' ')) : countWords(texts.join(' '));
  const most = countsCharacters(language) ? MOST.characters : MOST.words;
  if (count <= most) return [];
  const message = {
    en: `The slide says ${count} ${countsCharacters(language) ? 'characters' : 'words'}; a hall takes in ${most} while somebody speaks.`,
    zh: `幻灯片上有${count}${countsCharacters(language) ? '个汉字' : '个单词'}，听讲时最多能看${most}个。`,
  };
  return [{ code: 'hall', message, hint: TO_NOTES, path: slide.path }];
}

const TO_NOTES = {
  en: 'Leave the rest to the notes, split the slide, or set `reading: desk` for a deck that is read.',
  zh: '请把其余内容放进备注，或拆成两页；供阅读的文稿可设 `reading: desk`。',
};

/** Words are what has a letter or a digit. */
const countWords = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const countCharacters = (text: string) => [...text].filter((each) => /\p{Script=Han}/u.test(each)).length;

/** `hall` for a table that goes on over more pages than anybody turns. */
export function checkPages({ slides }: Scene<AnySlide['items'][number]>): Finding[] {
  const pages = new Map<string, { path: Path; count: number }>();
  for (const { kind, path, appendix } of slides) {
    if (kind !== 'table' || appendix) continue;
    const key = path.join('.');
    pages.set(key, { path, count: (pages.get(key)?.count ?? 0) + 1 });
  }
  return [...pages.values()].flatMap(({ path, count }) => {
    if (count <= PAGES) return [];
    const message = {
      en: `The table goes on over ${count} pages; nobody follows more than ${PAGES}.`,
      zh: `表格占了${count}页，超过${PAGES}页就没有人看得完。`,
    };
    const hint = {
      en: 'Show the rows that matter, and hand out the rest as a file.',
      zh: '请只展示关键的行，其余以文件形式提供。',
    };
    return [{ code: 'hall', message, hint, path } as const];
  });
}
