import type { FigureModifier } from './model';

/** A figure while it is being read: `from` and `to` are token indexes. */
export interface Quantity {
  from: number;
  to: number;
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string | null;
  counted: string | null;
  modifier: FigureModifier | null;
  of: number | null;
  /** What its unit measures; null for counts. */
  kind: 'percent' | 'points' | 'money' | 'time' | 'measure' | null;
  /** Whether its noun may be left out because it was named before. */
  elided: boolean;
}
