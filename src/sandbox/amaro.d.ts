/** The package ships no types of its own. */
declare module 'amaro' {
  export const transformSync: (source: string, options: { readonly mode: 'strip-only' }) => { readonly code: string };
}
