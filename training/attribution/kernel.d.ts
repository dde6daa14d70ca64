declare module '*.wat' {
  /** A fresh instance with a memory of its own; all addresses are in bytes. */
  export default function instantiate(): {
    readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
    readonly add: (rows: number, count: number, weights: number, size: number, sums: number) => void;
    readonly update: (
      rows: number,
      count: number,
      weights: number,
      size: number,
      gradient: number,
      state: number,
      perAlpha: number,
      beta: number,
      l1: number,
    ) => void;
  };
}
