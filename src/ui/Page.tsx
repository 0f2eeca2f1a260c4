/** The parts that every screen is laid out with. */

import type { ReactNode } from 'react';
import { beginOnArrival } from './focus-on-arrival.ts';
import { Alongside } from './Mark.tsx';

interface PageProps {
  heading: ReactNode;
  /** What stands above the heading: the way back, or which part of the book this is. */
  above?: ReactNode;
  /** Two columns on a wide screen. */
  wide?: boolean;
  children: ReactNode;
}

export function Page({ heading, above, wide = false, children }: PageProps) {
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      {above ? <div className="above">{above}</div> : null}
      {/* Focus comes here with a new address or a new step, so that a screen reader begins at the top of it. */}
      <h1 tabIndex={-1} ref={beginOnArrival}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

/** A raised sheet of paper for one matter. */
export function Card({ heading, children, tone }: { heading?: ReactNode; children: ReactNode; tone?: Tone }) {
  return (
    <section className={tone ? `card card-${tone}` : 'card'}>
      {heading ? <h2>{heading}</h2> : null}
      {children}
    </section>
  );
}

/** Colour by meaning; the words say the same. */
export type Tone = 'care' | 'danger' | 'growth' | 'private' | 'shared';

/** A message in the page. `alert` is read out at once. */
export function Notice({
  tone = 'care',
  alert = false,
  children,
}: {
  tone?: Tone;
  alert?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`notice notice-${tone}`} role={alert ? 'alert' : undefined}>
      {children}
    </div>
  );
}

/** An empty screen is an invitation, not a hole. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <div className="empty">
      <Alongside />
      {children}
    </div>
  );
}

/** Buttons in a row that wraps. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

/** A word on how it stands, read out when it changes without taking the focus. */
export function Status({ children }: { children: ReactNode }) {
  return (
    <p className="status" role="status">
      {children}
    </p>
  );
}
