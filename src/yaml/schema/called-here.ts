import { readColor } from '../../color/color-transforms.ts';
import { lookUp } from '../../core/collections.ts';
import { isGroup } from '../../core/group.ts';
import type { Words } from '../../core/language.ts';
import type { Path } from '../../core/path.ts';
import { calledOtherwise, plainName } from '../../findings/suggest.ts';
import { ICONS } from './icon-words.ts';

/** What a newcomer’s word is called here, and what it leads to where that is one word. */
interface CalledHere {
  readonly hint: Words;
  readonly suggestion?: string;
}

/** What people say, in single words with spaces between them, and what it is called here. */
type Entry = CalledHere & { readonly words: string };

const NEW_BRAND = '`brand new NAME --color 0E6B84 --logo logo.svg`';

/** Keys that people write under `deck` and that stand elsewhere. */
const UNDER_DECK: readonly Entry[] = [
  {
    words: 'logo logos mark icon 标志 logo-on-dark',
    hint: {
      en: `The logo belongs to the brand: put the file into the folder of your brand, and name it in its \`brand.yaml\` as \`mark: logo.svg\`. ${NEW_BRAND} makes a brand. Logos of others stand on the cover, under \`partner-logos\`.`,
      zh: `标志属于品牌：请把文件放进品牌文件夹，并在其中的 \`brand.yaml\` 里写 \`mark: logo.svg\`。${NEW_BRAND} 可以新建品牌。合作单位的标志写在封面的 \`partner-logos\` 下。`,
    },
  },
  {
    words: 'colors colours color colour palette theme style 颜色 配色 主题',
    hint: {
      en: `Colours belong to the brand: they stand under \`theme\` in its \`brand.yaml\`. ${NEW_BRAND} makes a brand of yours.`,
      zh: `颜色属于品牌，写在 \`brand.yaml\` 的 \`theme\` 下。${NEW_BRAND} 可以新建自己的品牌。`,
    },
  },
  {
    words: 'font fonts typeface font-family 字体',
    hint: {
      en: `Fonts belong to the brand: they stand under \`fonts\` in its \`brand.yaml\`. ${NEW_BRAND} makes a brand of yours.`,
      zh: `字体属于品牌，写在 \`brand.yaml\` 的 \`fonts\` 下。${NEW_BRAND} 可以新建自己的品牌。`,
    },
  },
  {
    words: 'authors presenter speaker by 作者 演讲人',
    hint: {
      en: 'Who presents stands on the cover, as its `note`. The author in the file’s properties is `author`.',
      zh: '演讲人写在封面的 `note` 里。文件属性中的作者写在 `author` 里。',
    },
  },
  {
    words: 'organisation organization company institution 单位 公司',
    hint: {
      en: 'Who you are belongs to the brand: `name` and `words` in its `brand.yaml` say it; the cover shows the words beside the logo.',
      zh: '单位名称属于品牌：请写在 `brand.yaml` 的 `name` 和 `words` 里，封面会显示在标志旁边。',
    },
  },
  {
    words: 'subtitle description 副标题',
    hint: {
      en: 'The subtitle stands on the cover, as its `subtitle`.',
      zh: '副标题写在封面的 `subtitle` 里。',
    },
  },
  {
    words: 'template base 模板',
    hint: {
      en: 'A PowerPoint template becomes a brand: `brand init corporate.potx` makes one, and `brand` names it.',
      zh: 'PowerPoint 模板要先做成品牌：请运行 `brand init corporate.potx`，再用 `brand` 写它的名称。',
    },
  },
  {
    words: 'size aspect aspect-ratio ratio 比例',
    hint: {
      en: 'The size of slides belongs to the brand: it stands under `size` in its `brand.yaml`, or is that of its template.',
      zh: '幻灯片的尺寸属于品牌，写在 `brand.yaml` 的 `size` 下，或者由模板决定。',
    },
  },
];

/** Keys of tables that say what needs no saying. */
const OF_TABLES: readonly Entry[] = [
  {
    words: 'header headers header-row 表头',
    hint: {
      en: 'The names of columns stand under `columns`, and are always the table’s header: leave this key out.',
      zh: '列名写在 `columns` 下，总会成为表头：请去掉这个键。',
    },
  },
];

