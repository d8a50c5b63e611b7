/** Words that only the plain page needs, in US English. All others come from the elements. */
export const en = {
  back: 'Back to “On this page”',
  asks: 'Another form of this guide asks these questions, one at a time. Here they are to think about, and to talk over with your care team.',
  asksNothing:
    'This page asks nothing. In the form of the guide that asks questions, this is what happens to your answers.',
  newTab: 'The links open in a new tab.',
  testsLead: 'Here is what each test is for, and what you can ask.',
  asText: 'This page as plain text',
} as const;

/** The shape of every language's words. */
export type StaticWords = { readonly [Key in keyof typeof en]: string };
