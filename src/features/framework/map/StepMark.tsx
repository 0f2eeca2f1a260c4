/** A small sign for each step, told apart by its pattern and not by colour. The words always stand beside it. */

import type { ReactNode } from 'react';
import type { RatingAnswer } from '#model/rating.ts';

const patterns: Record<RatingAnswer, ReactNode> = {
  new: null,
  learning: <path d="M5.5 10.5h.01M10 6.5h.01M14.5 10.5h.01M10 14h.01" />,
  mostly: <path d="M4.4 12.6l8.2-8.2M7.4 15.6l8.2-8.2" />,
  'even-when-hard': <path d="M4.4 12.6l8.2-8.2M7.4 15.6l8.2-8.2M4.4 7.4l8.2 8.2M7.4 4.4l8.2 8.2" />,
  'could-help': (
    <>
      <circle className="step-full" cx="10" cy="10" r="8" />
      <path className="step-on" d="M7.6 4.5c2 3.5-1.5 7.5.4 11M12 4.5c2 3.5-1.5 7.5.4 11" />
    </>
  ),
  'not-my-role': <path d="M5 10h10" />,
  'no-chance-yet': null,
};

export function StepMark({ step }: { step: RatingAnswer }) {
  const stands = step === 'not-my-role' || step === 'no-chance-yet' ? 'step step-aside' : 'step';
  return (
    <svg className={stands} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8" />
      {patterns[step]}
    </svg>
  );
}
