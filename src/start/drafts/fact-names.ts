import { asciiLetters } from '../../core/ascii-letters.ts';
import type { FoundFigure } from '../figures/figures.ts';
import { lengthOf, shortened } from '../notes/sentences.ts';

/** Where a figure stands in a text. */
export type TextRange = Pick<FoundFigure, 'start' | 'end'>;

/** A stretch of a text with a figure in it: the words before and behind, up to where others stand. */
interface Beside {
  /** Before the first figure of the clause: its subject. */
  readonly subject: string;
  /** Between the figure before and this one; undefined for the first. */
  readonly before?: string;
  readonly after: string;
  /** What the clause before it was about. */
  readonly earlier: string;
  /** Whether other figures stand in the clause. */
  readonly isOneOfMany: boolean;
  /** Whether it is a count: what is counted stands behind it. */
  readonly isCount: boolean;
}

/** Ends of clauses; not a comma within a number. */
export const CLAUSE = /(?<=[;:,] |[，；：])/;
/** Letters that words need to say what is measured: before a figure and behind one, in Latin letters (`lengthOf`). */
const [TELLING, TELLING_BEHIND] = [4, 10];
/** Letters that a word needs to mean something, and below which it needs others. */
const [WORD, SHORT] = [3, 6];
/** The most letters of a name, and of its parts. */
const [NAME, AFTER, EARLIER] = [50, 40, 30];
const ID_WORDS = 3;
const ID_LENGTH = 32;

