/** The way to the page before and the page after, where pages have an order. */

import { Link } from 'react-router';

interface Neighbour {
  readonly to: string;
  readonly label: string;
  readonly title: string;
  readonly lang: string;
}

interface PagerProps {
  label: string;
  before: Neighbour | undefined;
  after: Neighbour | undefined;
}

export function Pager({ label, before, after }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      {before ? <Way {...before} /> : null}
      {after ? <Way {...after} /> : null}
    </nav>
  );
}

function Way({ to, label, title, lang }: Neighbour) {
  return (
    <Link className="row" to={to}>
      <span className="row-note">{label}</span>
      <span className="row-title" lang={lang}>
        {title}
      </span>
    </Link>
  );
}
