/** Beside a goal: what I wrote about it. */

import { useParams } from 'react-router';
import { WrittenHere } from './WrittenHere.tsx';

export function Beside() {
  const { id = '' } = useParams();
  return <WrittenHere kind="goal" id={id} />;
}
