import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the content when another screen opens, so that a keyboard and a screen reader start there. */
export const useScreenFocus = (): RefObject<HTMLElement | null> => {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        if (fromLocation === undefined || fromLocation.pathname === toLocation.pathname) return;
        main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return main;
};
