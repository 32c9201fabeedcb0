/** Charts by what they answer. Their figures are examples that their footnotes name as such. */
export const CHARTS = `
- name: chart-column
  title: { en: Columns over time, zh: 柱形图 }
  use: { en: "How one figure develops", zh: 一个数据如何变化 }
  slide:
    kind: chart
    title: { en: Exports grow every year, zh: 出口逐年增长 }
    chart:
      type: column
      title: { en: Exports, zh: 出口额 }
      unit: CNY bn
      labels: [2016, 2017, 2018, 2019, 2020]
      series: [{ name: { en: Exports, zh: 出口额 }, values: [30, 34, 39, 45, 52] }]
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-bar
  title: { en: Bars, zh: 条形图 }
  use: { en: "Which is largest, with names that are long", zh: 谁最大，名称较长时用 }
  slide:
    kind: chart
    title: { en: Cars lead all industries, zh: 汽车领先各行业 }
    chart:
      type: bar
      title: { en: "Share of output, by industry", zh: 各行业产值占比 }
      unit: "%"
      labels: [{ en: Cars, zh: 汽车 }, { en: Electronics, zh: 电子信息 }, { en: Machinery, zh: 装备制造 }, { en: Medicine, zh: 生物医药 }]
      series: [{ name: { en: Share, zh: 占比 }, values: [34, 28, 16, 9] }]
      highlight: { en: Cars, zh: 汽车 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-line
  title: { en: Lines, zh: 折线图 }
  use: { en: "How two or more figures develop", zh: 两个以上数据的走势 }
  slide:
    kind: chart
    title: { en: Exports pull away from imports, zh: 出口与进口差距拉大 }
    chart:
      type: line
      unit: CNY bn
      labels: [2016, 2017, 2018, 2019, 2020]
      series:
        - { name: { en: Exports, zh: 出口 }, values: [28, 33, 37, 44, 55] }
        - { name: { en: Imports, zh: 进口 }, values: [19, 20, 21, 23, 26] }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-grouped
  title: { en: Columns in groups, zh: 簇状柱形图 }
  use: { en: "Two figures for each of several things", zh: 多个对象，每个两项数据 }
  slide:
    kind: chart
    title: { en: Exports outgrow imports, zh: 出口增幅超过进口 }
    chart:
      type: grouped
      title: { en: Trade, zh: 贸易额 }
      unit: CNY bn
      labels: [{ en: Exports, zh: 出口 }, { en: Imports, zh: 进口 }]
      series:
        - { name: 2010, values: [12, 18] }
        - { name: 2020, values: [35, 23] }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-stacked-area
  title: { en: Stacked areas, zh: 堆积面积图 }
  use: { en: "How a sum and its parts develop", zh: 总量与构成如何变化 }
  slide:
    kind: chart
    title: { en: Rail carries the growth, zh: 增长主要靠铁路 }
    chart:
      type: stacked-area
      title: { en: Freight carried, zh: 货运量 }
      unit: { en: million tonnes, zh: 百万吨 }
      labels: [2016, 2017, 2018, 2019, 2020]
      series:
        - { name: { en: Water, zh: 水运 }, values: [24, 25, 26, 27, 28] }
        - { name: { en: Rail, zh: 铁路 }, values: [14, 21, 32, 46, 62] }
        - { name: { en: Road, zh: 公路 }, values: [20, 20, 21, 21, 22] }
      highlight: { en: Rail, zh: 铁路 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-doughnut
  title: { en: Ring, zh: 圆环图 }
  use: { en: "Parts of a whole, a few of them", zh: 整体的几个组成部分 }
  slide:
    kind: chart
    title: { en: Services outweigh all the rest, zh: 服务业超过其余各业之和 }
    chart:
      type: doughnut
      title: { en: "Share of output, by sector", zh: 三次产业占比 }
      unit: "%"
      labels: [{ en: Services, zh: 服务业 }, { en: Industry, zh: 工业 }, { en: Farming, zh: 农业 }]
      series: [{ name: { en: Share, zh: 占比 }, values: [58, 36, 6] }]
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-waterfall
  title: { en: Waterfall, zh: 瀑布图 }
  use: { en: "What added to a sum, and what took from it", zh: 哪些增加、哪些减少 }
  slide:
    kind: chart
    title: { en: New parks outweigh the old lines, zh: 新园区超过关停的产线 }
    chart:
      type: waterfall
      title: { en: Output, zh: 产值 }
      unit: CNY bn
      labels: [{ en: Before, zh: 此前 }, { en: New parks, zh: 新园区 }, { en: Prices, zh: 价格 }, { en: Closed lines, zh: 关停产线 }]
      series: [{ name: { en: Output, zh: 产值 }, values: [60, 42, 12, -18] }]
      end: { en: Now, zh: 现在 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-combo
  title: { en: Columns with a line, zh: 柱线组合图 }
  use: { en: "A figure and its growth", zh: 一个数据及其增速 }
  slide:
    kind: chart
    title: { en: "Output grew, and ever faster", zh: 产值不断增长，而且越来越快 }
    chart:
      type: combo
      title: { en: Output, zh: 产值 }
      unit: CNY bn
      labels: [2016, 2017, 2018, 2019, 2020]
      series:
        - { name: { en: Output, zh: 产值 }, values: [124, 138, 156, 179, 211] }
        - { name: { en: Growth, zh: 增长率 }, values: [9, 11, 13, 15, 18] }
      line: { en: Growth, zh: 增长率 }
      line_unit: "%"
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-treemap
  title: { en: Areas of a whole, zh: 矩形树图 }
  use: { en: "Many parts of a whole, by size", zh: 整体的众多组成部分，按大小排列 }
  slide:
    kind: chart
    title: { en: Chips come first, zh: 半导体居首 }
    chart:
      type: treemap
      title: { en: The fund’s money, zh: 基金投资构成 }
      unit: "%"
      labels: [{ en: Semiconductors, zh: 半导体 }, { en: Ports, zh: 港口 }, { en: Electric cars, zh: 新能源汽车 }, { en: Health care, zh: 医疗健康 }, { en: Software, zh: 软件 }]
      series: [{ name: { en: Portfolio, zh: 投资组合 }, values: [36, 24, 18, 12, 10] }]
      highlight: { en: Semiconductors, zh: 半导体 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-sankey
  title: { en: Flows, zh: 流向图 }
  use: { en: "Where money or goods come from and go to", zh: 资金或货物从哪里来，到哪里去 }
  slide:
    kind: chart
    title: { en: Most of the money drives cars, zh: 大部分资金流向汽车 }
    chart:
      type: sankey
      title: { en: Public money, zh: 公共资金 }
      unit: CNY bn
      flows:
        - { from: { en: State funds, zh: 国有资本 }, to: { en: Fund, zh: 产业基金 }, value: 150 }
        - { from: { en: Banks, zh: 银行 }, to: { en: Fund, zh: 产业基金 }, value: 60 }
        - { from: { en: Fund, zh: 产业基金 }, to: { en: Electric cars, zh: 新能源汽车 }, value: 130 }
        - { from: { en: Fund, zh: 产业基金 }, to: { en: Chips, zh: 半导体 }, value: 80 }
      highlight: { en: Electric cars, zh: 新能源汽车 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-funnel
  title: { en: Funnel, zh: 漏斗图 }
  use: { en: "How many are left after each stage", zh: 每个阶段之后还剩多少 }
  slide:
    kind: chart
    title: { en: Few enquiries end in a contract, zh: 咨询者多，签约者少 }
    chart:
      type: funnel
      labels: [{ en: Enquiries, zh: 咨询 }, { en: Visits to the site, zh: 实地考察 }, { en: Letters of intent, zh: 投资意向书 }, { en: Contracts, zh: 合同 }]
      series: [{ name: { en: Companies, zh: 企业 }, values: [480, 216, 54, 18] }]
      highlight: { en: Contracts, zh: 合同 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
- name: chart-radar
  title: { en: Radar, zh: 雷达图 }
  use: { en: "Strong and weak points of two places", zh: 两地的强项与弱项 }
  slide:
    kind: chart
    title: { en: "One weak point: talent", zh: 短板只有一个：人才 }
    chart:
      type: radar
      title: { en: Investors’ marks, zh: 投资者评分 }
      unit: { en: "points out of 100", zh: 百分制 }
      labels: [{ en: Land, zh: 土地 }, { en: Logistics, zh: 物流 }, { en: Talent, zh: 人才 }, { en: Costs, zh: 成本 }, { en: Services, zh: 政务服务 }]
      series:
        - { name: { en: This area, zh: 本区 }, values: [82, 91, 48, 77, 84] }
        - { name: { en: The coast, zh: 沿海平均 }, values: [65, 79, 86, 59, 68] }
      highlight: { en: This area, zh: 本区 }
    footnote: { en: "Example figures: replace them.", zh: 示例数据，请替换。 }
`;