/** Words that a name does not begin with. */
const OPENING =
  /^(?:(?:another|and|but|or|where|which|that|who|so|of which|of|per|in total|currently|today|now|only|the|our|its|their|this|these|there(?: (?:is|are|was|were)(?!\p{L}))?|an?(?! (?:day|week|month|quarter|year|hour|minute|head|hectare)(?!\p{L}))|(?:we|it|they)(?: (?:have|has|had)(?!\p{L})| (?:propose|plan|want|expect|intend|aim|hope|ask)(?: to)?(?!\p{L}))?|und|aber|oder|der|die|das|dem|den|ein|eine|einen|davon|dann|et|mais|les?|la|une?|des|y|pero|los|las|el|unos?)(?!\p{L})|der (?=\p{Lu})|l['’]|\d{4}年，?|[其这该]中?|全年|去年|今年|目前|当前|截至\d{4}年底?)[\s,，]*/iu;
/** When something was, at the head of a sentence: “At the end of 2025, …”, “In the last three years, …”. */
const WHEN =
  /^(?:at|by|since|until|from|in|on|as of|over|during|within|for|im|seit|bis|ab)(?: (?:the|end|beginning|start|middle|first|last|past|next|coming|early|late|spring|summer|autumn|winter|half|quarter|decade|century|two|three|four|five|six|ten|years?|months?|weeks?|days?|of|on|onwards|Januar[y]?|February|March|April|May|June|July|August|September|October|November|December|Jahre?|Ende|(?:19|20)\d{2}|\d{1,2}))+,?(?= |$)\s*|^(?:截至|到|自)?\d{4}年(?:底|末|初|起)?(?:至\d{4}年间?)?，?/iu;
/** Words behind a figure that only say that what they name is so, or refer to something before. */
const SO = /^(?:(?:were|was|are|is|be|has been|have been|had been|will be|can be) |(?:them|these|those|it) )/u;
/** What stands between two figures that are a part and its whole: “27 of 29 applications”. */
const PART_OF = /^\s*(?:out )?of\s*$/u;
/** A clause that belongs to a noun, before a figure: “quays that carry 50 t”. */
const RELATIVE = /([\p{L}-]+) (?:that|which) (\p{L}+)\s*$/u;
/** From where a head says something of its subject. */
const PREDICATE = /\s(?:is|are|was|were|has|have|had|will|can|could|would|may|must)(?!\p{L}).*$/u;
/** A word before a count that says what its subject does: “The college trains 310 technicians”. */
const DOES = /(?<=\p{L}{3,})\s\p{Ll}{3,}s$/u;
/** Letters that a head needs to say by itself what one of several figures is. */
const ALONE = 8;
/** What ties a figure to what it measures, which no name ends with. A verb of change stays, without “to” and the like. */
const TIE =
  /(?:(?:^|[\s\u00a0])(?:is|are|was|were|be|been|has|have|had|by|at|of|about|for|from|with|in|on|only|just|worth|an?|the|first|last|another|than|as|up to|to|and|come|comes|came|will|would|could|costs?|total(?:led|s)?|amounts?(?: to)?|reach(?:ed|es)?|stands?|stood|covers?|takes?|lies?|brings?|some|(?:rose|risen|grew|grown|fell|fallen|rises|grows|falls|increased|decreased|dropped|climbed|stieg|wuchs|sank|fiel) (?:to|from|auf|von)|ist|sind|war|waren|betrug|beträgt|lag|liegt|bei|kostet|kosten|im|zu|auf|von|um|bis|mit|über|und|am|an|Mittel|est|sont|était|de|du|d['’]|à|es|son|fue|en|con|(?:19|20)\d{2})(?=$)|[为从由要把是达有约近共至到仅的，]$|(?:达到|突破|超过|已建成|只剩|缩短|压缩|降低|降|每年)$|…$|[\s:：,;，；、]$)/u;
/** Where words behind a figure go on to something else. */
const BREAK =
  /\s(?:but|which|that|who|while|of which|up from|down from|compared|aber|davon|die|mais)(?!\p{L})|[,;:.，；：。、(（]/u;
const JOINED = /\s(?:and|or|und|oder|et|ou|y|o)(?!\p{L})/u;
const ENDS_JOINED = /(?:\s|^)(?:and|or|und|oder|et|ou|y|o)\s*$/u;
/** What stands behind a count in Chinese and only counts: 家, 多人. */
const CLASSIFIER = /^[多余]?\p{Script=Han}?$/u;
/** What stands between a change and what it came to, and the words for a change: “rose by 12% to 4.35 million”. */
const RESULT = /^\s*(?:to|auf|à|至|到|达到?)\s*$/u;
const CHANGE =
  /[\s\u00a0](?:(?:has|have|had) )?(?:rose|risen|rises?|grew|grown|grows?|fell|fallen|falls?|increased|decreased|dropped|climbed|stieg|wuchs|sank|fiel)$|(?:增长|下降|提高|上升|减少)$/u;
/** A clause of Chinese that says a change or a share, and not of what. */
const OF_THE_SAME =
  /^(?:(?:同比|环比|比上年|比去年|比\d{4}年|较上年|年均)?(?:增长|下降|提高|减少|上升|回落|增加|缩短|压缩|降)了?到?|占.*|增速.*|比.*|设计.*)$/u;
const STOP_WORDS =
  /^(?:an?|the|of|in|on|at|to|for|and|or|by|with|from|is|are|was|were|be|been|has|have|had|it|its|we|our|they|their|this|that|these|there|as|than|more|less|most|about|over|up|down|not|no|per|will|came|come|which|where|who|only|all|each|every|your|within|after|before|since|until|during|one|two|three|four|five|six|seven|eight|nine|ten|new|der|die|das|dem|den|des|ein|eine|einen|einer|und|oder|von|vom|zu|zum|zur|im|am|an|auf|bei|mit|ist|sind|war|waren|hat|haben|wird|werden|heute|davon|nach|laut|fur|uber|um|la|le|les|du|une?|et|est|sont|dans|pour|sur|par|el|los|las|del|por|con|para|y|se)$/;

/** A name for a figure of a sentence; `about` is the heading above it, which helps where the words say too little. */
export function nameBeside(beside: Beside, about: string, isChinese: boolean): string {
  const head = headOf(beside);
  const isVague = isChinese ? chineseTerms(head).length === 0 : lettersIn(head) < SHORT;
  const isAlone = beside.before === undefined && lettersIn(head) >= ALONE;
  const behind = isVague || beside.isCount || (isOneOfSubject(beside) && !isAlone) ? behindOf(beside) : '';
  const colon = isChinese ? '：' : ': ';
  const parts = [behind === '' ? head : subjectOf(head, beside), behind].filter((part) => lettersIn(part) >= WORD);
  const own = parts.join(colon);
  const [clause = ''] = beside.earlier
    .split(CLAUSE)
    .map(trimmed)
    .filter((each) => lettersIn(each) >= TELLING);
  const context = trimmed(shortened(clause.replace(PREDICATE, ''), EARLIER).replace(/…$/, ''));
  const after = (first: string) => cut([first, own.replace(colon, ', ')].filter((part) => part !== '').join(colon));
  if (isChinese && OF_THE_SAME.test(head) && context !== '') return cut(`${context}，${own}`);
  if (lettersIn(head) >= TELLING) return cut(own);
  if (lettersIn(behind) >= TELLING_BEHIND && !leansOn(beside.after)) return cut(own);
  return after(lettersIn(context) >= TELLING ? context : about);
}

/** What a head is about, without what it says of that. */
function subjectOf(head: string, { isCount }: Beside): string {
  const subject = head.replace(PREDICATE, '');
  return isCount && subject === head ? head.replace(DOES, '') : subject;
}

/** Whether words behind a figure lean on what was named before: “two thirds of them”, “9% less than in May”. */
function leansOn(after: string): boolean {
  return /^\s*(?:of (?:them|these|those|it|that)|more than|less than|fewer than|more|less|fewer)(?!\p{L})/u.test(after);
}

/** The words before a figure that say what it measures. */
function headOf({ subject, before }: Beside): string {
  const [, noun = '', does = ''] = RELATIVE.exec(before ?? '') ?? [];
  if (noun !== '') return `${noun} ${does}`;
  const words = isResult(before) ? trimmed(subject).replace(CHANGE, '') : (ownSubject(before) ?? subject);
  return ENDS_JOINED.test(words) ? '' : trimmed(words);
}

/** Whether a figure is what a change came to, by the words between the two. */
function isResult(before: string | undefined): boolean {
  return before !== undefined && RESULT.test(before);
}

/** Whether a figure is one of several of the same subject, so that only the words behind tell them apart. */
function isOneOfSubject({ before, after, isOneOfMany }: Beside): boolean {
  return isOneOfMany && ownSubject(before) === undefined && !isResult(before) && !RESULT.test(after);
}

/** The words beside a figure of a sentence in which `places` are all figures. */
export function besideOf(sentence: string, place: TextRange, places: readonly TextRange[], isCount: boolean): Beside {
  const starts = clauseStarts(sentence);
  const from = starts.filter((start) => start <= place.start).at(-1) ?? 0;
  const to = starts.find((start) => start > place.start) ?? sentence.length;
  const own = places.filter(({ start }) => start >= from && start < to);
  const index = own.findIndex(({ start }) => start === place.start);
  const last = own[index - 1];
  const first = sentence.slice(from, own[0]?.start ?? place.start);
  const earlierFrom = starts.filter((start) => start < from).at(0) ?? from;
  const ended = places.find(({ start }) => start >= earlierFrom)?.start ?? from;
  // Nothing but the figure: “Revenue: 40%”.
  const isLabelled = lettersIn(first) === 0 && /[:：]\s*$/.test(sentence.slice(0, from));
  const label = isLabelled ? sentence.slice(starts.filter((start) => start < from).at(-1) ?? 0, from) : '';
  const after = sentence.slice(place.end, Math.min(to, own[index + 1]?.start ?? to));
  const whole = PART_OF.test(after) ? own[index + 1] : undefined;
  return {
    subject: label + first,
    ...(last ? { before: sentence.slice(last.end, place.start) } : {}),
    after: whole ? sentence.slice(whole.end, Math.min(to, own[index + 2]?.start ?? to)) : after,
    earlier: earlierFrom < from ? sentence.slice(earlierFrom, Math.min(ended, from)) : '',
    isOneOfMany: own.length > 1,
    isCount,
  };
}

/** Where the clauses of a sentence begin. */
function clauseStarts(sentence: string): number[] {
  let at = 0;
  return sentence.split(CLAUSE).map((clause) => {
    at += clause.length;
    return at - clause.length;
  });
}

/** What stands between two figures, where it says what the second measures: “and the margin rose to”. */
function ownSubject(before = ''): string | undefined {
  const [, own = ''] = /\s(?:and|but|while|und|aber|et|y)\s(.+)$/u.exec(before) ?? [];
  return lettersIn(trimmed(own)) >= TELLING / 2 ? own : undefined;
}

/** Words behind a figure that tell it from others. */
function behindOf({ after, isOneOfMany }: Beside): string {
  if (/^\s*(?:(?:per|a piece|each)(?!\p{L})|(?:long|wide|high|deep|tall|thick|old|away)(?:[\s,.;]|$))/u.test(after))
    return '';
  const [whole = ''] = after.split(BREAK);
  const [first = ''] = isOneOfMany ? whole.split(JOINED) : [whole];
  const [, relative = ''] = /^\s(?:that|which|who|die|das|der)\s([^,;.]+)/u.exec(after) ?? [];
  if (/^\s?(?:more|less|fewer|higher|lower|mehr|weniger)\s/.test(first)) return cut(first.trim());
  const said = (first.trim() === '' ? relative : first).replace(
    /^[\s\u00a0]*(?:(?:of|in|for|von|der|des|de)\s|的)?/u,
    '',
  );
  const isSo = SO.test(said);
  const [so = ''] = isSo ? said.replace(SO, '').split(JOINED) : [said];
  const words = trimmed(so);
  const short = trimmed(shortened(words, AFTER));
  return CLASSIFIER.test(short) ? '' : short;
}

/** Words without what ties them to a figure, and without articles and the like before them. */
function trimmed(words: string): string {
  let rest = words.trim().replace(WHEN, '');
  for (let shorter = rest.replace(TIE, '').trimEnd(); shorter !== rest; shorter = rest.replace(TIE, '').trimEnd())
    rest = shorter;
  for (let shorter = rest.replace(OPENING, ''); shorter !== rest; shorter = rest.replace(OPENING, '')) rest = shorter;
  return rest;
}

function cut(name: string): string {
  return shortened(name, NAME).replace(/[\s,.;:，。；：、…]+$/u, '');
}

/** How many letters a text has; a hanzi counts for two. */
export function lettersIn(text: string): number {
  return [...text.replaceAll(/[^\p{L}]/gu, '')].reduce((sum, letter) => sum + lengthOf(letter), 0);
}

/**
 * The id of a fact from its name, with the year that it holds for: “exports-2024”; “figure” where the name has no letters
 * that ids are made of.
 */
export function idOf(name: string, period: number | undefined): string {
  const words = asciiLetters(name)
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => /^\d{1,4}$/.test(word) || (word.length > 1 && !STOP_WORDS.test(word)));
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  const latin = first === -1 ? [] : words.slice(first);
  const own = latin.filter((word) => word !== String(period)).slice(0, ID_WORDS);
  const terms = chineseTerms(name);
  const parts = terms.length > 0 ? terms : own;
  const year = period === undefined ? [] : [String(period)];
  return [...withinLength(parts.length === 0 ? ['figure'] : parts), ...year].join('-');
}

/** As many of the words as an id holds, one at least. */
function withinLength(words: readonly string[]): readonly string[] {
  return words.filter((_, i) => i === 0 || words.slice(0, i + 1).join('-').length <= ID_LENGTH);
}

/** What figures of Chinese reports measure, longest words first, and what the name of a fact calls that. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/地区生产总值|国内生产总值|生产总值|GDP|经济总量/, 'gdp'],
  [/人均可支配收入|可支配收入/, 'income'],
  [/规模以上工业|工业增加值|工业总产值|工业产值/, 'industry'],
  [/固定资产投资/, 'investment'],
  [/社会消费品零售/, 'retail'],
  [/外商投资|外资/, 'foreign-investment'],
  [/进出口/, 'trade'],
  [/出口/, 'exports'],
  [/进口/, 'imports'],
  [/财政收入|一般公共预算收入|税收/, 'revenue'],
  [/新能源汽车/, 'electric-cars'],
  [/整车|汽车/, 'cars'],
  [/集装箱|标箱/, 'containers'],
  [/货运|货物|吞吐量/, 'freight'],
  [/客流|旅客|游客|乘客/, 'visitors'],
  [/电池/, 'batteries'],
  [/芯片|半导体|集成电路/, 'chips'],
  [/机器人/, 'robots'],
  [/医药|药品|新药/, 'medicine'],
  [/物流/, 'logistics'],
  [/冷链/, 'cold-chain'],
  [/农业|农产品|粮食/, 'farming'],
  [/高新技术企业/, 'high-tech-firms'],
  [/上市公司/, 'listed-firms'],
  [/中小企业/, 'small-firms'],
  [/企业|公司/, 'firms'],
  [/常住人口|人口|居民/, 'population'],
  [/城镇化/, 'urban'],
  [/就业|从业|用工|岗位/, 'jobs'],
  [/员工|职工|人员|人才/, 'staff'],
  [/学生|在校生/, 'students'],
  [/学校|中学|小学|学位/, 'schools'],
  [/医院|床位/, 'hospitals'],
  [/公寓|住房|住宅/, 'homes'],
  [/研发/, 'research'],
  [/专利/, 'patents'],
  [/项目/, 'projects'],
  [/投资/, 'investment'],
  [/基金/, 'fund'],
  [/贷款|融资|担保/, 'loans'],
  [/利率/, 'interest'],
  [/租金/, 'rent'],
  [/成本/, 'costs'],
  [/营业收入|营收|销售额|收入/, 'sales'],
  [/利润/, 'profit'],
  [/产业链/, 'chain'],
  [/产能|处理能力/, 'capacity'],
  [/产值/, 'output'],
  [/产量/, 'output'],
  [/用地|土地/, 'land'],
  [/占地|面积/, 'area'],
  [/厂房/, 'workshops'],
  [/园区/, 'park'],
  [/铁路|高铁/, 'rail'],
  [/公路|道路/, 'roads'],
  [/机场|航线|航班/, 'airport'],
  [/港口|码头|泊位/, 'port'],
  [/地铁|轨道|公交/, 'transit'],
  [/审批/, 'approval'],
  [/周期|用时|时间|单程/, 'time'],
  [/户数|用户|客户/, 'customers'],
  [/电力|用电|发电|装机/, 'power'],
  [/排放|碳/, 'emissions'],
  [/配套率/, 'local-parts'],
  [/增长|增速|增幅|提高|上升|下降|减少|降低|回落/, 'change'],
  [/比重|占比|占|份额|强度/, 'share'],
];
const WORDS = 2;

/** Words of English for what a Chinese name says, in its order and no more than two; none where none is known. */
function chineseTerms(name: string): string[] {
  let rest = name;
  const found: { readonly at: number; readonly word: string }[] = [];
  for (const [pattern, word] of TERMS) {
    const match = pattern.exec(rest);
    if (!match || found.some((each) => each.word === word)) continue;
    found.push({ at: match.index, word });
    rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
  }
  // The last of them say most in Chinese: what is meant stands behind what it belongs to.
  return found
    .toSorted((a, b) => a.at - b.at)
    .slice(-WORDS)
    .map(({ word }) => word);
}
