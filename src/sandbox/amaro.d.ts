/** The package ships no types of its own. It is CommonJS: in a bundle only its `default` can be imported. */
declare module 'amaro' {
  const amaro: {
    readonly transformSync: (source: string, options: { readonly mode: 'strip-only' }) => { readonly code: string };
  };
  export = amaro;
}
