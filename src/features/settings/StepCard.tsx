/** One step of several on a page: its heading takes the focus when it comes in the place of another. */

import type { ReactNode } from 'react';
import { useStep } from '#ui/use-step.ts';

export function StepCard({
  step,
  heading,
  children,
}: {
  step: string;
  heading: string;
  children: ReactNode;
}) {
  const head = useStep(step);
  return (
    <section className="card">
      <h2 tabIndex={-1} ref={head}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