/** Keys of charts that the brand answers for. */
const OF_CHARTS: readonly Entry[] = [
  {
    words: 'legend key data-labels gridlines grid tooltip 图例 数据标签',
    hint: {
      en: 'Names, values and axes are written by the tool, each beside what it is of: leave this key out.',
      zh: '名称、数值和坐标轴由工具写在图形旁边：请去掉这个键。',
    },
  },
  {
    words: 'width height size position 尺寸',
    hint: {
      en: 'A chart fills its slide: leave this key out. Of parts of a `custom` slide, each has its own place.',
      zh: '图表会占满幻灯片：请去掉这个键。`custom` 页的各部分才有自己的位置。',
    },
  },
  {
    words: 'color colour colors colours palette 颜色 配色',
    hint: {
      en: 'Charts are in the colours of the brand, `accent1` first; `highlight` names what stands out of the others.',
      zh: '图表使用品牌的颜色，从 `accent1` 开始；要突出其中一项，请写 `highlight`。',
    },
  },
];

const kind = (suggestion: string, words: string, en: string, zh: string): Entry => ({
  words,
  suggestion,
  hint: { en: `${en}: write \`kind: ${suggestion}\`.`, zh: `${zh}：请写 \`kind: ${suggestion}\`。` },
});

/** What people call kinds of slide. */
const KINDS: readonly Entry[] = [
  kind(
    'bullets',
    'list content bullet bullet-list bullet-points bullet-point points 要点 列表 内容',
    'A title over a list of points is called `bullets` here',
    '标题下列出要点的页，在这里叫 `bullets`',
  ),
  kind(
    'picture',
    'image photo img figure 图片 照片',
    'A slide that one picture fills is called `picture` here',
    '以一张图片为主的页，在这里叫 `picture`',
  ),
  kind(
    'pictures',
    'images photos gallery 图片集',
    'Pictures side by side are called `pictures` here',
    '多张图片并列的页，在这里叫 `pictures`',
  ),
  kind(
    'statement',
    'text paragraph message big-text 文字 正文',
    'One sentence, large, is called `statement` here, and several paragraphs are `columns`',
    '一句大字在这里叫 `statement`，几段文字叫 `columns`',
  ),
  kind(
    'kpis',
    'stats stat statistics key-figures key-numbers big-numbers counters metrics numbers figures facts kpi 数据 指标',
    'Large figures side by side are called `kpis` here',
    '并列的大数字，在这里叫 `kpis`',
  ),
  kind(
    'process',
    'steps step flow flowchart workflow 流程 步骤',
    'Steps one after the other are called `process` here',
    '前后相接的步骤，在这里叫 `process`',
  ),
  kind(
    'cover',
    'title title-slide opening intro first 封面 标题',
    'The first slide, with the deck’s title, is called `cover` here',
    '带演示标题的第一页，在这里叫 `cover`',
  ),
  kind(
    'contact',
    'closing end thanks thank-you outro last 结束 致谢 联系',
    'The last slide, which says how to get in touch, is called `contact` here',
    '写明联系方式的最后一页，在这里叫 `contact`',
  ),
  kind(
    'agenda',
    'toc contents outline table-of-contents overview 目录 议程',
    'What the deck is about, part by part, is called `agenda` here',
    '列出各部分的目录页，在这里叫 `agenda`',
  ),
  kind(
    'section',
    'divider chapter separator section-header header 章节 过渡页',
    'A slide that opens a part of the deck is called `section` here',
    '各部分开头的页，在这里叫 `section`',
  ),
  kind(
    'columns',
    'two-column two-columns column split 两栏 分栏',
    'Texts side by side are called `columns` here',
    '并列的几段文字，在这里叫 `columns`',
  ),
  kind(
    'timeline',
    'roadmap milestones history schedule gantt 时间线 路线图',
    'Moments in their order are called `timeline` here',
    '按时间排列的事件，在这里叫 `timeline`',
  ),
  kind(
    'team',
    'people person members 团队',
    'People with their names and portraits are called `team` here',
    '介绍人员的页，在这里叫 `team`',
  ),
  kind(
    'partner-logos',
    'logos logo partners sponsors clients customers 合作伙伴 标志墙',
    'A wall of logos is called `partner-logos` here',
    '标志墙在这里叫 `partner-logos`',
  ),
  kind(
    'sources',
    'references bibliography citations 参考文献 来源',
    'The list of sources is called `sources` here',
    '来源清单在这里叫 `sources`',
  ),
  kind(
    'quote',
    'testimonial citation cite blockquote voice 引语 引用',
    'What somebody said is called `quote` here',
    '引用他人的话，在这里叫 `quote`',
  ),
  kind(
    'map',
    'world-map location locations where 区位',
    'Places on a map are called `map` here',
    '在地图上标出地点的页，在这里叫 `map`',
  ),
  kind(
    'comparison',
    'versus vs before-after pros-cons compare 对比',
    'Two or more things side by side are called `comparison` here, and two that differ `contrast`',
    '并列比较的页，在这里叫 `comparison`；两者对照叫 `contrast`',
  ),
  kind(
    'custom',
    'blank free empty 空白',
    'A slide whose parts you place yourself is called `custom` here',
    '自行安排各部分位置的页，在这里叫 `custom`',
  ),
];

