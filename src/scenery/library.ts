import type { Box } from '../core/box.ts';
import type { Words } from '../core/language.ts';
import type { ColorRole } from '../scene/tokens.ts';

/** A part of a scene where text may stand, in its units, and the colour of what is drawn there. */
export interface QuietPart extends Box {
  readonly role: ColorRole;
}

/** Shapes of boxes that scenes are cut to, as width to height. */
export const SCENE_CROPS = { '16:9': 16 / 9, '3:1': 3, '1:1': 1, '2:5': 0.4 } as const;
type SceneCrop = keyof typeof SCENE_CROPS;

/** What is known of a scene beside its drawing, in units of 1600 × 900. */
export interface SceneEntry {
  /** What it shows, for those who do not see it. */
  readonly title: Words;
  /** What stays in view however it is cut. */
  readonly focus: { readonly x: number; readonly y: number };
  readonly quiet: readonly QuietPart[];
  /** The shapes of boxes in which it is still to be recognised. */
  readonly crops: readonly SceneCrop[];
}

const ALL: readonly SceneCrop[] = ['16:9', '3:1', '1:1', '2:5'];
/** Of scenes whose subject is broad. */
const BROAD: readonly SceneCrop[] = ['16:9', '3:1', '1:1'];

/** The scenes that come with the tool, each drawn in `scenes/<name>.svg`. */
export const SCENES = {
  skyline: {
    title: { en: 'A city of towers and an arched bridge where two rivers meet', zh: '两江交汇处的高楼与拱桥' },
    focus: { x: 1090, y: 540 },
    quiet: [{ x: 0, y: 0, w: 900, h: 494, role: 'dark' }],
    crops: ALL,
  },
  port: {
    title: { en: 'A container crane and a ship in a river port', zh: '内河港口的集装箱起重机与货船' },
    focus: { x: 800, y: 470 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 100, role: 'subject-pale' },
      { x: 0, y: 0, w: 430, h: 280, role: 'subject-pale' },
    ],
    crops: ALL,
  },
  cars: {
    title: { en: 'Cars and robots on an assembly line', zh: '装配线上的汽车与机器人' },
    focus: { x: 800, y: 620 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 88, role: 'subject' }],
    crops: BROAD,
  },
  chip: {
    title: { en: 'A microchip on its board', zh: '电路板上的芯片' },
    focus: { x: 800, y: 450 },
    quiet: [],
    crops: ALL,
  },
  machines: {
    title: { en: 'A turbine wheel under the crane of a workshop', zh: '车间行车下的涡轮' },
    focus: { x: 800, y: 540 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 70, role: 'subject' }],
    crops: BROAD,
  },
  biomed: {
    title: { en: 'A flask, test tubes and a microscope before a double helix', zh: '双螺旋前的烧瓶、试管与显微镜' },
    focus: { x: 800, y: 520 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 88, role: 'subject-pale' },
      { x: 0, y: 758, w: 1600, h: 142, role: 'dark' },
    ],
    crops: ALL,
  },
  trade: {
    title: { en: 'A lorry, a freight train and an aircraft at a warehouse', zh: '仓库前的卡车、货运列车与飞机' },
    focus: { x: 790, y: 520 },
    quiet: [
      { x: 0, y: 0, w: 548, h: 425, role: 'subject-pale' },
      { x: 1034, y: 0, w: 566, h: 415, role: 'subject-pale' },
    ],
    crops: BROAD,
  },
  finance: {
    title: { en: 'A cable car before the towers of a financial district', zh: '金融区高楼前的过江缆车' },
    focus: { x: 800, y: 440 },
    quiet: [
      { x: 0, y: 0, w: 545, h: 255, role: 'dark' },
      { x: 1060, y: 0, w: 540, h: 185, role: 'dark' },
    ],
    crops: ALL,
  },
  fair: {
    title: { en: 'Visitors and flags at an exhibition hall', zh: '会展中心前的旗帜与来宾' },
    focus: { x: 800, y: 520 },
    quiet: [{ x: 0, y: 0, w: 885, h: 328, role: 'subject-pale' }],
    crops: ALL,
  },
  living: {
    title: { en: 'A light-rail train before homes, a school and a Ferris wheel', zh: '轻轨列车与住宅、学校、摩天轮' },
    focus: { x: 1020, y: 500 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 390, role: 'subject-pale' }],
    crops: ALL,
  },
  green: {
    title: {
      en: 'Wind turbines, a pavilion and a city among hills at night',
      zh: '夜色中的风力发电机、亭阁与山间城市',
    },
    focus: { x: 1290, y: 560 },
    quiet: [
      { x: 0, y: 0, w: 1160, h: 330, role: 'dark' },
      { x: 0, y: 0, w: 860, h: 380, role: 'dark' },
    ],
    crops: ALL,
  },
  campus: {
    title: { en: 'A research campus at night', zh: '夜色中的科研园区' },
    focus: { x: 800, y: 470 },
    quiet: [
      { x: 0, y: 0, w: 1600, h: 118, role: 'dark' },
      { x: 0, y: 0, w: 538, h: 398, role: 'dark' },
      { x: 1095, y: 0, w: 505, h: 390, role: 'dark' },
    ],
    crops: ALL,
  },
  aero: {
    title: { en: 'A rocket lifting off', zh: '升空的火箭' },
    focus: { x: 800, y: 385 },
    quiet: [
      { x: 0, y: 0, w: 366, h: 545, role: 'dark' },
      { x: 1234, y: 0, w: 366, h: 535, role: 'dark' },
    ],
    crops: ALL,
  },
  energy: {
    title: { en: 'A dam with its spillways, pylons and panels in the sun', zh: '泄洪的大坝、输电塔与太阳能板' },
    focus: { x: 840, y: 560 },
    quiet: [
      { x: 0, y: 0, w: 845, h: 300, role: 'subject-pale' },
      { x: 0, y: 0, w: 776, h: 380, role: 'subject-pale' },
    ],
    crops: ALL,
  },
  farming: {
    title: { en: 'Somebody who picks tea among terraces', zh: '茶山梯田间的采茶人' },
    focus: { x: 1010, y: 590 },
    quiet: [{ x: 0, y: 0, w: 970, h: 364, role: 'subject-pale' }],
    crops: ALL,
  },
  health: {
    title: {
      en: 'A hospital, its ambulance, and a helicopter that comes in to land',
      zh: '医院、救护车与即将降落的直升机',
    },
    focus: { x: 950, y: 375 },
    quiet: [
      { x: 0, y: 0, w: 815, h: 268, role: 'subject-pale' },
      { x: 0, y: 0, w: 578, h: 430, role: 'subject-pale' },
    ],
    crops: ALL,
  },
  education: {
    title: { en: 'A lecture, and somebody who raises a hand', zh: '课堂上有人举手提问' },
    focus: { x: 880, y: 500 },
    quiet: [],
    crops: ALL,
  },
  research: {
    title: { en: 'An observatory above the clouds, under stars that turn', zh: '云海之上、星轨之下的天文台' },
    focus: { x: 800, y: 480 },
    quiet: [],
    crops: ALL,
  },
  tourism: {
    title: { en: 'An old town at the water, with its bridge and pagoda', zh: '水乡古镇的拱桥与宝塔' },
    focus: { x: 1130, y: 600 },
    quiet: [{ x: 0, y: 0, w: 970, h: 384, role: 'subject-pale' }],
    crops: ALL,
  },
  railway: {
    title: { en: 'A high-speed train in its station', zh: '车站里的高速列车' },
    focus: { x: 800, y: 520 },
    quiet: [],
    crops: ALL,
  },
  airport: {
    title: { en: 'An aircraft before its terminal and the control tower', zh: '航站楼与塔台前的客机' },
    focus: { x: 1240, y: 540 },
    quiet: [
      { x: 0, y: 0, w: 690, h: 364, role: 'subject-pale' },
      { x: 0, y: 0, w: 815, h: 345, role: 'subject-pale' },
      { x: 0, y: 0, w: 1600, h: 92, role: 'subject-pale' },
    ],
    crops: ALL,
  },
  'data-centre': {
    title: { en: 'An engineer between the racks of a data centre', zh: '数据中心机柜间的工程师' },
    focus: { x: 830, y: 470 },
    quiet: [],
    crops: ALL,
  },
  logistics: {
    title: { en: 'A forklift truck between the racks of a warehouse', zh: '仓库货架间的叉车' },
    focus: { x: 790, y: 560 },
    quiet: [],
    crops: ALL,
  },
  office: {
    title: { en: 'An office building in the evening, its windows lit', zh: '傍晚亮着灯的办公楼' },
    focus: { x: 800, y: 450 },
    quiet: [],
    crops: ALL,
  },
  meeting: {
    title: { en: 'A meeting at a round table above the city', zh: '城市高处的圆桌会议' },
    focus: { x: 800, y: 500 },
    quiet: [],
    crops: ALL,
  },
} as const satisfies Readonly<Record<string, SceneEntry>>;

type SceneName = keyof typeof SCENES;

/** The names that an outline may use. */
export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];
