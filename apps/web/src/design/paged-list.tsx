import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './paged-list.module.css';
import { ErrorState, ListSkeleton } from './states.tsx';

/** What a list needs of an infinite query whose pages have `items`. */
interface Paged<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly isPlaceholderData: boolean;
  readonly isFetchNextPageError: boolean;
  readonly isFetchingNextPage: boolean;
  readonly hasNextPage: boolean;
  refetch(): Promise<unknown>;
  fetchNextPage(): Promise<unknown>;
}

/** Options of `$api.useInfiniteQuery` for every list of the server. Null is left out of the query; undefined would become a zero. */
export const PAGES = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: ({ next }: { readonly next: string | null }) => next ?? undefined,
} as const;

interface PagedListProps<Item> {
  readonly list: Paged<Item>;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
  /** Shown where nothing is in the list. */
  readonly empty: ReactNode;
  /** Height of an item in CSS pixels, for the skeleton. */
  readonly height?: number;
  /** Cards in columns on a wide screen; rows otherwise. */
  readonly columns?: boolean;
  /** Rows of one card, divided by lines. */
  readonly lines?: boolean;
}

/** A list that comes in pages: its waiting, its failure, its emptiness and the way on. */
export const PagedList = <Item,>({
  list,
  keyOf,
  children,
  empty,
  height,
  columns = false,
  lines = false,
}: PagedListProps<Item>) => {
  if (list.isPending) return <ListSkeleton rows={4} columns={columns} {...(height === undefined ? {} : { height })} />;
  if (list.isError && list.data === undefined) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return empty;
  return (
    <>
      <ul
        className={styles.list}
        data-columns={columns || undefined}
        data-lines={lines || undefined}
        data-stale={list.isPlaceholderData || undefined}
      >
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {list.isFetchNextPageError ? (
        <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />
      ) : list.hasNextPage ? (
        <Button
          className={styles.more}
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </>
  );
};
