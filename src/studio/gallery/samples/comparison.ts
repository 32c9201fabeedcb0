/** Slides that set things against each other, or ask for a choice. */
export const COMPARISON = `
- name: comparison
  title: { en: Two sides, zh: 两相对照 }
  use: { en: "Two things side by side, point by point", zh: 两项并排，逐点比较 }
  slide:
    kind: comparison
    title: { en: Lease a hall or build your own, zh: 租用厂房，还是自建 }
    left:
      title: { en: Lease, zh: 租用 }
      items: [{ en: Ready to move in, zh: 即刻入驻 }, { en: Little money tied up, zh: 占用资金少 }, { en: Room to change, zh: 调整灵活 }]
    right:
      title: { en: Build, zh: 自建 }
      items: [{ en: Laid out for your line, zh: 按产线设计 }, { en: Yours for the long term, zh: 长期持有 }, { en: Room to grow, zh: 预留扩建 }]
- name: before-after
  title: { en: Before and after, zh: 前后对照 }
  use: { en: "What was, and what it has become", zh: 过去怎样，现在怎样 }
  slide:
    kind: comparison
    title: { en: One window in place of many, zh: 多头跑，变成一窗办 }
    arrow: true
    left:
      title: { en: Before, zh: 过去 }
      items: [{ en: An office for each permit, zh: 一证一部门 }, { en: Papers by hand, zh: 纸质材料 }, { en: Open end, zh: 办期不定 }]
    right:
      title: { en: Now, zh: 现在 }
      items: [{ en: One window for all, zh: 一窗受理 }, { en: Filed online, zh: 网上申报 }, { en: A date you can plan with, zh: 限时办结 }]
- name: contrast
  title: { en: Two shares, zh: 占比反差 }
  use: { en: "Two shares whose contrast surprises, to scale", zh: 两个反差大的占比，按比例绘制 }
  facts:
    sample_output_share: { name: { en: Share of output, zh: 产值占比 }, value: 60, unit: "%", source: sample_source, draft: true }
    sample_land_share: { name: { en: Share of land, zh: 用地占比 }, value: 10, unit: "%", source: sample_source, draft: true }
  slide:
    kind: contrast
    title: { en: "Little land, much output", zh: 用地少，产出多 }
    sides:
      - { fact: sample_output_share, whole: { en: All output, zh: 全区产值 }, text: { en: comes from the parks, zh: 来自园区 } }
      - { fact: sample_land_share, whole: { en: All land, zh: 全区土地 }, text: { en: is taken by the parks, zh: 用于园区 } }
- name: doors
  title: { en: Doors to choose from, zh: 几扇门 }
  use: { en: "A choice between two to four ways to begin", zh: 两到四种起步方式，供选择 }
  slide:
    kind: doors
    title: { en: Where will you start?, zh: 从哪里起步？ }
    items:
      - { word: { en: Build cars, zh: 造车 }, text: { en: on a line that runs, zh: 产线已在运转 }, view: cars-on-a-line }
      - { word: { en: Ship goods, zh: 发货 }, text: { en: from the river port, zh: 从内河港出发 }, view: port }
      - { word: { en: Join a park, zh: 入园 }, text: { en: with its own school, zh: 园内自有学校 }, view: park }
- name: table
  title: { en: Table, zh: 表格 }
  use: { en: Several things by several measures, zh: 多个对象，多项比较 }
  slide:
    kind: table
    title: { en: Which site suits you, zh: 哪处场地适合您 }
    columns:
      - { title: { en: Site, zh: 场地 } }
      - { title: { en: Suits, zh: 适合 } }
      - { title: { en: Transport, zh: 交通 } }
    rows:
      - [{ en: River port, zh: 果园港 }, { en: Heavy goods, zh: 大宗货物 }, { en: Ship and rail, zh: 水运与铁路 }]
      - [{ en: Airport park, zh: 临空园区 }, { en: Electronics, zh: 电子产品 }, { en: Air, zh: 航空 }]
      - [{ en: Car park, zh: 汽车园区 }, { en: Cars and parts, zh: 整车与零部件 }, { en: Road and rail, zh: 公路与铁路 }]
`;
