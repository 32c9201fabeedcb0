/** Slides on places and on what they look like. */
export const PLACES = `
- name: map
  title: { en: Map, zh: 地图 }
  use: { en: Where you are, and what is near, zh: 在哪里，周边有什么 }
  slide:
    kind: map
    title: { en: From Chongqing the river leads to the sea, zh: 从重庆沿江而下，直通大海 }
    map:
      points:
        - { id: chongqing, name: { en: Chongqing, zh: 重庆 }, lat: 29.6, lon: 106.5 }
        - { id: shanghai, name: { en: Shanghai, zh: 上海 }, lat: 31.2, lon: 121.9 }
      rivers: [yangtze]
      highlight: chongqing
- name: map-world
  title: { en: Map of partners, zh: 伙伴地图 }
  use: { en: "Lines from you to partners all over the world", zh: 从本地连向世界各地的伙伴 }
  slide:
    kind: map
    title: { en: Partners on three continents, zh: 伙伴遍布三大洲 }
    map:
      points:
        - { id: chongqing, name: { en: Chongqing, zh: 重庆 }, lat: 29.6, lon: 106.5 }
        - { id: germany, name: { en: Germany, zh: 德国 }, lat: 52.5, lon: 13.4 }
        - { id: kenya, name: { en: Kenya, zh: 肯尼亚 }, lat: -1.3, lon: 36.8 }
        - { id: singapore, name: { en: Singapore, zh: 新加坡 }, lat: 1.29, lon: 103.85 }
      arcs: [[chongqing, germany], [chongqing, kenya], [chongqing, singapore]]
      highlight: chongqing
- name: link
  title: { en: Two places joined, zh: 两地相连 }
  use: { en: "What joins two places: trade, trains, people", zh: 贸易、班列、人员把两地连在一起 }
  slide:
    kind: link
    title: { en: Trains join two river ports, zh: 班列连起两座江港 }
    from: { name: { en: Chongqing, zh: 重庆 }, end: river-town-hills }
    to: { name: { en: Duisburg, zh: 杜伊斯堡 }, end: sea-harbour }
    text: { en: freight trains both ways, zh: 货运班列双向对开 }
- name: place-street
  title: { en: Street, zh: 街景 }
  use: { en: "What there is in a place, as houses of a street", zh: 一条街上的配套设施 }
  slide:
    kind: place-street
    title: { en: "Schools, doctors and shops are a walk away", zh: 上学、就医、购物，步行可达 }
    people: true
    places:
      - { name: { en: School, zh: 国际学校 }, house: school }
      - { name: { en: Hospital, zh: 医院 }, house: hospital }
      - { name: { en: Shopping, zh: 购物中心 }, house: mall }
      - { name: { en: Fun park, zh: 游乐园 }, house: ferris-wheel }
- name: plan
  title: { en: Spaces of a plan, zh: 空间规划 }
  use: { en: "Two or three spaces of one plan", zh: 一张蓝图，两三类空间 }
  slide:
    kind: plan
    title: { en: "Work, live and rest in one plan", zh: 生产、生活、生态，一张蓝图 }
    items:
      - { word: { en: Production, zh: 生产 }, houses: [car-works, silo-row] }
      - { word: { en: Living, zh: 生活 }, houses: [flats, family-house] }
      - { word: { en: Ecology, zh: 生态 } }
- name: panorama
  title: { en: Building sites, zh: 在建项目 }
  use: { en: "Two to four projects that are being built", zh: 两到四个在建项目 }
  slide:
    kind: panorama
    title: { en: Three platforms are being built, zh: 三大平台，加快建设 }
    items:
      - { name: { en: Smart park, zh: 智慧公园 }, text: { en: open to all, zh: 面向公众 }, site: park-building-2 }
      - { name: { en: Digital park, zh: 数字经济产业园 }, text: { en: for young firms, zh: 面向初创企业 }, site: tower-2 }
      - { name: { en: Research zone, zh: 协同创新区 }, text: { en: for laboratories, zh: 面向科研机构 }, site: hall-2 }
- name: picture
  title: { en: Picture with points, zh: 图文 }
  use: { en: "A picture or scene, with what there is to say", zh: 一幅图，配几句说明 }
  slide:
    kind: picture
    title: { en: The river port is at your door, zh: 内河港就在家门口 }
    scene: port
    side: right
    text: { en: "Containers change from ship to train within the port. Your goods need no lorry.", zh: 集装箱在港内由船上车，全程无须公路短驳。 }
- name: pictures
  title: { en: Pictures, zh: 组图 }
  use: { en: "Two to six pictures or scenes with a line each", zh: 两到六幅图，各配一行字 }
  slide:
    kind: pictures
    title: { en: One river serves us all, zh: 一江惠及众人 }
    items:
      - { scene: port, caption: { en: It carries goods, zh: 运送货物 } }
      - { scene: energy, caption: { en: It makes power, zh: 发出电力 } }
      - { scene: tourism, caption: { en: It draws guests, zh: 迎来游客 } }
`;
