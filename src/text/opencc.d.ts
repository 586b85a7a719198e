/** The dictionaries of opencc-js ship without types; each is one string of `from to` pairs joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default dictionary;
}

declare module 'opencc-js/dict/TSPhrases' {
  const dictionary: string;
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export default dictionary;
}
