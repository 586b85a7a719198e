/** What may happen to a figure between eye and hand. */
export type DigitSlip = 'tenfold' | 'swappedDigits' | 'lostDigit' | 'extraDigit' | 'mistypedDigit';

/** The slip that turned `meant` into `written`; null when the two have too little in common. Neither is negative. */
export function digitSlip(written: number, meant: number): DigitSlip | null {
  if (written === 0 || meant === 0 || written === meant) return null;
  const [old, next] = [String(written), String(meant)];
  const [ratio, inverse] = [written / meant, meant / written];
  if ([ratio, inverse].some((times) => times === 10 || times === 100)) return 'tenfold';
  if (isPermuted(old, next)) return 'swappedDigits';
  if (old.length + 1 === next.length && isWithoutOne(old, next)) return 'lostDigit';
  if (old.length === next.length + 1 && isWithoutOne(next, old)) return 'extraDigit';
  return old.length > 1 && differAt(old, next) === 1 ? 'mistypedDigit' : null;
}

function isPermuted(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

/** The shorter is the longer without one of its digits. */
function isWithoutOne(short: string, long: string): boolean {
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

function differAt(one: string, other: string): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return [...one].filter((digit, at) => digit !== other[at]).length;
}
