export { allChecks } from '../checks/all.ts';
/** The page reviews and the worker reads: this keeps the readers out of the page's code. */
export { makeReviewer } from '../pipeline.ts';
