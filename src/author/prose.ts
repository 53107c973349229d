/** A Markdown text without what is not spoken: code, the targets of links, and headings of sections, which are the same in every language. */
export const proseOf = (markdown: string): string =>
  markdown
    .replaceAll(/^(`{3,}|~{3,}).*\n[^]*?^\1.*$/gm, '')
    .replaceAll(/^## .*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '')
    .replaceAll(/\]\([^)]*\)/g, ']');
