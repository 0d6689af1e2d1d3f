/** Where a request stands for the lists: answered or not, done or not. */
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { finalRequestStates, unansweredStates } from '#shared/domain/request-workflow.ts';

export const isOpen = ({ known }: RequestFile): boolean => unansweredStates.includes(known.state);

export const isDone = ({ known }: RequestFile): boolean => finalRequestStates.includes(known.state);
