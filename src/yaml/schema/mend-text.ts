import type { z } from 'zod';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import type { Finding } from '../../findings/finding.ts';
import { didYouMean, guess } from '../../findings/suggest.ts';
import { valueAt } from '../plain-words.ts';

/** What to do about a text that is not written as its place wants it. */
type TextRemedy = Pick<Finding, 'hint' | 'suggestion' | 'sure'>;

/** What to do about a text that a schema's pattern refuses. */
export function textRemedy(issue: z.core.$ZodIssueInvalidStringFormat, path: Path, text: string, data: unknown) {
  if (issue.format === 'url') return addressRemedy(text);
  if (issue.message.startsWith('a name of')) return nameRemedy(path, text, data);
  if (issue.message.startsWith('a range of cells')) return rangeRemedy(text);
  if (issue.message.startsWith('a date')) return dateRemedy(text);
  return {};
}

function addressRemedy(text: string): TextRemedy {
  if (!/^(www\.|[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$))/i.test(text)) {
    return { hint: { en: 'Copy it from the address bar of the browser.', zh: '请从浏览器的地址栏复制。' } };
  }
  const suggestion = `https://${text}`;
  return { suggestion, hint: { en: `Write \`${suggestion}\`.`, zh: `请写 \`${suggestion}\`。` } };
}

function rangeRemedy(text: string): TextRemedy {
  const [, from, to] = /^\$?([A-Z]{1,3}\$?\d+)\s*[-–—~～：:;,.]{1,2}\s*\$?([A-Z]{1,3}\$?\d+)$/i.exec(text.trim()) ?? [];
  if (from === undefined || to === undefined) {
    return {
      hint: {
        en: 'Write the first cell and the last one with a colon between them.',
        zh: '请写左上角和右下角的单元格，中间用半角冒号。',
      },
    };
  }
  const suggestion = `${from}:${to}`.replaceAll('$', '').toUpperCase();
  return { suggestion, sure: true, hint: { en: `Write \`${suggestion}\`.`, zh: `请写 \`${suggestion}\`。` } };
}

function dateRemedy(text: string): TextRemedy {
  const suggestion = dayIn(text);
  if (suggestion === undefined) {
    return { hint: { en: 'Write year, month and day in digits.', zh: '请用数字依次写年、月、日。' } };
  }
  return { suggestion, hint: { en: `Write \`${suggestion}\`.`, zh: `请写 \`${suggestion}\`。` } };
}

/** A name with other characters: an address where a source is named, a file where a brand is, or words. */
function nameRemedy(path: Path, text: string, data: unknown): TextRemedy {
  const key = path.at(-1);
  if (key === 'source' && /^(https?:|www\.)/i.test(text)) return sourceRemedy(text, data);
  if (key === 'brand' && /\.(pptx|potx|pptm|potm)$/i.test(text)) return { hint: MAKE_A_BRAND(text) };
  const bare = text.trim().replace(/[,;，；、.。]+$/, '');
  if (bare !== text && NAMED.test(bare)) {
    return { suggestion: bare, sure: true, hint: { en: `Write \`${bare}\`.`, zh: `请写 \`${bare}\`。` } };
  }
  if (key === 'source' || path.at(-2) === 'source') {
    const listed = valueAt(data, ['sources']);
    const found = typeof listed === 'object' && listed !== null ? guess(bare, Object.keys(listed)) : {};
    if (found.suggestion !== undefined) return { ...found, hint: didYouMean(found.suggestion) };
  }
  const suggestion = nameFrom(text);
  if (suggestion === undefined) return { hint: { en: 'Write `gdp_2019`, for example.', zh: '例如 `gdp_2019`。' } };
  return { suggestion, hint: { en: `Write \`${suggestion}\`, for example.`, zh: `例如写成 \`${suggestion}\`。` } };
}

const NAMED = /^[A-Za-z][\w-]*$/;

/** Words as a name: the letters and digits of it, with dashes between them; undefined where nothing is left. */
export function nameFrom(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name.length > 1 ? name : undefined;
}

const MAKE_A_BRAND = (file: string): Words => ({
  en: `Make a brand of the template first (\`brand init ${file}\`), and write the name of its folder here.`,
  zh: `请先用模板做出品牌（\`brand init ${file}\`），再在这里写它的文件夹名称。`,
});

/** An address in place of a source's name: that of the source which has it, or how to make one. */
function sourceRemedy(address: string, data: unknown): TextRemedy {
  const sources = Object.entries((valueAt(data, ['sources']) ?? {}) as object);
  const own = sources.find(([, source]) => valueAt(source, ['url']) === address)?.[0];
  if (own !== undefined) {
    return {
      suggestion: own,
      sure: true,
      hint: { en: `It is the address of \`${own}\`.`, zh: `这是 \`${own}\` 的网址。` },
    };
  }
  const name = sources[0]?.[0] ?? 'report';
  return {
    hint: {
      en: `Write the name of an entry under \`sources\`, such as \`${name}\`; the address stands there, as its \`url\`.`,
      zh: `请写 \`sources\` 中某一项的名称，例如 \`${name}\`；网址写在那一项的 \`url\` 里。`,
    },
  };
}

/** Names of months in English, by their first three letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as people write it, as 2019-12-31 or 2019-12; undefined where day and month are unclear, as in 03/04/2019. */
function dayIn(text: string): string | undefined {
  const plain = text.trim().normalize('NFKC');
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})日?|月)?$/.exec(plain) ?? [];
  if (year !== undefined && month !== undefined) return dated(year, Number(month), day);
  const [, first, second, last] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain) ?? [];
  if (first !== undefined && second !== undefined && last !== undefined) {
    // With points, days stand before months; with slashes, only a day above 12 shows the order.
    if (plain.includes('.') || Number(first) > 12) return dated(last, Number(second), first);
    return Number(second) > 12 ? dated(last, Number(first), second) : undefined;
  }
  return inWords(plain);
}

/** 31 December 2019, December 31, 2019, Dec 2019. */
function inWords(text: string): string | undefined {
  const word = /[a-z]{3,}/i.exec(text)?.[0].slice(0, 3).toLowerCase() ?? '';
  const year = /\b\d{4}\b/.exec(text)?.[0];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(text)?.[1];
  const month = MONTHS.indexOf(word) + 1;
  return year === undefined || month === 0 ? undefined : dated(year, month, day);
}

function dated(year: string, month: number, day: string | undefined): string | undefined {
  if (month < 1 || month > 12 || Number(day ?? 1) > 31) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-');
}
