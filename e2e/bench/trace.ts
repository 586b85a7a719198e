/** What is used of a trace event; times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread really ran: other programs do not count. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/**
 * For every keydown, in order: the milliseconds of all tasks of its thread from the one that handled it to the one
 * that painted the next frame. Time in which the thread waits for the frame is no work.
 */
export function workPerKey(events: readonly TraceEvent[]): readonly number[] {
  const downs = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    .sort((a, b) => a.ts - b.ts);
  const [first] = downs;
  const own = events.filter(({ pid, tid }) => pid === first?.pid && tid === first.tid);
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const frames = own.filter(({ name }) => name === 'Commit');
  return downs.map((down) => {
    const painted = Math.min(...frames.filter(({ ts }) => ts >= down.ts).map(({ ts }) => ts));
    const between = tasks.filter((task) => endOf(task) >= down.ts && task.ts <= painted);
    return between.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}
