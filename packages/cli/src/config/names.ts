/** What a configuration may be called; in one folder only one of them may stand. */
export const configNames = ['fcgilint.json', '.fcgilintrc.json'] as const;
