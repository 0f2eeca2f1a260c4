/** The source language types every key: a key that en-GB lacks does not compile. */

import type about from './locales/en-GB/about.json';
import type alongside from './locales/en-GB/alongside.json';
import type backupDue from './locales/en-GB/backup-due.json';
import type common from './locales/en-GB/common.json';
import type curriculum from './locales/en-GB/curriculum.json';
import type errors from './locales/en-GB/errors.json';
import type framework from './locales/en-GB/framework.json';
import type goals from './locales/en-GB/goals.json';
import type growth from './locales/en-GB/growth.json';
import type helpNow from './locales/en-GB/help-now.json';
import type letterbox from './locales/en-GB/letterbox.json';
import type lock from './locales/en-GB/lock.json';
import type map from './locales/en-GB/map.json';
import type reflections from './locales/en-GB/reflections.json';
import type rescue from './locales/en-GB/rescue.json';
import type search from './locales/en-GB/search.json';
import type settings from './locales/en-GB/settings.json';
import type start from './locales/en-GB/start.json';
import type supervision from './locales/en-GB/supervision.json';
import type today from './locales/en-GB/today.json';
import type welcome from './locales/en-GB/welcome.json';

export interface Resources {
  about: typeof about;
  alongside: typeof alongside;
  'backup-due': typeof backupDue;
  common: typeof common;
  curriculum: typeof curriculum;
  errors: typeof errors;
  framework: typeof framework;
  goals: typeof goals;
  growth: typeof growth;
  'help-now': typeof helpNow;
  letterbox: typeof letterbox;
  lock: typeof lock;
  map: typeof map;
  reflections: typeof reflections;
  rescue: typeof rescue;
  search: typeof search;
  settings: typeof settings;
  start: typeof start;
  supervision: typeof supervision;
  today: typeof today;
  welcome: typeof welcome;
}
export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
