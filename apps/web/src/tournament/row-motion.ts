import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Lets the rows of a table glide when their order changes, and only then. Rows are found by `data-row`.
 * @param order the ids of the rows from top to bottom
 */
export const useRowMotion = (order: readonly string[]): RefObject<HTMLTableSectionElement | null> => {
  const body = useRef<HTMLTableSectionElement>(null);
  const before = useRef<{ order: string; tops: ReadonlyMap<string, number> } | null>(null);
  const key = order.join(' ');
  useLayoutEffect(() => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const origin = body.current?.getBoundingClientRect().top ?? 0;
    const tops = new Map(rows.map((row) => [row.dataset.row ?? '', row.getBoundingClientRect().top - origin]));
    const last = before.current;
    before.current = { order: key, tops };
    if (last === null || last.order === key || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const row of rows) {
      const id = row.dataset.row ?? '';
      const from = last.tops.get(id);
      const to = tops.get(id);
      if (from === undefined || to === undefined || from === to) continue;
      row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], {
        duration: 450,
        easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
      });
    }
  }, [key]);
  return body;
};
