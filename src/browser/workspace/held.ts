import type { Reviewer } from '../../log/open-report.ts';
import type { WorkspaceState } from '../state.ts';
import type { Surroundings } from '../surroundings.ts';

type Part = Partial<WorkspaceState>;

/** What the parts of the workspace share: its state, the reviewers of the open reports, and what is around it. */
export interface Held {
  readonly around: Surroundings;
  readonly get: () => WorkspaceState;
  readonly set: (change: Part | ((state: WorkspaceState) => Part)) => void;
  /** By the report's id. */
  readonly reviewers: Map<string, Reviewer>;
}
