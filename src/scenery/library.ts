import type { Box } from '../core/box.ts';
import type { Words } from '../core/words.ts';
import type { ColorRole } from '../scene/tokens.ts';

/** A part of a scene where text may stand, in its units, and the colour of what is drawn there. */
export interface QuietPart extends Box {
  readonly role: ColorRole;
}

/** Shapes of boxes that scenes are cut to, as width to height. */
export const SCENE_CROPS = { '16:9': 16 / 9, '3:1': 3, '1:1': 1, '2:5': 0.4 } as const;
export type SceneCrop = keyof typeof SCENE_CROPS;

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
    title: {
      en: 'A city of towers where two rivers meet, with an arched bridge',
      zh: '两江交汇处的高楼与拱桥',
    },
    focus: { x: 1060, y: 560 },
    quiet: [{ x: 0, y: 0, w: 900, h: 490, role: 'dark' }],
    crops: ALL,
  },
  port: {
    title: { en: 'A container crane over a ship at a river port', zh: '江港码头上的集装箱起重机与货轮' },
    focus: { x: 800, y: 470 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 100, role: 'subject-pale' }],
    crops: ALL,
  },
  cars: {
    title: { en: 'An assembly line of cars with welding robots', zh: '汽车装配线与焊接机器人' },
    focus: { x: 800, y: 620 },
    quiet: [],
    crops: BROAD,
  },
  chip: {
    title: { en: 'A microchip on its board', zh: '电路板上的芯片' },
    focus: { x: 800, y: 450 },
    quiet: [],
    crops: ALL,
  },
  machines: {
    title: { en: 'A machining centre in a factory hall', zh: '车间里的数控机床' },
    focus: { x: 800, y: 540 },
    quiet: [],
    crops: BROAD,
  },
  biomed: {
    title: { en: 'A laboratory flask and a microscope before a double helix', zh: '双螺旋前的烧瓶与显微镜' },
    focus: { x: 800, y: 520 },
    quiet: [],
    crops: ALL,
  },
  trade: {
    title: { en: 'A freight train, a lorry and an aircraft', zh: '货运列车、卡车与飞机' },
    focus: { x: 790, y: 520 },
    quiet: [],
    crops: BROAD,
  },
  finance: {
    title: { en: 'Office towers of a financial district', zh: '金融区的办公楼群' },
    focus: { x: 800, y: 440 },
    quiet: [],
    crops: ALL,
  },
  fair: {
    title: { en: 'An exhibition hall with flags', zh: '旗帜飘扬的会展中心' },
    focus: { x: 800, y: 520 },
    quiet: [],
    crops: ALL,
  },
  living: {
    title: { en: 'A light-rail train before homes, a school and a Ferris wheel', zh: '轻轨列车与住宅、学校、摩天轮' },
    focus: { x: 1020, y: 560 },
    quiet: [{ x: 0, y: 0, w: 1600, h: 320, role: 'subject-pale' }],
    crops: ALL,
  },
  green: {
    title: { en: 'Hills with wind turbines by a river at night', zh: '夜色中江畔山丘上的风力发电机' },
    focus: { x: 1290, y: 560 },
    quiet: [],
    crops: ALL,
  },
  campus: {
    title: { en: 'A research campus among trees', zh: '绿树环绕的科研园区' },
    focus: { x: 800, y: 520 },
    quiet: [],
    crops: ALL,
  },
  aero: {
    title: { en: 'A rocket lifting off', zh: '升空的火箭' },
    focus: { x: 800, y: 450 },
    quiet: [],
    crops: ALL,
  },
} as const satisfies Readonly<Record<string, SceneEntry>>;

export type SceneName = keyof typeof SCENES;

/** The names that an outline may use. */
export const SCENE_NAMES = Object.keys(SCENES) as SceneName[];
