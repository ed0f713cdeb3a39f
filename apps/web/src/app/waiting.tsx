import { ListSkeleton } from '../design/states.tsx';

/** A screen whose code is on its way. */
export const Waiting = () => <ListSkeleton rows={4} />;
