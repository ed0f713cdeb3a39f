import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorState } from '../design/states.tsx';

/** A screen that could not be shown. */
export const ScreenError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter();
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
};
