/** A gap between two decisions that is longer (milliseconds) is a pause, not work. */
const longestGap = 60_000;
/** So many of the latest gaps tell the pace of now. */
const latest = 20;
/** Fewer gaps tell nothing. */
const fewest = 3;

/**
 * How long one decision takes, in milliseconds, from the times at which decisions were made (milliseconds, ascending):
 * the median of the latest gaps, pauses left out, so that one long look does not count. Undefined while too few are known.
 */
export function paceOf(times: readonly number[]): number | undefined {
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .filter((gap) => gap <= longestGap)
    .slice(-latest)
    .sort((a, b) => a - b);
  return gaps.length < fewest ? undefined : gaps[gaps.length >> 1];
}