/** What people call slides with a chart. */
const CHART_SLIDE = 'graph plot diagram line-chart bar-chart pie-chart columnchart bar line pie donut histogram 图表';

const type = (suggestion: string, words: string): Entry => ({
  words,
  suggestion,
  hint: {
    en: `It is called \`${suggestion}\` here: write \`type: ${suggestion}\`.`,
    zh: `它在这里叫 \`${suggestion}\`：请写 \`type: ${suggestion}\`。`,
  },
});

/** What people call types of chart. */
const TYPES: readonly Entry[] = [
  type('line', 'curve trend spline line-chart lines linegraph timeseries 折线图'),
  type('bar', 'bar-chart bars horizontal-bar hbar 条形图'),
  type('column', 'column-chart columns vertical-bar vbar 柱形图 柱状图'),
  type('pie', 'pie-chart 饼图'),
  type('doughnut', 'donut donutchart ring 环形图'),
  type('area', 'area-chart 面积图'),
  type('stacked', 'stacked-bar stacked-column 堆积图'),
  type('grouped', 'clustered clustered-column grouped-bar multi-bar'),
  type('scatter', 'scatterplot xy points 散点图'),
  type('radar', 'spider spiderweb star 雷达图'),
  type('waterfall', 'bridge cascade 瀑布图'),
  type('bubble', 'bubbles bubblechart 气泡图'),
  type('heatmap', 'heat-map matrix 热力图'),
  type('treemap', 'tree-map mosaic 矩形树图'),
  type('gauge', 'speedometer meter 仪表盘'),
  type('funnel', 'pyramid 漏斗图'),
  type('combo', 'mixed dual-axis column-line 组合图'),
  type('sankey', 'flow flows alluvial 桑基图'),
  type('map', 'choropleth world-map 地图'),
  {
    words: 'histogram 直方图',
    suggestion: 'column',
    hint: {
      en: 'A histogram is drawn as `column`, with one column for each range: count the cases of each range in the data, and write `type: column`.',
      zh: '直方图用 `column` 画，每个区间一根柱子：请在数据里写出各区间的数量，并写 `type: column`。',
    },
  },
];

/** Whether it is one of those words: people join and part words as they like. */
const isOneOf = (words: string, word: string) => words.split(' ').some((each) => plainName(each) === plainName(word));
const find = (entries: readonly Entry[], word: string) => entries.find(({ words }) => isOneOf(words, word));

/** Other words for keys, and for how a figure is meant, sorted or put together, that are not spelt like them. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  title: 'heading header headline caption name 标题',
  kind: 'slide layout template 类型',
  type: 'chart kind style',
  items: 'points bullets list entries content body 要点 内容',
  text: 'body content description label words bio phone subtitle 文字',
  subtitle: 'text description subheading tagline lead 副标题',
  notes: 'script speech speaker comment 备注 讲稿',
  data: 'values facts figures numbers 数据',
  value: 'number figure amount 数值',
  name: 'label title 名称',
  period: 'year date time 年份 时间',
  footnote: 'remark source comment 脚注',
  kicker: 'eyebrow overline topic 眉题',
  takeaway: 'conclusion summary message 结论',
  url: 'link address website web 网址',
  lines: 'email mail phone telephone contact 邮箱 电话 联系方式',
  picture: 'image photo img file 图片',
  languages: 'lang language 语言',
  slides: 'pages page 页面 幻灯片',
  labels: 'x x-axis category 横轴',
  values: 'y y-axis 纵轴',
  mark: 'logo 标志',
  when: 'year date time period 时间 年份',
  date: 'year published publication issued 日期 年份',
  role: 'position job job-title function title 职务',
  photo: 'image picture portrait headshot avatar 照片 头像',
  mail: 'e-mail 邮箱',
  speaker: 'author by attribution who person said-by 说话人',
  lat: 'latitude 纬度',
  lon: 'longitude lng long 经度',
  points: 'places locations cities markers pins 地点',
  min: 'from start lower low minimum 最小',
  max: 'to end upper high until maximum 最大',
  range: 'rows cells area 区域',
  latin: 'body text main sans western 西文',
  eastAsian: 'chinese cjk asian 中文',
  accent1: 'primary main brand 主色',
  accent2: 'secondary 辅色',
  accent6: 'highlight accent',
  colors: 'roles colours palette',
  pptx: 'powerpoint ppt office',
  html: 'web htm website browser',
  png: 'image images jpg jpeg picture pictures',
  native: 'editable powerpoint excel',
  number: 'numeric integer int float decimal figure 数字',
  percent: 'percentage % 百分比',
  desk: 'screen read print paper document laptop',
  hall: 'room stage projector beamer presentation',
  'mark-on-dark': 'logo-on-dark',
  base: 'template potx pptx 模板',
  about: 'around approximately approx approx. roughly circa ca ca. ~ 约 大约 左右',
  above: 'over more more-than at-least min minimum from > >= ≥ 超过 高于 以上',
  ascending: 'asc up increasing a-z 升序',
  descending: 'desc down decreasing z-a 降序',
  sum: 'total add 合计 求和',
  mean: 'average avg 平均',
  largest: 'max maximum 最大',
  smallest: 'min minimum 最小',
  below: 'under less less-than at-most max maximum up-to < <= ≤ 不足 低于 以下',
};

/** The key or the choice that another word stands for; undefined where it stands for none of them. */
export function otherWordFor(written: string, known: readonly string[]): string | undefined {
  return known.find((each) => {
    const words = lookUp(OTHER_WORDS, each);
    return words !== undefined && isOneOf(words, written);
  });
}

