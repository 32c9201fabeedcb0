import type { Box } from '../core/box.ts';
import type { Words } from '../core/language.ts';
import { calledOtherwise } from '../findings/suggest.ts';
import type { ColorRole } from '../scene/tokens.ts';

/** A part of a scene where text may stand, in its units, and the colour of what is drawn there. */
export interface QuietPart extends Box {
  readonly role: ColorRole;
}

/** What is known of a scene beside its drawing, in units of 1600 × 900. */
export interface SceneEntry {
  readonly title: Words;
  /** What people call it otherwise, in single words with spaces between them. */
  readonly also: string;
  /** What stays in view however it is cut. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly quiet: readonly QuietPart[];
}

/** The scenes that come with the tool, each drawn in `scenes/<name>.svg`. */
export const SCENES = {
  skyline: {
    also: 'city town towers skyscraper skyscrapers urban downtown bridge 城市 天际线',
    title: { en: 'A city of towers and an arched bridge where two rivers meet', zh: '两江交汇处的高楼与拱桥' },
    focus: { x: 1090, y: 540 },
    quiet: [{ x: 0, y: 0, w: 900, h: 494, role: 'dark' }],
  },
  port: {
    also: 'harbour harbor seaport ship ships shipping quay dock docks container containers crane terminal vessel sea maritime 港口 码头',
    title: { en: 'A container crane and a ship in a river port', zh: '内河港口的集装箱起重机与货船' },
    focus: { x: 800, y: 470 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 100, role: 'subject-pale' },
      { x: 0, y: 0, w: 430, h: 280, role: 'subject-pale' },
    ],
  },
  cars: {
    also: 'car automotive vehicle vehicles auto assembly robots 汽车',
    title: { en: 'Cars and robots on an assembly line', zh: '装配线上的汽车与机器人' },
    focus: { x: 800, y: 620 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 88, role: 'subject' }],
  },
  chip: {
    also: 'chips semiconductor semiconductors microchip electronics 芯片',
    title: { en: 'A microchip on its board', zh: '电路板上的芯片' },
    focus: { x: 800, y: 450 },
    quiet: [],
  },
  machines: {
    also: 'factory plant industry manufacturing machine machinery workshop production turbine mill 工厂 制造 机械',
    title: { en: 'A turbine wheel under the crane of a workshop', zh: '车间行车下的涡轮' },
    focus: { x: 800, y: 540 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 70, role: 'subject' }],
  },
  biomed: {
    also: 'biology biotech pharma medicine laboratory lab chemistry science 生物医药 实验室',
    title: { en: 'A flask, test tubes and a microscope before a double helix', zh: '双螺旋前的烧瓶、试管与显微镜' },
    focus: { x: 800, y: 520 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 88, role: 'subject-pale' },
      { x: 0, y: 758, w: 1600, h: 142, role: 'dark' },
    ],
  },
  trade: {
    also: 'freight transport cargo export exports import truck lorry 贸易 物流',
    title: { en: 'A lorry, a freight train and an aircraft at a warehouse', zh: '仓库前的卡车、货运列车与飞机' },
    focus: { x: 790, y: 520 },
    quiet: [
      { x: 0, y: 0, w: 548, h: 425, role: 'subject-pale' },
      { x: 1034, y: 0, w: 566, h: 415, role: 'subject-pale' },
    ],
  },
  finance: {
    also: 'bank banks banking money investment stock exchange 金融 银行',
    title: { en: 'A cable car before the towers of a financial district', zh: '金融区高楼前的过江缆车' },
    focus: { x: 800, y: 440 },
    quiet: [
      { x: 0, y: 0, w: 545, h: 255, role: 'dark' },
      { x: 1060, y: 0, w: 540, h: 185, role: 'dark' },
    ],
  },
  fair: {
    also: 'exhibition expo trade-fair event conference congress visitors 会展 展会',
    title: { en: 'Visitors and flags at an exhibition hall', zh: '会展中心前的旗帜与来宾' },
    focus: { x: 800, y: 520 },
    quiet: [{ x: 0, y: 0, w: 885, h: 328, role: 'subject-pale' }],
  },
  living: {
    also: 'homes home housing residential family quality-of-life neighbourhood apartments 生活 居住',
    title: { en: 'A light-rail train before homes, a school and a Ferris wheel', zh: '轻轨列车与住宅、学校、摩天轮' },
    focus: { x: 1020, y: 500 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 390, role: 'subject-pale' }],
  },
  green: {
    also: 'nature environment park wind windfarm offshore renewable renewables sustainability climate eco ecology forest trees river 生态 绿色',
    title: {
      en: 'Wind turbines, a pavilion and a city among hills at night',
      zh: '夜色中的风力发电机、亭阁与山间城市',
    },
    focus: { x: 1290, y: 560 },
    quiet: [
      { x: 0, y: 0, w: 1160, h: 330, role: 'dark' },
      { x: 0, y: 0, w: 860, h: 380, role: 'dark' },
    ],
  },
  campus: {
    also: 'university college institute science-park 校园 大学',
    title: { en: 'A research campus at night', zh: '夜色中的科研园区' },
    focus: { x: 800, y: 470 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 118, role: 'dark' },
      { x: 0, y: 0, w: 538, h: 398, role: 'dark' },
      { x: 1095, y: 0, w: 505, h: 390, role: 'dark' },
    ],
  },
  aero: {
    also: 'space rocket aerospace satellite launch 航天 火箭',
    title: { en: 'A rocket lifting off', zh: '升空的火箭' },
    focus: { x: 800, y: 385 },
    quiet: [
      { x: 0, y: 0, w: 366, h: 545, role: 'dark' },
      { x: 1234, y: 0, w: 366, h: 535, role: 'dark' },
    ],
  },
  energy: {
    also: 'power dam hydro hydropower solar electricity grid utilities 能源 电力',
    title: { en: 'A dam with its spillways, pylons and panels in the sun', zh: '泄洪的大坝、输电塔与太阳能板' },
    focus: { x: 840, y: 560 },
    quiet: [
      { x: 0, y: 0, w: 845, h: 300, role: 'subject-pale' },
      { x: 0, y: 0, w: 776, h: 380, role: 'subject-pale' },
    ],
  },
  farming: {
    also: 'farm agriculture rural tea field fields crops countryside food 农业 茶园',
    title: { en: 'Somebody who picks tea among terraces', zh: '茶山梯田间的采茶人' },
    focus: { x: 1010, y: 590 },
    quiet: [{ x: 0, y: 0, w: 970, h: 364, role: 'subject-pale' }],
  },
  health: {
    also: 'hospital clinic medical doctor care healthcare 医院 医疗',
    title: {
      en: 'A hospital, its ambulance, and a helicopter that comes in to land',
      zh: '医院、救护车与即将降落的直升机',
    },
    focus: { x: 950, y: 375 },
    quiet: [
      { x: 0, y: 0, w: 815, h: 268, role: 'subject-pale' },
      { x: 0, y: 0, w: 578, h: 430, role: 'subject-pale' },
    ],
  },
  education: {
    also: 'school lecture training students classroom teaching learning 教育 学校',
    title: { en: 'A lecture, and somebody who raises a hand', zh: '课堂上有人举手提问' },
    focus: { x: 880, y: 500 },
    quiet: [],
  },
  research: {
    also: 'observatory astronomy stars telescope discovery 科研 天文台',
    title: { en: 'An observatory above the clouds, under stars that turn', zh: '云海之上、星轨之下的天文台' },
    focus: { x: 800, y: 480 },
    quiet: [],
  },
  tourism: {
    also: 'old-town culture heritage holiday travel hotel pagoda leisure 旅游 古镇',
    title: { en: 'An old town at the water, with its bridge and pagoda', zh: '水乡古镇的拱桥与宝塔' },
    focus: { x: 1130, y: 600 },
    quiet: [{ x: 0, y: 0, w: 970, h: 384, role: 'subject-pale' }],
  },
  railway: {
    also: 'train trains rail station metro high-speed 铁路 高铁',
    title: { en: 'A high-speed train in its station', zh: '车站里的高速列车' },
    focus: { x: 800, y: 520 },
    quiet: [],
  },
  airport: {
    also: 'plane aircraft aviation flight flights airplane 机场 航空',
    title: { en: 'An aircraft before its terminal and the control tower', zh: '航站楼与塔台前的客机' },
    focus: { x: 1240, y: 540 },
    quiet: [
      { x: 0, y: 0, w: 690, h: 364, role: 'subject-pale' },
      { x: 0, y: 0, w: 815, h: 345, role: 'subject-pale' },
      { x: 0, y: 0, w: 1600, h: 92, role: 'subject-pale' },
    ],
  },
  'data-centre': {
    also: 'data-center datacenter servers server computing cloud ai digital internet it 数据中心 算力',
    title: { en: 'An engineer between the racks of a data centre', zh: '数据中心机柜间的工程师' },
    focus: { x: 830, y: 470 },
    quiet: [],
  },
  logistics: {
    also: 'warehouse storage forklift distribution supply-chain 仓库 仓储',
    title: { en: 'A forklift truck between the racks of a warehouse', zh: '仓库货架间的叉车' },
    focus: { x: 790, y: 560 },
    quiet: [],
  },
  office: {
    also: 'offices business headquarters building work 办公楼 写字楼',
    title: { en: 'An office building in the evening, its windows lit', zh: '傍晚亮着灯的办公楼' },
    focus: { x: 800, y: 450 },
    quiet: [],
  },
  meeting: {
    also: 'people team talk negotiation partners conference-table round-table discussion handshake 会议 洽谈',
    title: { en: 'A meeting at a round table above the city', zh: '城市高处的圆桌会议' },
    focus: { x: 800, y: 500 },
    quiet: [],
  },
} as const satisfies Readonly<Record<string, SceneEntry>>;

type SceneName = keyof typeof SCENES;

export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];

/** The scene that people call so: `harbour` is the port; undefined where none or several are. */
export const sceneCalled = (name: string): SceneName | undefined =>
  calledOtherwise(name, SCENE_NAMES, (scene) => SCENES[scene].also);
