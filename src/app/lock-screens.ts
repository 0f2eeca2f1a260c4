/** What a lock brings to every private screen, as one chunk with its look. */

import '#ui/lock.css';

export { AskAgainDialog } from '#features/lock/AskAgainDialog.tsx';
export { HiddenSide } from '#features/lock/HiddenSide.tsx';
export { LeavePage } from '#features/lock/LeavePage.tsx';
export { Locked } from '#features/lock/Locked.tsx';
export { Locking } from '#features/lock/Locking.tsx';
export { LockNotices } from '#features/lock/LockNotices.tsx';
export { LockTools } from '#features/lock/LockTools.tsx';
export { SetLock } from '#features/lock/SetLock.tsx';
