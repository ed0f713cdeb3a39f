import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Textarea } from '@mantine/core';
import { ifMatch, type Report, unwrap } from '@prodvor/api-client';
import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api } from '../api/api.ts';
import row from '../design/action-row.module.css';
import card from '../design/card.module.css';
import { clockOf, formatDay } from '../design/dates.ts';
import { PAGES, PagedList } from '../design/paged-list.tsx';
import { Refusal } from '../design/refusal.tsx';
import { EmptyState } from '../design/states.tsx';
import { ChipLink, ChipRow } from '../design/tabs.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './moderation.module.css';

const SubjectLink = ({ subject: { kind, id } }: Pick<Report, 'subject'>) => {
  switch (kind) {
    case 'user':
      return (
        <Link to="/people/$userId" params={{ userId: id }}>
          <Trans>A person</Trans>
        </Link>
      );
    case 'team':
      return (
        <Link to="/teams/$teamId" params={{ teamId: id }}>
          <Trans>A team</Trans>
        </Link>
      );
    case 'venue':
      return (
        <Link to="/places/$venueId" params={{ venueId: id }}>
          <Trans>A venue</Trans>
        </Link>
      );
    case 'tournament':
      return (
        <Link to="/tournaments/$tournamentId" params={{ tournamentId: id }}>
          <Trans>A tournament</Trans>
        </Link>
      );
    default:
      return kind satisfies never;
  }
};

const ReasonText = ({ reason }: Pick<Report, 'reason'>) => {
  switch (reason) {
    case 'spam':
      return <Trans>Spam</Trans>;
    case 'abuse':
      return <Trans>Insults</Trans>;
    case 'false-data':
      return <Trans>Not true</Trans>;
    case 'minor':
      return <Trans>A child's data</Trans>;
    case 'other':
      return <Trans>Something else</Trans>;
    default:
      return reason satisfies never;
  }
};

const Item = ({ report }: { readonly report: Report }) => {
  const { t } = useLingui();
  const locale = useLocale();
  const client = useQueryClient();
  /** Null while nobody wrote here: the note is what another moderator may have made of it. */
  const [written, setWritten] = useState<string | null>(null);
  const note = written ?? report.note ?? '';
  const handle = useMutation({
    mutationFn: async (state: Report['state']) =>
      unwrap(
        await api.PATCH('/api/v1/reports/{id}', {
          params: { path: { id: report.id }, header: ifMatch(report.version) },
          body: { state, note: note.trim() === '' ? null : note },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['get', '/api/v1/reports'] }),
  });
  return (
    <div className={`${card.card} ${styles.item}`}>
      <div className={styles.words}>
        <SubjectLink subject={report.subject} />
        <strong>
          <ReasonText reason={report.reason} />
        </strong>
        {report.text === null ? null : <p className={styles.text}>{report.text}</p>}
        <span>
          {formatDay(clockOf(new Date(report.createdAt)).date, locale, 'long')}
          {report.reporter === null ? null : ` · ${report.reporter.name}`}
        </span>
        {report.handledBy === null ? null : (
          <span>
            <Trans>Handled by</Trans> {report.handledBy.name}
          </span>
        )}
      </div>
      <Textarea
        label={t`Note for the other moderators`}
        autosize
        minRows={1}
        maxLength={2000}
        value={note}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <div className={row.actions}>
        {report.state === 'open' ? (
          <>
            <Button loading={handle.isPending} onClick={() => handle.mutate('resolved')}>
              <Trans>Resolved</Trans>
            </Button>
            <Button variant="default" disabled={handle.isPending} onClick={() => handle.mutate('dismissed')}>
              <Trans>Dismiss</Trans>
            </Button>
          </>
        ) : (
          <Button variant="default" loading={handle.isPending} onClick={() => handle.mutate('open')}>
            <Trans>Open again</Trans>
          </Button>
        )}
      </div>
      {handle.isError ? <Refusal error={handle.error} /> : null}
    </div>
  );
};

/** What people told the moderators. */
export const Reports = ({ state }: { readonly state: Report['state'] }) => {
  const { t } = useLingui();
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/reports',
    { params: { query: { state, limit: 30 } } },
    { ...PAGES, placeholderData: keepPreviousData },
  );
  return (
    <>
      <ChipRow label={t`State`}>
        <ChipLink to="/moderation" search={{ part: 'reports' }} activeOptions={{ exact: true }}>
          <Trans context="reports">Open</Trans>
        </ChipLink>
        <ChipLink to="/moderation" search={{ part: 'reports', state: 'resolved' }} activeOptions={{ exact: true }}>
          <Trans context="reports">Resolved</Trans>
        </ChipLink>
        <ChipLink to="/moderation" search={{ part: 'reports', state: 'dismissed' }} activeOptions={{ exact: true }}>
          <Trans>Dismissed</Trans>
        </ChipLink>
      </ChipRow>
      <PagedList
        list={list}
        keyOf={({ id }) => id}
        height={180}
        empty={
          <EmptyState title={<Trans>Nothing here</Trans>}>
            <Trans>What people report will stand here.</Trans>
          </EmptyState>
        }
      >
        {(report) => <Item report={report} />}
      </PagedList>
    </>
  );
};