/** What a key that its group does not take is called here, or where it stands; undefined where it is no such word. */
export function keyCalledHere(parent: Path, key: string, group: unknown): CalledHere | undefined {
  if (parent.length === 1 && parent[0] === 'deck') return find(UNDER_DECK, key);
  if (parent.at(-1) === 'chart') return find(OF_CHARTS, key);
  const ownLogo = parent.length === 2 && parent[0] === 'slides' && /^(logo|mark|标志)$/i.test(key);
  if (ownLogo) return find(UNDER_DECK, 'logo');
  const isTable = isGroup(group) && lookUp(group, 'kind') === 'table';
  return isTable ? find(OF_TABLES, key) : undefined;
}

/** The hint for a colour itself where a colour of the theme is to be named. */
const OF_THEME: Words = {
  en: 'Roles are colours of the theme: write this one under `theme`, as `accent1` or another, and its name here.',
  zh: '这里写主题色的名称：请把这个颜色写到 `theme` 下的 `accent1` 等名称里，再在这里写该名称。',
};

/** What a kind of slide, a type of chart, or a colour of the theme, is called here; undefined where it is no such word, or no such choice. */
export function choiceCalledHere(key: string, written: string, choices: readonly string[]): CalledHere | undefined {
  if (choices.includes('accent1') && readColor(written) !== undefined) return { hint: OF_THEME };
  if (key === 'icon') return iconHere(written, choices);
  const found = key === 'kind' ? find(KINDS, written) : key === 'type' ? find(TYPES, written) : undefined;
  if (found?.suggestion !== undefined && choices.includes(found.suggestion)) return found;
  if (key !== 'kind' || !isOneOf(CHART_SLIDE, written) || !choices.includes('chart')) return undefined;
  const isMeant = ({ words, suggestion }: Entry) => isOneOf(`${suggestion} ${words}`, written);
  const as = TYPES.find(isMeant)?.suggestion ?? 'column';
  return {
    hint: {
      en: `Charts are slides of the kind \`chart\`: write \`kind: chart\`, and \`type: ${as}\` under its \`chart\`.`,
      zh: `图表页的类型是 \`chart\`：请写 \`kind: chart\`，并在其中的 \`chart\` 下写 \`type: ${as}\`。`,
    },
    suggestion: 'chart',
  };
}

/** An icon that people call so; undefined for an icon's own name in other letters. */
function iconHere(word: string, choices: readonly string[]): CalledHere | undefined {
  const suggestion = calledOtherwise(word, choices, (icon) => ICONS[icon] ?? '');
  if (suggestion === undefined || plainName(suggestion) === plainName(word)) return undefined;
  return {
    hint: {
      en: `The icon that shows it is called \`${suggestion}\`; all of them stand on lucide.dev/icons.`,
      zh: `表示它的图标叫 \`${suggestion}\`；全部图标见 lucide.dev/icons。`,
    },
    suggestion,
  };
}
