/** The page of the lock, with the look of what it shows. */

import '#ui/lock.css';

export { Component } from '#features/lock/LockSettings.tsx';
