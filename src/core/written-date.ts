export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as people write it, as 2019-12-31 or 2019-12; undefined where day and month are unclear, as in 03/04/2019. */
export function dayIn(text: string): string | undefined {
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
