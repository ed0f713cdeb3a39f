import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useDocumentTitle } from '../design/page.tsx';
import { EmptyState } from '../design/states.tsx';

/** An address where nothing is. */
export const NotFound = () => {
  const { t } = useLingui();
  useDocumentTitle(t`Nothing is here`);
  return (
    <EmptyState
      heading="h1"
      title={<Trans>Nothing is here</Trans>}
      action={
        <Link to="/tournaments">
          <Trans>To the tournaments</Trans>
        </Link>
      }
    >
      <Trans>The link may be old, or what it led to was taken down.</Trans>
    </EmptyState>
  );
};
