/** Slides that open a deck, lead through it and say one thing. */
export const STORY = `
- name: cover
  title: { en: Cover, zh: 封面 }
  use: { en: "Opens the deck: its title, what it promises, for whom", zh: 开篇：标题、承诺与场合 }
  slide:
    kind: cover
    scene: skyline
    title: { en: "Liangjiang, open for your business", zh: 两江新区，欢迎投资兴业 }
    subtitle: { en: Where a factory finds its market, zh: 让工厂就在市场旁边 }
    note: { en: "[Occasion and date]", zh: "【活动与日期】" }
- name: agenda
  title: { en: Agenda, zh: 目录 }
  use: { en: "Lists the sections of the deck by itself", zh: 自动列出各章节 }
  slide:
    kind: agenda
    title: { en: What we will show you today, zh: 今天向您介绍 }
- name: section
  title: { en: Section, zh: 章节页 }
  use: { en: "Opens a section; the agenda lists it", zh: 开始一章，目录会列出它 }
  slide:
    kind: section
    title: { en: A gate open to the world, zh: 通向世界的大门 }
    subtitle: { en: "Port, railway and airport in one place", zh: 港口、铁路与机场汇于一地 }
    scene: port
- name: section-carrier
  title: { en: Section with a train, zh: 列车章节页 }
  use: { en: "Opens a section: something drives across it", zh: 开始一章，列车驶过画面 }
  slide:
    kind: section
    title: { en: On to new markets, zh: 驶向新的市场 }
    subtitle: { en: Trains to Europe and to the sea, zh: 开往欧洲，也开往海边 }
    carrier: freight-train
- name: statement
  title: { en: One sentence, zh: 一句话 }
  use: { en: The one thing that the audience should keep, zh: 听众应当记住的一点 }
  slide:
    kind: statement
    title: { en: "Come for the port, stay for the people", zh: 因港口而来，为人才而留 }
- name: statement-scene
  title: { en: One sentence over a scene, zh: 场景上的一句话 }
  use: { en: "One thing to keep, over a drawn scene", zh: 用场景衬托一个要点 }
  slide:
    kind: statement
    title: { en: "A place to live in, not only to work in", zh: 不只是工作的地方，更是生活的地方 }
    text: { en: "Production, living and ecology are planned as one", zh: 生产、生活、生态统筹规划 }
    scene: green
- name: quote
  title: { en: Quotation, zh: 引语 }
  use: { en: What somebody said about you, zh: 客户或伙伴的评价 }
  slide:
    kind: quote
    title: { en: What investors say, zh: 投资者怎么说 }
    text: { en: We came for the market. **We stay for the people.**, zh: 当初为市场而来，**如今为人才而留。** }
    speaker: { name: { en: "[Name]", zh: "【姓名】" }, role: { en: "[Position, firm]", zh: "【职务，企业】" } }
- name: bullets
  title: { en: Points, zh: 要点 }
  use: { en: Three to six points in large rows, zh: 三到六个要点，大字排列 }
  slide:
    kind: bullets
    title: { en: Three reasons to settle here, zh: 落户的三个理由 }
    items:
      - { en: "**Market:** customers around you", zh: "**市场**：客户就在身边" }
      - { en: "**Suppliers:** a chain that is in place", zh: "**配套**：产业链已经成形" }
      - { en: "**Talent:** schools that train for you", zh: "**人才**：院校为企业培养" }
- name: bullets-numbered
  title: { en: Numbered points, zh: 编号要点 }
  use: { en: Points whose order matters, zh: 顺序重要的要点 }
  slide:
    kind: bullets
    title: { en: Before you sign, zh: 签约之前 }
    numbered: true
    items:
      - { en: Visit the site and its neighbours, zh: 实地考察厂址与周边 }
      - { en: Talk to firms that are here already, zh: 与已落户企业交流 }
      - { en: Have our office check the permits, zh: 请我们协助核对审批事项 }
      - { en: Agree on a date to begin, zh: 商定开工日期 }
- name: cards
  title: { en: Cards, zh: 卡片 }
  use: { en: "Two to six things of one rank, with icons", zh: 两到六个并列事项，配图标 }
  slide:
    kind: cards
    title: { en: Four industries are at home here, zh: 四大产业扎根两江 }
    items:
      - { icon: car, title: { en: Cars, zh: 汽车 }, text: { en: whole cars and their parts, zh: 整车与零部件 } }
      - { icon: cpu, title: { en: Electronics, zh: 电子 }, text: { en: chips and displays, zh: 芯片与显示 } }
      - { icon: pill, title: { en: Medicine, zh: 医药 }, text: { en: research and making, zh: 研发与制造 } }
      - { icon: plane, title: { en: Aviation, zh: 航空 }, text: { en: engines and service, zh: 发动机与维修 } }
- name: cards-scenes
  title: { en: Cards with scenes, zh: 场景卡片 }
  use: { en: "Things of one rank, each with a drawn scene", zh: 并列事项，每项配一幅场景 }
  slide:
    kind: cards
    title: { en: Four ways to reach your customers, zh: 四条路通向您的客户 }
    items:
      - { scene: port, title: { en: By river, zh: 水路 } }
      - { scene: railway, title: { en: By rail, zh: 铁路 } }
      - { scene: airport, title: { en: By air, zh: 航空 } }
      - { scene: trade, title: { en: By road, zh: 公路 } }
- name: columns
  title: { en: Columns, zh: 分栏 }
  use: { en: "Two to four columns, each with a heading and a text", zh: 两到四栏，各有标题和说明 }
  slide:
    kind: columns
    title: { en: What each partner brings, zh: 各方带来什么 }
    items:
      - { icon: landmark, title: { en: New Area, zh: 新区 }, text: { en: "Land, permits and a contact for every question", zh: 土地、审批，以及有问必答的联系人 } }
      - { icon: factory, title: { en: Firm, zh: 企业 }, text: { en: "Products, processes and a plan for growth", zh: 产品、工艺与发展计划 } }
      - { icon: graduation-cap, title: { en: Schools, zh: 院校 }, text: { en: People who learn on your machines, zh: 在您的设备上实训的人才 } }
- name: lists
  title: { en: Lists side by side, zh: 并列清单 }
  use: { en: Two or three lists to choose from, zh: 两三份供选择的清单 }
  slide:
    kind: lists
    title: { en: Pick a trade or an office, zh: 从行业或部门入手 }
    lists:
      - title: { en: Trades, zh: 行业 }
        items:
          - { icon: car, text: { en: Cars, zh: 汽车 } }
          - { icon: cpu, text: { en: Electronics, zh: 电子 } }
          - { icon: train-front, text: { en: Trains, zh: 轨道交通 } }
      - title: { en: Offices, zh: 部门 }
        items:
          - { icon: map-pin, text: { en: Land, zh: 土地 } }
          - { icon: file-check, text: { en: Permits, zh: 审批 } }
          - { icon: users, text: { en: Talent, zh: 人才 } }
- name: custom
  title: { en: Free arrangement, zh: 自由排版 }
  use: { en: "Text, figures, scenes and charts where you want them", zh: 文字、数据、场景、图表自由摆放 }
  slide:
    kind: custom
    title: { en: The port brings firms, zh: 港口引来企业 }
    items:
      - { show: scene, columns: [1, 7], rows: [1, 6], scene: port }
      - { show: text, columns: [8, 12], rows: [1, 2], style: heading, text: { en: Ships at the door, zh: 船到门口 } }
      - { show: text, columns: [8, 12], rows: [3, 6], text: { en: "What is made here leaves from the quay next door, without a night on the road", zh: 产品从身边的码头直接发运，不必在路上过夜 } }
- name: sources
  title: { en: Sources, zh: 资料来源 }
  use: { en: "Lists where the figures of the deck are from, by itself", zh: 自动列出数据来源 }
  slide:
    kind: sources
    title: { en: Where our figures are from, zh: 数据来源 }
`;
