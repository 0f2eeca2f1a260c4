/** The words that can be tapped beside an entry. Their names are kept; the words themselves are the interface's. */

export const contextWords = {
  where: ['ward', 'community', 'home', 'phone', 'online', 'group', 'team', 'elsewhere'],
  withWhom: ['supported', 'group', 'family', 'colleague', 'peer', 'supervisor', 'alone'],
  leftMe: [
    ...['steady', 'hopeful', 'proud', 'moved', 'relieved', 'thoughtful', 'unsure', 'tired'],
    ...['sad', 'worried', 'angry', 'ashamed', 'lonely', 'stirred', 'numb'],
  ],
} as const satisfies Record<string, readonly string[]>;

export type ContextField = keyof typeof contextWords;
