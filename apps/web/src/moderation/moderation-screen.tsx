import { Trans, useLingui } from '@lingui/react/macro';
import { createLazyRoute } from '@tanstack/react-router';
import { Page, useDocumentTitle } from '../design/page.tsx';
import { EmptyState, ListSkeleton } from '../design/states.tsx';
import { TabBar, TabLink } from '../design/tabs.tsx';
import { useSession } from '../session/session.ts';
import { useMe } from '../session/use-me.ts';
import { Reports } from './reports.tsx';
import { VenuesToCheck } from './venues-to-check.tsx';

const ModerationScreen = () => {
  const { t } = useLingui();
  const { part, state } = route.useSearch();
  const { kind } = useSession();
  const me = useMe().data;
  useDocumentTitle(t`Moderation`);
  if (kind !== 'anonymous' && me === undefined) return <ListSkeleton rows={3} />;
  if (me === undefined || me.roles.length === 0) {
    return (
      <EmptyState heading="h1" title={<Trans>This page is for moderators</Trans>}>
        <Trans>
          The operator makes moderators by the command <code>grant</code>.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <Page title={t`Moderation`}>
      <TabBar label={t`What to look at`}>
        <TabLink to="/moderation" activeOptions={{ exact: true }}>
          <Trans>Venues</Trans>
        </TabLink>
        <TabLink to="/moderation" search={{ part: 'reports' }} activeOptions={{ exact: true }}>
          <Trans>Reports</Trans>
        </TabLink>
      </TabBar>
      {part === 'reports' ? <Reports state={state ?? 'open'} /> : <VenuesToCheck />}
    </Page>
  );
};

export const route = createLazyRoute('/moderation')({ component: ModerationScreen });
