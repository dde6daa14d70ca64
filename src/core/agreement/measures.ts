/** The labels that two people gave to the same units, in order. */
export interface Labels {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/**
 * Krippendorff's alpha for nominal labels of two people without gaps, 1 for full agreement and 0 for what chance gives;
 * null where no two labels differ, so that nothing can be said. K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), section B.
 */
export function krippendorffAlpha({ a, b }: Labels): number | null {
  const values = a.length + b.length;
  const counts = new Map<string, number>();
  for (const label of [...a, ...b]) counts.set(label, (counts.get(label) ?? 0) + 1);
  const samePairs = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = values * (values - 1) - samePairs;
  if (expected === 0) return null;
  const observed = 2 * a.filter((label, index) => label !== b[index]).length;
  return 1 - ((values - 1) * observed) / expected;
}

/**
 * Cohen's kappa of two people's labels, 1 for full agreement and 0 for what chance gives; null where chance alone gives
 * full agreement. J. Cohen, "A Coefficient of Agreement for Nominal Scales" (1960).
 */
export function cohenKappa({ a, b }: Labels): number | null {
  const total = a.length;
  const share = (labels: readonly string[], label: string): number =>
    labels.filter((each) => each === label).length / total;
  const expected = [...new Set(a)].reduce((sum, label) => sum + share(a, label) * share(b, label), 0);
  if (total === 0 || expected === 1) return null;
  const observed = a.filter((label, index) => label === b[index]).length / total;
  return (observed - expected) / (1 - expected);
}
