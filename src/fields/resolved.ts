import type { BaseMap } from '../core/base-map.ts';
import type { FactView, SourceView } from '../core/fact.ts';
import type { KitView, PartView } from '../core/kit.ts';
import type { LogoView, PictureView } from '../core/picture.ts';
import type { RichText } from '../core/rich-text.ts';
import type { UnitView } from '../units/unit.ts';
import type { RowsRef, RowsView, SeriesRef, SeriesView } from './data.ts';
import type {
  FactRef,
  KitRef,
  LocalizedText,
  LogoRef,
  MapRef,
  PartRef,
  PictureRef,
  SceneRef,
  SceneView,
  SourceRef,
  UnitRef,
} from './fields.ts';

/** A validated value of the outline in one language: its texts with facts filled in, its fact names as facts, its pictures as read. */
export type Resolved<T> = T extends LocalizedText
  ? RichText
  : T extends UnitRef
    ? UnitView
    : T extends FactRef
      ? FactView
      : T extends SourceRef
        ? SourceView
        : T extends PictureRef
          ? PictureView
          : T extends LogoRef
            ? LogoView
            : T extends MapRef
              ? BaseMap
              : T extends SceneRef
                ? SceneView
                : T extends PartRef
                  ? PartView
                  : T extends KitRef
                    ? KitView
                    : T extends SeriesRef
                      ? SeriesView
                      : T extends RowsRef
                        ? RowsView
                        : T extends readonly (infer Item)[]
                          ? readonly Resolved<Item>[]
                          : T extends object
                            ? { readonly [Key in keyof T]: Resolved<T[Key]> }
                            : T;
