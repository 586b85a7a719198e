/** Work that grows no faster than what it is given, with room for caches and the collector; squares would reach 16. */
export const modest = 10;

/** Less than this says nothing: milliseconds of the processor. */
const tooShort = 20;

/**
 * How many times longer work takes when it is given four times as much: about 4 if time grows with length. Counted in
 * time of the processor, the better of two runs, so that a slow or busy machine gives the same answer.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const small = await best(() => work(size));
  const large = await best(() => work(4 * size));
  return large / Math.max(small, tooShort);
}

async function best(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 2; n++) {
    const began = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}
