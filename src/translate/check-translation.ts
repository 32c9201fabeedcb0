import { LocalizedText } from '../fields/fields.ts';
import type { Finding } from '../findings/finding.ts';
import { changedParts, sameText } from '../outline/stale-translation.ts';
import { hasStrayBold } from '../resolve/markup.ts';
import { resolveText } from '../resolve/resolve-text.ts';
import type { TextSource } from '../resolve/text-source.ts';
import type { DeckText } from './deck-texts.ts';
import { keptIn, lostIn, type Placeholder, printed } from './placeholders.ts';
import type { ReadRow } from './read-table.ts';

/** The languages of a deck that a translation is about. */
export interface Languages {
  readonly language: string;
  readonly reference: string;
}

/**
 * What is wrong with a translation before it is taken over: `unknown-fact` and what else texts give, `syntax` for bold
 * marks without a partner; and what is worth a look: `lost-placeholder` for a fact or link that it does not have,
 * `stale-translation` where the outline says something else than the translator read.
 */
export function checkTranslation(row: ReadRow, text: DeckText, languages: Languages, facts: TextSource): Finding[] {
  const { language } = languages;
  const { path, form, reference } = text;
  const localized = new LocalizedText(form, { [language]: row.translation });
  const { findings } = resolveText(localized, path, languages, facts);
  // Bold marks without a partner are told below, where the text has none itself.
  const others = findings.filter(({ at }) => typeof at !== 'object' || at.text !== '**');
  const own = others.map(({ at, suggestion: _, ...finding }): Finding => {
    const [words, nth] = typeof at === 'object' ? [at.text, at.nth] : [];
    return { ...finding, path, language, span: row.place('translation', words, nth) };
  });
  const read = row.reference ?? reference;
  return [
    ...own,
    ...strayBold(row, read, text, language),
    ...lost(row, read, text, language, facts, findings),
    ...changed(row, text, languages),
  ];
}

function strayBold(row: ReadRow, read: string, { path }: DeckText, language: string): Finding[] {
  if (!hasStrayBold(row.translation) || hasStrayBold(read)) return [];
  return [
    {
      code: 'syntax',
      message: {
        en: 'Bold words stand between `**` and `**`; one of these marks has no partner.',
        zh: '粗体文字应写在一对 `**` 之间，这里有一个 `**` 没有成对。',
      },
      hint: {
        en: 'Put the other mark behind the bold words, without a space before it, or leave both out.',
        zh: '请在粗体文字末尾补上另一个 `**`（前面不要有空格），或把两个都去掉。',
      },
      path,
      language,
      span: row.place('translation', '**'),
    },
  ];
}

function lost(
  row: ReadRow,
  read: string,
  { path, form }: DeckText,
  language: string,
  facts: TextSource,
  found: readonly Finding[],
): Finding[] {
  const known = keptIn(read).facts;
  return withoutMisspelt(lostIn(read, row.translation), known, found).map((raw): Finding => {
    const fact = known.find((each) => each.raw === raw);
    const prints = fact && facts.facts.has(fact.id) ? printed(fact, form, language, facts) : undefined;
    return {
      code: 'lost-placeholder',
      message: fact
        ? {
            en: `The text inserts \`${raw}\`, and the translation does not, so this would be missing there.`,
            zh: `原文用到了 \`${raw}\`，译文里没有，成品中会缺少这项内容。`,
          }
        : {
            en: `The text has a link to ${raw}, and the translation does not.`,
            zh: `原文有指向 ${raw} 的链接，译文里没有。`,
          },
      hint: fact
        ? {
            en: `Write \`${raw}\` where it belongs${prints ? `; it prints ${prints}` : ''}.`,
            zh: `请在合适的位置写上 \`${raw}\`${prints ? `，成品中显示为“${prints}”` : ''}。`,
          }
        : { en: `Write [words](${raw}) where the link belongs.`, zh: `请在链接处写 [文字](${raw})。` },
      path,
      language,
      span: row.place('translation'),
    };
  });
}

/** What is lost without what stands there misspelt, and is found as that: each misspelt name is one of the lost ones. */
function withoutMisspelt(all: readonly string[], known: readonly Placeholder[], found: readonly Finding[]): string[] {
  const idOf = (raw: string) => known.find((each) => each.raw === raw)?.id;
  const meant = found.flatMap(({ suggestion }) => suggestion ?? []);
  let unnamed = found.filter(({ code, suggestion }) => code === 'unknown-fact' && suggestion === undefined).length;
  return all.filter((raw) => {
    const id = idOf(raw);
    if (id === undefined) return true;
    if (meant.includes(id) || meant.includes(raw)) return false;
    unnamed -= 1;
    return unnamed < 0;
  });
}

function changed(row: ReadRow, { path, reference: now }: DeckText, { language, reference }: Languages): Finding[] {
  if (row.reference === undefined || sameText(row.reference, now)) return [];
  const [before, after] = changedParts(row.reference, now);
  return [
    {
      code: 'stale-translation',
      message: {
        en: `The \`${reference}\` text has changed since the table was made. It was “${before}”, and is now “${after}”.`,
        zh: `导出表格之后，\`${reference}\` 原文又改动过。原来是“${before}”，现在是“${after}”。`,
      },
      hint: {
        en: 'The translation is taken over as that of the earlier text. Look through it.',
        zh: '译文已作为旧版原文的译文写入，请核对。',
      },
      path,
      language,
      span: row.place('key'),
    },
  ];
}
