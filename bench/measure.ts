import { Bench } from 'tinybench';

/** One measurement, as it is printed and kept. */
export interface Result {
  readonly what: string;
  readonly value: number;
  readonly unit: 'words/s' | 'MB/s' | 'ms' | 'times';
  /** What to compare the value with. */
  readonly note: string;
}

/** Clocks in milliseconds: the one on the wall, and the processor's time for this program (its collector and compilers included), which other programs on the machine disturb less. */
export const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Median times in milliseconds of several functions, measured in turns of the same run; each is warmed up by a call or two. */
export async function medians<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  iterations = 7,
  now = clocks.processor,
): Promise<Readonly<Record<Name, number>>> {
  const bench = new Bench({ now, time: 200, iterations, warmupTime: 1, warmupIterations: 2 });
  const names = Object.keys(tasks) as Name[];
  for (const name of names) bench.add(name, tasks[name]);
  await bench.run();
  const entries = names.map((name) => {
    const result = bench.getTask(name)?.result;
    if (result?.state === 'errored') throw result.error;
    if (result?.state !== 'completed') throw new Error(`${name} was not measured`);
    return [name, result.latency.p50] as const;
  });
  return Object.fromEntries(entries) as Record<Name, number>;
}
